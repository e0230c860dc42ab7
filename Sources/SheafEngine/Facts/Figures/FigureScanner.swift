import SheafKit

/// Finds the figures of a text in one pass: numbers with a unit or with what they count.
///
/// A number is passed over wherever it may name instead of counting: in a word with letters (`5G`, `G107`), behind 第,
/// in a short quoted term or a title, as a date, a time, a telephone number. Every step looks at a few characters only,
/// so that a text of nothing but digits takes no longer than another.
struct FigureScanner {
  /// A figure with what only its finding knows.
  struct Found {
    var range: Range<Int>
    var number: NumberText
    var unit: Range<Int>
    var kind: Figure.Kind
    var counted: Range<Int>?
    /// Whether words beside it say that it is rounded, and to which side.
    var rounding = Rounding.exact
  }

  /// How a figure is rounded.
  enum Rounding {
    /// Not at all.
    case exact
    /// 多, 余, 超, 以上: there are more.
    case down
    /// 近, 不足, 不到: there are fewer.
    case up
    /// 约, 左右: near it.
    case near
  }

  let text: FactText
  let reader: NumberReader
  private(set) var found: [Found] = []

  /// The most figures that are taken from one text.
  static let limit = 500

  /// Finds the figures of a text.
  static func figures(in text: FactText) -> [Found] {
    var scanner = FigureScanner(text: text)
    scanner.scan()
    return scanner.found
  }

  /// The signs of currencies, which stand before the number.
  private static let currencies = ScalarSet("$£€¥￥")

  private init(text: FactText) {
    self.text = text
    reader = NumberReader(text: text)
  }

  private mutating func scan() {
    guard !text.anyKind.isDisjoint(with: [.digit, .numeral, .letter]) else { return }
    var index = 0
    while found.count < Self.limit {
      index = text.next(from: index) { !$0.isDisjoint(with: [.digit, .numeral, .letter]) }
      guard index < text.count else { break }
      let kind = text.kind(index)
      if kind.contains(.digit) {
        index = scanDigits(at: index)
      } else if kind.contains(.numeral) {
        index = scanNumerals(at: index)
      } else {
        index = scanWord(at: index)
      }
    }
  }

  /// Keeps a figure; gives the place where the scan goes on.
  mutating func add(_ figure: Found) -> Int {
    found.append(figure)
    return max(figure.range.upperBound, figure.number.range.upperBound)
  }

  // MARK: - Digits

  private mutating func scanDigits(at start: Int) -> Int {
    let (first, firstEnd) = reader.digits(at: start)
    guard let first, !text.isInTerm(start), !FigureNames.isNamedBefore(start, in: text) else {
      return skipCode(from: firstEnd)
    }
    var number = NumberText(range: start..<firstEnd, value: first, step: 1)
    if Self.currencies.contains(text.at(start - 1)) { return scanMoney(number) }
    if text.has("分之", at: firstEnd) { return scanFraction(number) }
    // 3至5人, 30万至50万公斤, 3%—5%
    let firstPart = multiplied(number)
    var afterFirst = firstPart.range.upperBound
    if text.at(afterFirst) == "%" { afterFirst += 1 }
    if let connector = connector(at: afterFirst), text.kind(afterFirst + connector).contains(.digit) {
      let (second, secondEnd) = reader.digits(at: afterFirst + connector)
      guard let second, second > first || firstPart.value > first, !isYear(number, followedBy: second),
        self.connector(at: secondEnd).map({ !text.kind(secondEnd + $0).contains(.digit) }) ?? true
      else { return skipCode(from: secondEnd) }
      number.range = start..<secondEnd
      number.isRounded = true
    }
    if let figure = EnglishNumbers.figure(number, in: text) { return add(figure) }
    if let figure = hanFigure(number) { return add(figure) }
    return skipLetters(from: number.range.upperBound)
  }

  /// The rest of a code such as a telephone number or a document's number.
  private func skipCode(from index: Int) -> Int {
    var index = index
    while index < text.count {
      if text.kind(index).contains(.digit) || text.kind(index).contains(.letter) {
        index += 1
      } else if "-–_./:".unicodeScalars.contains(text.at(index)), text.kind(index + 1).contains(.digit) {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  /// The letters that go on a number, as in `5G` or `3D`: with them it is a name.
  private func skipLetters(from index: Int) -> Int {
    var index = index
    while index < text.count, text.kind(index).contains(.letter) || text.kind(index).contains(.digit) { index += 1 }
    return index
  }

  /// The length of what joins the two ends of a range.
  private func connector(at index: Int) -> Int? {
    switch text.at(index) {
    case "至", "到", "-", "–", "~", "～": 1
    case "—": text.at(index + 1) == "—" ? nil : 1
    default: nil
    }
  }

  private func isYear(_ number: NumberText, followedBy second: Double) -> Bool {
    number.range.count == 4 && (1000...2200).contains(number.value) && (1000...2200).contains(second)
  }

  // MARK: - Chinese numerals

  private mutating func scanNumerals(at start: Int) -> Int {
    if text.has("百分之", at: start) || text.has("千分之", at: start) || text.has("万分之", at: start) {
      let value = start + 3
      if text.kind(value).contains(.digit) || text.kind(value).contains(.numeral) {
        let number = NumberText(range: start..<(start + 1), value: 0, step: 1)
        return scanFraction(number)
      }
    }
    var (number, end) = reader.numerals(at: start)
    guard var found = number, !text.isInTerm(start), !FigureNames.isNamedBefore(found.range.lowerBound, in: text) else {
      return end
    }
    if text.has("分之", at: end), text.kind(end + 2).contains(.numeral) { return scanFraction(found) }
    if let connector = connector(at: end), text.kind(end + connector).contains(.numeral),
      let second = reader.numerals(at: end + connector).number
    {
      end = second.range.upperBound
      found.range = found.range.lowerBound..<end
      found.isRounded = true
      found.isSmall = false
    }
    number = found
    if let figure = hanFigure(found) { return add(figure) }
    return end
  }

  /// 三分之一, 百分之八十; `number` is what stands before 分之.
  private mutating func scanFraction(_ number: NumberText) -> Int {
    let start = number.range.upperBound + 2
    var end = start
    if text.kind(start).contains(.digit) {
      end = reader.digits(at: start).end
    } else {
      let numerals = reader.numerals(at: start)
      guard let part = numerals.number else { return numerals.end }
      end = part.range.upperBound
      // 百分之零点五
      if text.at(end) == "点", text.kind(end + 1).contains(.numeral) {
        end += 1
        while text.kind(end).contains(.numeral) { end += 1 }
      }
    }
    let fraction = NumberText(range: number.range.lowerBound..<end, value: 0, step: 1, isHan: true)
    return add(finished(fraction, unit: end..<end, kind: .share))
  }
}
