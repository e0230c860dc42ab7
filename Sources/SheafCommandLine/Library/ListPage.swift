import SheafKit
import SheafLibrary

/// A list of articles as people and programs read it.
enum ListPage {
  /// The most columns of a medium and of a title; what is longer is cut.
  private static let widths = (source: 20, title: 52)

  /// A line each: day, medium, title, the beginning of the id, the file; in columns, a Han character being two wide.
  static func text(_ heads: [ArticleHead]) -> String {
    let rows = heads.map { head in
      [
        head.published?.description ?? "", cut(head.source ?? "", widths.source), cut(head.title, widths.title),
        String(head.id.prefix(8)), head.origin.line.map { "\(head.origin.file):\($0)" } ?? head.origin.file,
      ]
      .map { PrintableText.line($0).text }
    }
    let columns = (0..<4).map { column in rows.map { width($0[column]) }.max() ?? 0 }
    return rows.map { row in
      zip(row, columns).map { $0 + String(repeating: " ", count: $1 - width($0)) }.filter { !$0.isEmpty }
        .joined(separator: "  ") + "  \(row[4])\n"
    }
    .joined()
  }

  /// One object a line.
  static func json(_ heads: [ArticleHead]) -> String {
    heads.map { head in
      var object: [String: JSONValue] = [
        "article": .string(head.id), "title": .string(head.title), "file": .string(head.origin.file),
      ]
      object["source"] = head.source.map { .string($0) }
      object["organisation"] = head.organisation.map { .string($0) }
      object["published"] = head.published.map { .string($0.description) }
      object["line"] = head.origin.line.map { .integer($0) }
      object["page"] = head.origin.page.map { .integer($0) }
      return JSONText.text(of: .object(object)) + "\n"
    }
    .joined()
  }

  private static func width(_ text: String) -> Int { DisplayWidth.columns(of: text, reading: .terminal) }

  private static func cut(_ text: String, _ most: Int) -> String {
    guard width(text) > most else { return text }
    var (result, columns) = (String.UnicodeScalarView(), 1)
    for scalar in text.unicodeScalars {
      columns += DisplayWidth.columns(of: scalar, reading: .terminal)
      guard columns <= most else { break }
      result.append(scalar)
    }
    return String(result) + "…"
  }
}
