import SheafKit

/// The day of publication that a program on a page knows: `var publishdate = '2019-09-26 12:11:01'`, `"pubtime":"…"`.
///
/// Pages that are filled in by a program show no day when they are saved as they were sent.
enum ScriptDay {
  /// The first such day in a script whose element starts a text, and what states it; nil when there is none.
  ///
  /// In a script that holds the article itself (`holdsArticle`) a mere `time` is that of the article, too.
  static func first(in script: ArraySlice<UInt8>, holdsArticle: Bool = false) -> Stated<CalendarDate>? {
    let text = script.prefix(limit)
    var place = text.startIndex
    while place < text.endIndex {
      defer { place += 1 }
      if text[place] == UInt8(ascii: "<"), end.start(text[place...]) { return nil }
      // Nearly all bytes are told here.
      guard
        text[place] | 0x20 == UInt8(ascii: "p") || text[place] | 0x20 == UInt8(ascii: "c")
          || text[place] | 0x20 == UInt8(ascii: "n") || holdsArticle && text[place] | 0x20 == UInt8(ascii: "t"),
        place == text.startIndex || !isName(text[place - 1]),
        case let name = text[place...].prefix(16).prefix(while: isName),
        case let key = name.filter({ $0 != 0x5F }).map({ $0 | 0x20 }),
        keys.contains(key) || holdsArticle && key.elementsEqual("time".utf8),
        let value = value(text[name.endIndex...].prefix(80)),
        let date = date(value)
      else { continue }
      return Stated(date, from: text[place..<value.endIndex], at: .unknown)
    }
    return nil
  }

  /// What stands in quotation marks behind `=` or `:`, or a figure there.
  private static func value(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var rest = rest.drop { isQuote($0) || $0 == UInt8(ascii: "\\") || $0 <= 0x20 }
    guard let sign = rest.first, sign == UInt8(ascii: ":") || sign == UInt8(ascii: "=") else { return nil }
    rest = rest.dropFirst().drop { $0 <= 0x20 || isQuote($0) || $0 == UInt8(ascii: "\\") }
    let value = rest.prefix { !isQuote($0) && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: ";") && $0 != 0x0A }
    return value.isEmpty ? nil : value
  }

  private static func date(_ value: ArraySlice<UInt8>) -> CalendarDate? {
    guard value.first.map(isDigit) == true else { return nil }
    let figure = value.prefix(while: isDigit)
    // Seconds or milliseconds since 1970, which China counts eight hours ahead of Greenwich.
    if figure.count == 10 || figure.count == 13, let seconds = Int(figure.prefix(10).string) {
      return CalendarDate(secondsSince1970: seconds + 8 * 3600)
    }
    return DateText.match(in: value.clipped(to: 24).scalars[...], at: 0)?.date
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

  private static func isName(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F }

  private static let end = Phrases("</script")
  /// The most bytes of a script that are looked at.
  private static let limit = 1 << 17
  /// The names, in small letters and without underscores.
  private static let keys = Set(
    [
      "publishtime", "publishdate", "publishedtime", "publishedat", "pubtime", "pubdate", "newstime", "createtime",
      "ct",
    ].map {
      Array($0.utf8)
    })
}
