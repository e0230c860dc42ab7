import SheafKit

// The pieces that the forms of a date are made of: numbers, names of months, what stands between.
extension DateReader {
  /// The value of some digits.
  func number(in digits: ArraySlice<Unicode.Scalar>) -> Int? {
    digits.reduce(0) { value, scalar in value.flatMap { value in Self.digit(scalar).map { value * 10 + $0 } } }
  }

  /// One to thirty-one, as 三, 十, 十二, 二十, 三十一.
  mutating func hanNumber() -> Int? {
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

  /// The next code point; nil at the end.
  var peek: Unicode.Scalar? { scalar(at: position) }

  /// The code point at a place; nil outside of the text.
  func scalar(at place: Int) -> Unicode.Scalar? { text.indices.contains(place) ? text[place] : nil }

  /// Takes the next code point if it is of a kind.
  mutating func take(where fits: (Unicode.Scalar) -> Bool) -> Unicode.Scalar? {
    guard let scalar = peek, fits(scalar) else { return nil }
    position += 1
    return scalar
  }

  /// Takes a number of so many digits; nil where none stands, or a longer one.
  mutating func number(digits allowed: ClosedRange<Int>) -> Int? {
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

  /// Takes the name of a month, in any language of `MonthNames`.
  mutating func monthName() -> Int? {
    if let found = MonthNames.match(in: text[min(position, text.endIndex)...]) {
      position += found.length
      return found.month
    }
    var word = ""
    var place = position
    while let scalar = scalar(at: place), scalar.isLatinLetter || (0xC0...0x17F).contains(scalar.value),
      word.utf8.count < 20
    {
      word.unicodeScalars.append(scalar)
      place += 1
    }
    guard (3...12).contains(word.unicodeScalars.count) else { return nil }
    let name = word.lowercased()
    guard let month = MonthNames.latin[name] else { return nil }
    position = place
    return month
  }

  /// Passes over the spaces inside a date.
  mutating func skipSpaces() {
    // Print pads a date with a space or two; more of them stand between things.
    for _ in 0..<2 where take(where: { $0 == " " || $0 == "\u{3000}" || $0 == "\u{A0}" }) == nil { return }
  }

  /// Passes over the marks between the parts of a date in words.
  mutating func skipMarks() {
    for _ in 0..<3 where take(where: { $0 == " " || $0 == "," || $0 == "." || $0 == "\u{A0}" }) == nil { return }
  }

  /// Passes over what makes a number an ordinal: 8th.
  mutating func skipOrdinal() {
    for ending in ["st", "nd", "rd", "th"] where skip(ending) { return }
  }

  /// Passes over a time of day and its zone: `09:30:00 CST`.
  mutating func skipClock() {
    let start = position
    guard number(digits: 1...2) != nil, peek == ":" else {
      position = start
      return
    }
    while take(where: { $0 == ":" }) != nil, number(digits: 2...2) != nil {}
    skipMarks()
    for _ in 0..<5 where take(where: { $0.isLatinLetter || $0 == "+" }) == nil { break }
    skipMarks()
  }

  /// Passes over a word, and says whether it stood there.
  @discardableResult
  mutating func skip(_ word: String) -> Bool {
    let scalars = Array(word.unicodeScalars)
    guard text[min(position, text.endIndex)...].prefix(scalars.count).elementsEqual(scalars) else { return false }
    position += scalars.count
    return true
  }
}
