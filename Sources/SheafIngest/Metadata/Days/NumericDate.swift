import SheafKit

/// Dates in figures alone with the year last, `12/06/2022`, `03-25-2021`, which are two days unless the figures or the
/// language of the page tell which comes first.
enum NumericDate {
  /// What comes first.
  enum Order {
    case dayFirst
    case monthFirst
  }

  /// The order that a language has such dates in, by its tag; nil for English of no country, and for all that write dates
  /// otherwise.
  static func order(in language: String?) -> Order? {
    let parts = (language ?? "").lowercased().split { $0 == "-" || $0 == "_" }
    guard let first = parts.first else { return nil }
    guard first == "en" else { return dayFirst.contains(String(first)) ? .dayFirst : nil }
    return switch parts.last {
    case "us": .monthFirst
    case "gb", "au", "nz", "ie", "in": .dayFirst
    default: nil
    }
  }

  private static let dayFirst: Set<String> = [
    "es", "fr", "it", "pt", "de", "nl", "ca", "gl", "da", "pl", "ro", "vi", "id", "tr", "el", "ar", "hi", "bn", "th",
    "ru",
    "uk", "bg", "cs",
  ]

  /// The first such date in a text that is one day; nil when there is none.
  static func first(in text: String, order: Order?) -> CalendarDate? {
    let scalars = Array(text.unicodeScalars.prefix(200))
    var place = 0
    while place < scalars.count {
      guard DateText.isDigit(scalars[place]) else {
        place += 1
        continue
      }
      let end = scalars[place...].firstIndex { !DateText.isDigit($0) && $0 != "/" && $0 != "-" } ?? scalars.count
      if let date = date(scalars[place..<end], order) { return date }
      place = end
    }
    return nil
  }

  private static func date(_ text: ArraySlice<Unicode.Scalar>, _ order: Order?) -> CalendarDate? {
    guard let mark = text.first(where: { $0 == "/" || $0 == "-" }) else { return nil }
    let parts = text.split(separator: mark, omittingEmptySubsequences: false).map { part in
      part.count <= 4 && part.allSatisfy(\.isASCII) ? Int(String(scalars: part)) : nil
    }
    guard parts.count == 3, let first = parts[0], let second = parts[1], let year = parts[2], year >= 1900,
      first <= 31, second <= 31
    else { return nil }
    if first > 12 { return CalendarDate(year: year, month: second, day: first) }
    if second > 12 { return CalendarDate(year: year, month: first, day: second) }
    return switch order {
    case .dayFirst: CalendarDate(year: year, month: second, day: first)
    case .monthFirst: CalendarDate(year: year, month: first, day: second)
    case nil: first == second ? CalendarDate(year: year, month: first, day: second) : nil
    }
  }
}
