import FoundationEssentials
import SheafKit

/// Articles as `sheaf articles --json` prints them, one JSON object a line.
public struct JSONLinesImporter: Importer {
  /// `json-lines`; articles keep the format that they were read from first.
  public let name = "json-lines"
  /// What files of one JSON object a line are called.
  public let fileExtensions = ["jsonl", "ndjson"]

  /// Makes an importer.
  public init() {}

  /// Claims by name, and by content what starts with an object that has blocks.
  public func claim(on file: SourceFile) -> Claim {
    let line = file.bytes.prefix { $0 != UInt8(ascii: "\n") }.prefix(1 << 16)
    guard line.starts(with: "{\"".utf8) else { return claimByName(on: file) }
    return String(decoding: line, as: UTF8.self).contains("\"blocks\":[") ? .content : claimByName(on: file)
  }

  /// Reads an article from each line; a line that is none is a warning.
  ///
  /// The id is made anew from the words, since those may have been edited.
  public func read(_ file: SourceFile, context: ImportContext) -> ImportResult {
    var result = ImportResult()
    let decoder = JSONDecoder()
    let lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where line.contains(where: { $0 > 0x20 }) {
      do {
        var article = try decoder.decode(Article.self, from: Data(line))
        article.id = ArticleIdentity.id(title: article.title, blocks: article.blocks)
        result.articles.append(article)
      } catch {
        result.diagnostics.append(
          Diagnostic(
            .warning, id: "unreadable-article", "this line is no article: \(Self.reason(error))",
            at: SourceLocation(file: file.path, line: index + 1),
            help: "write one JSON object a line, as `sheaf articles --json` prints them"))
        guard result.diagnostics.count < 20 else { break }
      }
    }
    return result
  }

  private static func reason(_ error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, _): "`\(key.stringValue)` is missing"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "`\(context.codingPath.map(\.stringValue).joined(separator: "."))` is of another type"
    case DecodingError.dataCorrupted(let context): context.debugDescription
    default: "it is not valid JSON"
    }
  }
}
