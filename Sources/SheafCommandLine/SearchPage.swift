import SheafEngine
import SheafKit

/// An article that a search found, as people and programs read it.
struct SearchPage {
  /// Whether terms are marked with colour, for a terminal.
  var colour: Bool

  /// Title, where it comes from, and the passage that holds the terms; clean for terminals.
  func text(of found: Search.Found) -> String {
    let article = found.article
    let place = article.origin.line.map { "\(article.origin.file):\($0)" } ?? article.origin.file
    let facts = [
      article.source, article.published?.description, article.origin.page.map { "page \($0)" }, place,
      "score \(Self.score(found.score))",
    ]
    let lines =
      [marked(article.title, found.titleMarks)]
      + ["  " + PrintableText.line(facts.compactMap { $0 }.joined(separator: ", ")).text]
      + found.highlights.map { "  " + text(of: $0.inlines) }
    return lines.joined(separator: "\n") + "\n\n"
  }

  /// One line of JSON.
  func json(_ found: Search.Found) -> String {
    let article = found.article
    let line = Line(
      article: article.id, title: article.title, source: article.source, published: article.published,
      file: article.origin.file, line: article.origin.line, page: article.origin.page,
      score: Double(found.score) / 1000, titleMarks: found.titleMarks, highlights: found.highlights)
    return String(decoding: line.json(), as: UTF8.self) + "\n"
  }

  private struct Line: JSONDescribed {
    var article = ""
    var title = ""
    var source: String?
    var published: CalendarDate?
    var file = ""
    var line: Int?
    var page: Int?
    var score = 0.0
    var titleMarks: [TextRange] = []
    var highlights: [Highlight] = []

    static let json = JSONForm<Line>.record(
      "found", "An article that a search found.", blank: Line(),
      [
        .required("article", \.article, .text, "Its id."),
        .required("title", \.title, .text, "Its title."),
        .optional("source", \.source, .text, "The medium that published it."),
        .optional("published", \.published, .date, "The day of publication."),
        .required("file", \.file, .text, "The file that it was read from."),
        .optional("line", \.line, .integer, "The line that it starts on."),
        .optional("page", \.page, .integer, "The page that it starts on."),
        .required("score", \.score, .number, "Its score."),
        .required("titleMarks", \.titleMarks, .list(of: TextRange.self), "Where terms stand in its title."),
        .required(
          "highlights", \.highlights, .list(of: Highlight.self),
          "The passage that holds the terms, marked; none where only the title does."),
      ])
  }

  // MARK: - Text

  private func marked(_ text: String, _ ranges: [TextRange]) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = ""
    var end = 0
    func plain(_ range: Range<Int>) -> String {
      PrintableText.line(String(String.UnicodeScalarView(scalars[range.clamped(to: scalars.indices)]))).text
    }
    for range in ranges where range.start >= end && range.start < range.end {
      result += plain(end..<range.start) + mark(plain(range.start..<range.end))
      end = range.end
    }
    return result + (end < scalars.count ? plain(end..<scalars.count) : "")
  }

  private func text(of inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .mark(let inner): mark(PrintableText.line(inner.plainText).text)
      case .text, .emphasis, .strong, .link, .code, .lineBreak: PrintableText.line([inline].plainText).text
      }
    }.joined()
  }

  private func mark(_ text: String) -> String { colour ? "\u{1B}[1;31m\(text)\u{1B}[0m" : text }

  /// `4.5` for 4500.
  private static func score(_ thousandths: Int) -> String {
    let whole = thousandths / 1000
    let digits = String(String(thousandths % 1000 + 1000).dropFirst().reversed().drop { $0 == "0" }.reversed())
    return digits.isEmpty ? String(whole) : "\(whole).\(digits)"
  }
}
