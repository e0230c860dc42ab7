import SheafKit

/// The number before a title of a series: `一、`, `（二）`, `3.`, `04 `, `第五篇`, `⑥`, `案例七：`.
struct TitleNumber {
  /// How the number is set; the titles of one series are set alike.
  enum Style: Hashable, CaseIterable {
    /// 一、
    case han
    /// （一）
    case bracketedHan
    /// 1. or 1、
    case arabic
    /// （1） or 1）
    case bracketedArabic
    /// 01 or 1 before a space
    case spaced
    /// 第一篇, 第1则
    case counted
    /// ① or ❶
    case circled
    /// 案例一, 大会发言之二
    case named
  }

  /// How it is set.
  let style: Style
  /// The number.
  let value: Int
  /// What stands behind it.
  let title: ArraySlice<UInt8>

  /// Reads the number that a line starts with; nil when there is none, or nothing behind it.
  init?(_ line: ArraySlice<UInt8>) {
    guard let first = line.firstScalar else { return nil }
    guard Self.mayStart(first) else {
      guard let (value, title) = Self.named(before: line), title.count >= 4 else { return nil }
      (style, self.value, self.title) = (.named, value, title)
      return
    }
    let scalars = line.clipped(to: 48).scalars[...]
    guard let (style, value, rest) = Self.read(scalars) else { return nil }
    let behind = rest.drop { $0.isSpace }
    let length = scalars[..<behind.startIndex].reduce(0) { $0 + UTF8.width($1) }
    let title = line.dropFirst(length)
    guard title.count >= 4, let next = behind.first, !DateText.isDigit(next) else { return nil }
    self.style = style
    self.value = value
    self.title = title
  }

  /// The number that a line is and nothing else, as it stands over an article: `第一篇`, `（二）`, `案例一`, `大会发言之二`; nil for
  /// any other line.
  static func alone(_ line: ArraySlice<UInt8>) -> (style: Style, value: Int)? {
    guard line.count <= 24, let first = line.firstScalar else { return nil }
    if mayStart(first), let (style, value, rest) = read(line.scalars[...]), rest.isEmpty { return (style, value) }
    return named(line.scalars[...]).map { (.named, $0) }
  }

  /// The number that stands before a title and a colon or a wide space, and the title: `稿件一：……`, `案例一　……`; nil where none
  /// does.
  static func named(before title: ArraySlice<UInt8>) -> (value: Int, title: ArraySlice<UInt8>)? {
    let opening = title.clipped(to: 30)
    guard let joint = joints.compactMap({ opening.firstRange(of: $0) }).min(by: { $0.lowerBound < $1.lowerBound }),
      let number = alone(title[..<joint.lowerBound]), number.style == .named
    else { return nil }
    let behind = title[joint.upperBound...].scalars[...].prefix(8).prefix(while: \.isSpace)
    let length = joint.upperBound - title.startIndex + behind.reduce(0) { $0 + UTF8.width($1) }
    return (number.value, title.dropFirst(length))
  }

  private static let joints = ["：", ":", "\u{3000}", "  "].map { Array($0.utf8) }

  /// The number behind the name of what is counted, in which there is no number: 案例一, 交流发言之三. 始终如一 counts nothing.
  private static func named(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    let name = scalars.prefix { Han.isIdeograph($0) && !han.contains($0) && $0 != "之" }
    let behind = scalars.dropFirst(name.count).drop { $0 == "之" || $0.isSpace }
    guard (2...6).contains(name.count), (1...3).contains(behind.count), let last = name.last,
      !uncounted.contains(last), !name.ends(with: ["星", "期"])
    else { return nil }
    return behind.allSatisfy(DateText.isDigit) ? Int(String(scalars: behind)) : number(behind)
  }

  /// What stands before a numeral that counts nothing.
  private static let uncounted = ScalarSet("如合归唯万统专逐单为第初周年月".unicodeScalars)

  private static func mayStart(_ scalar: Unicode.Scalar) -> Bool {
    DateText.isDigit(scalar) || han.contains(scalar) || "（(第".unicodeScalars.contains(scalar)
      || circles.contains(where: { $0.contains(scalar.value) })
  }

  /// ① to ⑳, ❶ to ❿, ➀ to ➉.
  private static let circles: [ClosedRange<UInt32>] = [0x2460...0x2473, 0x2776...0x277F, 0x2780...0x2789]

  private static func read(
    _ scalars: ArraySlice<Unicode.Scalar>
  ) -> (Style, Int, ArraySlice<Unicode.Scalar>)? {
    if let first = scalars.first, let circle = circles.first(where: { $0.contains(first.value) }) {
      return (.circled, Int(first.value - circle.lowerBound) + 1, scalars.dropFirst())
    }
    let isBracketed = scalars.first == "（" || scalars.first == "("
    let isCounted = scalars.first == "第"
    let start = isBracketed || isCounted ? scalars.dropFirst() : scalars
    let digits = start.prefix(4).prefix { DateText.isDigit($0) }
    let numerals = digits.isEmpty ? start.prefix(4).prefix { han.contains($0) } : digits
    guard (1...3).contains(numerals.count),
      let value = digits.isEmpty ? number(numerals) : Int(String(scalars: digits)),
      let after = start.dropFirst(numerals.count).first
    else { return nil }
    let rest = start.dropFirst(numerals.count + 1)
    switch after {
    case "篇", "则": return isCounted ? (.counted, value, rest) : nil
    case "）", ")": return (digits.isEmpty ? .bracketedHan : .bracketedArabic, value, rest)
    case _ where isBracketed || isCounted: return nil
    case "、", "．": return (digits.isEmpty ? .han : .arabic, value, rest)
    case ".": return digits.isEmpty ? nil : (.arabic, value, rest)
    case _ where after.isSpace: return digits.isEmpty ? nil : (.spaced, value, rest)
    default: return nil
    }
  }

  /// One to ninety-nine.
  private static func number(_ numerals: ArraySlice<Unicode.Scalar>) -> Int? {
    var value = 0
    for scalar in numerals {
      guard let digit = han.firstIndex(of: scalar).map({ $0 + 1 }) else { return nil }
      value = digit == 10 ? max(value, 1) * 10 : value + digit
    }
    return value
  }

  private static let han: [Unicode.Scalar] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

  /// How many series may stand inside one another; of more the innermost is forgotten.
  private static let depthLimit = 8

  /// The places of each series that counts up from one, given numbered places in order; outer series first.
  ///
  /// Where one article inside has points of the same style, they start at one again, and the series goes on behind them.
  static func series(_ numbers: [(place: Int, value: Int)]) -> [[Int]] {
    var open: [(places: [Int], last: Int)] = []
    for (place, value) in numbers {
      if value == 1 {
        if open.count == depthLimit { open.removeLast() }
        open.append(([place], 1))
      } else if let depth = open.lastIndex(where: { $0.last == value - 1 })
        ?? open.lastIndex(where: { $0.last == value - 2 })
      {
        // One title may have been lost to the text before it.
        open.removeSubrange((depth + 1)...)
        open[depth].places.append(place)
        open[depth].last = value
      }
    }
    return open.map(\.places).filter { $0.count >= 2 }
  }
}
