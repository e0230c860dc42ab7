import SheafKit

/// How `{{x}}` writes text so that nothing in it has a meaning in the format.
enum Escaping: String, CaseIterable, Sendable {
  /// HTML, as text and in attributes with quotation marks.
  case html
  /// XML, as text and in attributes.
  case xml
  /// LaTeX, as text.
  case tex
  /// JSON and JavaScript, inside the quotation marks of a string.
  case json
  /// CommonMark, as text.
  case markdown
  /// CSV (RFC 4180), inside quotation marks.
  case csv
  /// Gemini text, where only the start of a line has a meaning.
  case gemini
  /// As it is.
  case none

  /// What a media type needs; nil for one that says nothing of it.
  init?(mediaType: String) {
    let type = mediaType.prefix { $0 != ";" }.split(separator: " ").joined().lowercased()
    switch type {
    case "text/html": self = .html
    case "application/xml", "text/xml": self = .xml
    case "application/x-tex", "application/x-latex", "text/x-tex": self = .tex
    case "application/json": self = .json
    case "text/markdown": self = .markdown
    case "text/csv": self = .csv
    case "text/gemini": self = .gemini
    case "text/plain": self = .none
    default:
      if type.hasSuffix("+xml") {
        self = .xml
      } else if type.hasSuffix("+json") {
        self = .json
      } else {
        return nil
      }
    }
  }

  /// Whether text that is written as it is can become something else than text.
  var hasMarkup: Bool { self != .none }
}
