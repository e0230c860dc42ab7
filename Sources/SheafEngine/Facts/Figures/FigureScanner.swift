import SheafKit

/// Finds the figures of a text in one pass: numbers with a unit or with what they count.
///
/// A number is passed over wherever it may name instead of counting: in a word with letters (`5G`, `G107`), behind 第, in
/// a short quoted term or a title, as a date, a time, a telephone number. Every step looks at a few characters only, so
/// that a text of nothing but digits takes no longer than another.
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

  private init(text: FactText) {
    self.text = text
    reader = NumberReader(text: text)
  }

  private mutating func scan() {
    var index = 0
    while index < text.count, found.count < Self.limit {
      let kind = text.kind(index)
      if kind.contains(.digit) {
        index = scanDigits(at: index)
      } else if kind.contains(.numeral) {
        index = scanNumerals(at: index)
      } else if kind.contains(.letter) {
        index = scanWord(at: index)
      } else {
        index += 1
      }
    }
  }

  private mutating func add(_ figure: Found) -> Int {
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
    if text.kind(start - 1).contains(.currency) { return scanMoney(number) }
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
    if let figure = englishFigure(number) { return add(figure) }
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

  // MARK: - Units of Chinese text

  /// A number with its multiplier: the 8万 of 8万多个.
  private func multiplied(_ number: NumberText) -> NumberText {
    var number = number
    var end = number.range.upperBound
    while end < text.count, let multiple = NumberReader.multiple(text.folded[end]) {
      number.value *= multiple
      number.step = multiple
      end += 1
      if end - number.range.upperBound >= 3 { break }
    }
    number.range = number.range.lowerBound..<end
    return number
  }

  /// The figure that a number makes with the unit behind it.
  private func hanFigure(_ number: NumberText) -> Found? {
    for candidate in readings(of: number) {
      var unitStart = candidate.range.upperBound
      if text.at(unitStart) == " ", text.kind(unitStart + 1).contains(.han) { unitStart += 1 }
      if let unit = Units.match(in: text.folded, at: unitStart) {
        let range = unitStart..<(unitStart + unit.length)
        // 5g is no weight and 80kmh no length.
        if text.kind(range.upperBound - 1).contains(.letter), text.kind(range.upperBound).contains(.letter) { continue }
        let figure = finished(candidate, unit: range, kind: unit.value)
        if FigureNames.isFigure(figure, in: text) { return figure }
      } else if candidate.value >= 100 {
        let length = Units.nouns.length(in: text.folded, from: unitStart, to: min(text.count, unitStart + 5))
        if length > 0 {
          var figure = finished(candidate, unit: unitStart..<(unitStart + length), kind: .count)
          figure.counted = figure.unit
          if FigureNames.isFigure(figure, in: text) { return figure }
        }
      }
    }
    return nil
  }

  /// A number with as much behind it as can belong to it, the longest reading first: 多, 余, 几 and multipliers.
  private func readings(of number: NumberText) -> [NumberText] {
    var readings = [number]
    var current = number
    for _ in 0..<5 {
      let end = current.range.upperBound
      let scalar = text.at(end)
      if scalar == "多" || scalar == "余" || scalar == "来" || scalar == "几" {
        guard !current.isRounded || current.isHan else { break }
        // 十余, 三百多, 10多, but not 3多.
        guard current.value >= 10 else { break }
        if current.step == 1, current.value.truncatingRemainder(dividingBy: 10) == 0 {
          current.step = current.value.truncatingRemainder(dividingBy: 100) == 0 ? 100 : 10
        }
        current.isRounded = true
        current.isSmall = false
        current.needsWord = false
      } else if let multiple = NumberReader.multiple(scalar) {
        current.value *= multiple
        current.step *= multiple
        current.isSmall = false
      } else {
        break
      }
      current.range = current.range.lowerBound..<(end + 1)
      readings.append(current)
    }
    return readings.reversed()
  }

  /// A figure with the words before and behind it.
  private func finished(_ number: NumberText, unit: Range<Int>, kind: Figure.Kind) -> Found {
    var figure = Found(range: number.range.lowerBound..<unit.upperBound, number: number, unit: unit, kind: kind)
    if number.isRounded { figure.rounding = .down }
    var end = unit.upperBound
    if kind == .duration || kind == .length || kind == .weight, text.at(end) == "半" || text.at(end) == "多" {
      if text.at(end) == "多" { figure.rounding = .down }
      end += 1
    }
    if let words = FigureWords.after.longest(in: text.folded, from: end, to: min(text.count, end + 3)) {
      figure.rounding = words.value
      end += words.length
    }
    var start = figure.range.lowerBound
    for _ in 0..<2 {
      guard let words = FigureWords.before(start, of: figure, in: text) else { break }
      if let rounding = words.rounding { figure.rounding = rounding }
      start -= words.length
    }
    figure.range = start..<end
    return figure
  }

  // MARK: - Latin text

  private mutating func scanMoney(_ number: NumberText) -> Int {
    var number = number
    var end = number.range.upperBound
    let multiple = EnglishNumbers.multiple(in: text, at: end)
    if multiple > 0 {
      end += multiple
    } else {
      number = multiplied(number)
      end = number.range.upperBound
      if let unit = Units.match(in: text.folded, at: end), unit.value == .money { end += unit.length }
    }
    let start = EnglishNumbers.start(before: number.range.lowerBound - 1, in: text)
    return add(
      Found(
        range: start..<end, number: number, unit: end..<end, kind: .money, rounding: start < number.range.lowerBound - 1 ? .near : .exact))
  }

  private func englishFigure(_ number: NumberText) -> Found? {
    EnglishNumbers.figure(number, in: text)
  }

  /// A word of Latin text, which may be a number that is written out.
  private mutating func scanWord(at start: Int) -> Int {
    var end = start
    while end < text.count, text.kind(end).contains(.letter) || text.at(end) == "-" && text.kind(end + 1).contains(.letter) {
      end += 1
    }
    if !text.kind(start - 1).contains(.letter), !text.kind(start - 1).contains(.digit), !text.isInTerm(start),
      let figure = EnglishNumbers.written(start..<end, in: text)
    {
      return add(figure)
    }
    return end
  }
}
