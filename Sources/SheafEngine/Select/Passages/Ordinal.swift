import SheafKit

/// A number that opens a heading or a point, in one of the styles that Chinese documents nest: 一、 （一） 1. （1） ①.
struct Ordinal: Hashable {
  /// The ways to count, from the outermost in.
  enum Style: Int, Hashable {
    /// 第一章, 第二部分
    case chapter
    /// 一、
    case han
    /// （一）
    case hanInBrackets
    /// 1. and 1、
    case digits
    /// （1） and 1）
    case digitsInBrackets
    /// ①
    case circled
    /// 一是, 一要, 其一，, 第一，
    case spoken
    /// A dash before each point; it counts nothing.
    case dash
  }

  /// How it is written.
  let style: Style
  /// What it counts to; for dashes 0.
  let value: Int
  /// Where what is counted begins.
  let end: Int

  /// Reads the number that a text opens with; nil when there is none, or nothing behind it.
  init?(_ opening: BlockOpening) {
    var cursor = OrdinalCursor(opening)
    guard let (style, value) = cursor.read() else { return nil }
    cursor.skip { $0 == " " || $0 == "\u{3000}" }
    guard cursor.index < opening.count else { return nil }
    self.style = style
    self.value = value
    end = cursor.index
  }
}

/// Reads numbers at the start of a text, sign by sign.
private struct OrdinalCursor {
  private let opening: BlockOpening
  private(set) var index: Int

  init(_ opening: BlockOpening) {
    self.opening = opening
    index = opening.start
  }

  mutating func skip(while isSkipped: (Unicode.Scalar) -> Bool) {
    while index < opening.scalars.count, isSkipped(opening[index]) { index += 1 }
  }

  /// The style and the value of the number at `index`, which moves behind it; nil where there is none.
  mutating func read() -> (Ordinal.Style, Int)? {
    let first = opening[index]
    // Most texts open with a word.
    guard Self.starts.contains(first) else { return nil }
    if (0x2460...0x2473).contains(first.value) {
      index += 1
      return (.circled, Int(first.value) - 0x245F)
    }
    if first == "—" {
      guard opening[index + 1] == "—" else { return nil }
      skip { $0 == "—" }
      return (.dash, 0)
    }
    if take("（(") { return inBrackets() }
    if take("第") { return chapter() }
    if take("其") { return han().flatMap { take("，、,：") ? (.spoken, $0) : nil } }
    if let value = han() {
      if take("、．.") { return (.han, value) }
      return take("是要") ? (.spoken, value) : nil
    }
    guard let value = digits() else { return nil }
    if take("）)") { return (.digitsInBrackets, value) }
    // 1.5 is no first point.
    return take("、．.") && !opening[index].isDigit ? (.digits, value) : nil
  }

  private mutating func inBrackets() -> (Ordinal.Style, Int)? {
    if let value = han() { return take("）)") ? (.hanInBrackets, value) : nil }
    return digits().flatMap { take("）)") ? (.digitsInBrackets, $0) : nil }
  }

  private mutating func chapter() -> (Ordinal.Style, Int)? {
    guard let value = han() ?? digits() else { return nil }
    if take("，、,：") { return (.spoken, value) }
    for unit in Self.chapters where opening.scalars.dropFirst(index).starts(with: unit) {
      index += unit.count
      return (.chapter, value)
    }
    return nil
  }

  private mutating func take(_ signs: String) -> Bool {
    guard index < opening.scalars.count, signs.unicodeScalars.contains(opening[index]) else { return false }
    index += 1
    return true
  }

  /// 1 to 99 in Han numerals.
  private mutating func han() -> Int? {
    var value: Int?
    for _ in 0..<3 {
      guard let digit = Self.numerals[opening[index]] else { break }
      value = digit == 10 ? (value ?? 1) * 10 : (value ?? 0) + digit
      index += 1
    }
    return value
  }

  /// 0 to 99 in digits.
  private mutating func digits() -> Int? {
    var value: Int?
    for _ in 0..<2 where opening[index].isDigit {
      value = (value ?? 0) * 10 + Int(opening[index].value) - 0x30
      index += 1
    }
    return opening[index].isDigit ? nil : value
  }

  /// What a number can begin with.
  private static let starts = ScalarSet("—（(第其一二三四五六七八九十0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
  private static let numerals: [Unicode.Scalar: Int] = [
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
  ]
  private static let chapters = "部分 章 节 篇 编 幕".listed
}
