import ArgumentParser
import FoundationEssentials
import SheafEngine
import SheafKit

/// `sheaf articles`: what the engine reads out of files.
struct Articles: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what the engine reads out of files: titles, credits and text.",
    discussion: "With --json one object a line, an article each, with everything that is known of it.")

  @Argument(help: "Files or folders.", completion: .file())
  var paths: [String]

  @Flag(help: "Print one JSON object a line, an article each.")
  var json = false

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  func run() throws {
    let collection = ArticleCollection(paths: paths)
    for article in collection.articles {
      Console.standardOutput(json ? try Self.line(article) : Self.page(article))
    }
    try Report(strict: strict).tell(collection.diagnostics)
    if collection.articles.isEmpty { throw ExitStatus.input }
  }

  private static func line(_ article: Article) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(article), as: UTF8.self) + "\n"
  }

  /// An article for reading: its title, what is known of it, and its text.
  private static func page(_ article: Article) -> String {
    let place = article.origin.line.map { "\(article.origin.file):\($0)" } ?? article.origin.file
    let facts: [(String, String?)] = [
      ("kicker", article.kicker), ("subtitle", article.subtitle), ("organisation", article.organisation),
      ("source", article.source), ("reposted from", article.repostedFrom),
      ("byline", names(article.byline)), ("editors", names(article.editors)), ("dateline", article.dateline),
      ("published", article.published?.description), ("source note", article.sourceNote),
      ("from", "\(place) (\(article.origin.format))"),
    ]
    let head = facts.compactMap { name, value in value.map { "  \(name): \($0)\n" } }.joined()
    let body = article.blocks.map { block -> String in
      switch block.content {
      case .heading: "## \(block.plainText)\n"
      case .image: "[image] \(block.plainText)\n"
      default: block.plainText + "\n"
      }
    }
    let page = "# \(article.title)\n\(head)\n\(body.joined(separator: "\n"))\n"
    // An article may hold what turns a terminal around.
    return PrintableText.lines(page).text
  }

  private static func names(_ contributors: [Contributor]) -> String? {
    contributors.isEmpty
      ? nil : contributors.map { [$0.role, $0.name].compactMap { $0 }.joined(separator: " ") }.joined(separator: ", ")
  }
}
