import FoundationEssentials
import SheafKit

@testable import SheafEngine

/// A paragraph of invented news with what a careful reader finds in it.
///
/// In the files under `News` a blank line parts paragraphs. Behind the text stand lines with `# figures | …`,
/// `@ name | role | organisation | age` and `" speaker | words`, with `-` for a speaker who is not certain; `.` says
/// that there is nothing.
struct NewsParagraph {
  var text: String
  var figures: [String] = []
  var people: [Person] = []
  var quotes: [Quotation] = []

  /// Reads the paragraphs of a file beside this one.
  static func read(_ name: String, near file: String = #filePath) throws -> [NewsParagraph] {
    let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let text = try String(contentsOf: URL(filePath: "\(folder)/News/\(name).txt"), encoding: .utf8)
    return text.split(separator: "\n\n").compactMap { lines in
      let lines = lines.split(separator: "\n")
      guard let first = lines.first else { return nil }
      var paragraph = NewsParagraph(text: String(first))
      for line in lines.dropFirst() { paragraph.read(line) }
      return paragraph
    }
  }

  private mutating func read(_ line: Substring) {
    let fields = line.dropFirst().split(separator: "|", omittingEmptySubsequences: false).map { field in
      String(field.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    func field(_ index: Int) -> String? {
      fields.indices.contains(index) && !fields[index].isEmpty ? fields[index] : nil
    }
    let nowhere = TextRange(start: 0, end: 0)
    switch line.first {
    case "#": figures += fields
    case "@":
      people.append(
        Person(
          name: field(0) ?? "", role: field(1), organisation: field(2), age: field(3).flatMap { Int($0) }, block: 0,
          range: nowhere))
    case "\"":
      quotes.append(
        Quotation(text: field(1) ?? "", speaker: field(0) == "-" ? nil : field(0), block: 0, range: nowhere))
    default: break
    }
  }

  /// The facts that are found in it.
  var found: Facts {
    Facts.of(
      Article(id: "news", title: "", blocks: [.paragraph(text)], origin: Origin(file: "news.txt", format: "text")))
  }
}
