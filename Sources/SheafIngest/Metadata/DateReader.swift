import SheafKit

/// Reads the forms that a full date is written in, from one place on.
struct DateReader {
  let text: ArraySlice<Unicode.Scalar>
  /// Where reading stands; after a date was read, behind it.
  var position: Int

  /// Reads `2021-03-08`, `2021/3/8`, `2021.3.8`, `2021年3月8日`; a time that follows is not taken.
  mutating func yearFirst() -> CalendarDate? {
    guard let year = number(digits: 4...4), year >= 1000 else { return nil }
    skipSpaces()
    guard let separator = take(where: { "-/.年—–".unicodeScalars.contains($0) }) else { return nil }
    skipSpaces()
    guard let month = number(digits: 1...2) else { return nil }
    skipSpaces()
    guard take(where: { $0 == (separator == "年" ? "月" : separator) }) != nil else { return nil }
    skipSpaces()
    guard let day = number(digits: 1...2) else { return nil }
    if separator == "年" {
      skipSpaces()
      guard take(where: { $0 == "日" || $0 == "号" }) != nil else { return nil }
    } else if separator == ".", peek == ".", let after = scalar(at: position + 1), Self.digit(after) != nil {
      return nil
    }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// Reads `8 March 2021`, `8th of March, 2021`.
  mutating func dayFirst(from start: Int) -> CalendarDate? {
    position = start
    guard let day = number(digits: 1...2) else { return nil }
    skipOrdinal()
    skipSpaces()
    skip("of")
    skipSpaces()
    guard let month = monthName() else { return nil }
    skipMarks()
    guard let year = number(digits: 4...4) else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// Reads `March 8, 2021`, `Mar. 8th 2021`.
  mutating func monthFirst() -> CalendarDate? {
    guard let month = monthName() else { return nil }
    skipMarks()
    guard let day = number(digits: 1...2) else { return nil }
    skipOrdinal()
    skipMarks()
    guard let year = number(digits: 4...4) else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// Reads `二〇二一年三月八日`, as official papers write it.
  mutating func inHan() -> CalendarDate? {
    var year = 0
    for _ in 0..<4 {
      guard let scalar = peek, let digit = Self.hanDigit(scalar) else { return nil }
      year = year * 10 + digit
      position += 1
    }
    guard year >= 1000, take(where: { $0 == "年" }) != nil, let month = hanNumber(),
      take(where: { $0 == "月" }) != nil, let day = hanNumber(), take(where: { $0 == "日" }) != nil
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// The value of a decimal digit in half or full width.
  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
    default: nil
    }
  }

  private static let hanDigits: [Unicode.Scalar] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
  private static let monthRests = [
    "uary", "ruary", "ch", "il", "", "e", "y", "ust", "tember", "ober", "ember", "ember",
  ]

  private static func hanDigit(_ scalar: Unicode.Scalar) -> Int? {
    scalar == "○" || scalar == "零" ? 0 : hanDigits.firstIndex(of: scalar)
  }

  /// One to thirty-one, as 三, 十, 十二, 二十, 三十一.
  private mutating func hanNumber() -> Int? {
    var tens: Int?
    var units: Int?
    while let scalar = peek {
      if scalar == "十", tens == nil {
        tens = units ?? 1
        units = nil
      } else if let digit = Self.hanDigit(scalar), units == nil {
        units = digit
      } else {
        break
      }
      position += 1
    }
    guard tens != nil || units != nil else { return nil }
    return (tens ?? 0) * 10 + (units ?? 0)
  }

  private var peek: Unicode.Scalar? { scalar(at: position) }

  private func scalar(at place: Int) -> Unicode.Scalar? { text.indices.contains(place) ? text[place] : nil }

  private mutating func take(where fits: (Unicode.Scalar) -> Bool) -> Unicode.Scalar? {
    guard let scalar = peek, fits(scalar) else { return nil }
    position += 1
    return scalar
  }

  private mutating func number(digits allowed: ClosedRange<Int>) -> Int? {
    var value = 0
    var count = 0
    while let scalar = peek, let digit = Self.digit(scalar) {
      count += 1
      guard count <= allowed.upperBound else { return nil }
      value = value * 10 + digit
      position += 1
    }
    return allowed.contains(count) ? value : nil
  }

  private mutating func monthName() -> Int? {
    var word = ""
    var place = position
    while let scalar = scalar(at: place), scalar.isLatinLetter, word.utf8.count < 10 {
      word.unicodeScalars.append(scalar)
      place += 1
    }
    word = word.lowercased()
    guard let index = Self.months.firstIndex(of: String(word.prefix(3))) else { return nil }
    let rest = word.dropFirst(3)
    guard rest.isEmpty || rest == Self.monthRests[index] || word == "sept" else { return nil }
    position = place
    return index + 1
  }

  private mutating func skipSpaces() {
    // Print pads a date with a space or two; more of them stand between things.
    for _ in 0..<2 where take(where: { $0 == " " || $0 == "\u{3000}" || $0 == "\u{A0}" }) == nil { return }
  }

  private mutating func skipMarks() {
    for _ in 0..<3 where take(where: { $0 == " " || $0 == "," || $0 == "." || $0 == "\u{A0}" }) == nil { return }
  }

  private mutating func skipOrdinal() {
    for ending in ["st", "nd", "rd", "th"] where skip(ending) { return }
  }

  @discardableResult
  private mutating func skip(_ word: String) -> Bool {
    let scalars = Array(word.unicodeScalars)
    guard text[min(position, text.endIndex)...].prefix(scalars.count).elementsEqual(scalars) else { return false }
    position += scalars.count
    return true
  }
}
