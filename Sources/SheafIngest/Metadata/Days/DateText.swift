import SheafKit

/// Full dates in running text. A date without a year is none: no year is ever supplied.
public enum DateText {
  /// The first full date: 2021年3月8日, 二〇二一年三月八日, 2021-03-08, 2021/3/8, 2021.3.8, 8 March 2021, March 8, 2021, or the
  /// day of an ISO 8601 timestamp; nil when there is none.
  ///
  /// Days that no calendar has are passed over. 3/8/2021 is not read, since it is two days.
  public static func first(in text: some StringProtocol) -> CalendarDate? {
    first(in: Array(text.unicodeScalars)[...])?.date
  }

  /// The same over bytes.
  static func first(in text: ArraySlice<UInt8>) -> CalendarDate? {
    mayStand(in: text) ? first(in: text.scalars[...])?.date : nil
  }

  /// Whether a date may stand in a text: cheap, and never wrong when it says no. A date has a decimal digit, or 年 behind a
  /// year in Han characters.
  private static func mayStand(in text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      bytes.indices.contains { place in
        switch bytes[place] {
        // The digits of other scripts are from U+0660 to U+17E9.
        case 0x30...0x39, 0xD9...0xE1: true
        case 0xE5: bytes.count - place >= 3 && bytes[place + 1] == 0xB9 && bytes[place + 2] == 0xB4
        // Digits in full width, from U+FF10 on.
        case 0xEF: bytes.count - place >= 3 && bytes[place + 1] == 0xBC && (0x90...0x99).contains(bytes[place + 2])
        default: false
        }
      }
    }
  }

  /// A date and the code points that it takes up.
  struct Match {
    var date: CalendarDate
    var range: Range<Int>
  }

  /// The first full date among code points.
  static func first(in text: ArraySlice<Unicode.Scalar>) -> Match? {
    var start = text.startIndex
    while start < text.endIndex {
      if let match = match(in: text, at: start) { return match }
      start += 1
    }
    return nil
  }

  /// The date behind a label for one, which may be written short: `21-03-08`, `20210308`.
  static func labelledMatch(in text: ArraySlice<Unicode.Scalar>, at start: Int) -> Match? {
    if let match = match(in: text, at: start) { return match }
    guard start < text.endIndex, isDigit(text[start]) else { return nil }
    var reader = DateReader(text: text, position: start)
    return reader.abbreviated().map { Match(date: $0, range: start..<reader.position) }
  }

  /// The full date that starts at a place, which must not be inside a word or a number.
  static func match(in text: ArraySlice<Unicode.Scalar>, at start: Int) -> Match? {
    guard start < text.endIndex else { return nil }
    let scalar = text[start]
    // Most code points open no date, and this is asked of every one.
    guard isDigit(scalar) || scalar.isLatinLetter || opensInHan.contains(scalar) else { return nil }
    if start > text.startIndex {
      let before = text[start - 1]
      if isDigit(before) && isDigit(scalar) || before == "." && start - 1 > text.startIndex && isDigit(text[start - 2])
      {
        return nil
      }
      if before.isLatinLetter && scalar.isLatinLetter { return nil }
    }
    var reader = DateReader(text: text, position: start)
    let date: CalendarDate? =
      if isDigit(scalar) {
        reader.yearFirst() ?? reader.dayFirst(from: start)
      } else if scalar.isLatinLetter {
        reader.monthFirst()
      } else {
        reader.inHan() ?? reader.inEra(from: start) ?? reader.hanMonthFirst(from: start)
      }
    return date.map { Match(date: $0, range: start..<reader.position) }
  }

  /// How a year in Han numerals starts, and an era.
  static let startsInHan = Array("〇○零一二三四五六七八九十中令平昭民".unicodeScalars)
  private static let opensInHan = ScalarSet(startsInHan)

  /// Whether a code point is a decimal digit, in half or full width.
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { DateReader.digit(scalar) != nil }
}
