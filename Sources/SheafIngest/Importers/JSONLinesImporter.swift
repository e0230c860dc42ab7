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
    Self.startsArticle(file.bytes) ? .content : claimByName(on: file)
  }

  /// Whether some bytes start with a line that is an article, or the beginning of one.
  public static func startsArticle(_ bytes: [UInt8]) -> Bool {
    let line = bytes.prefix(1 << 16).prefix { $0 != UInt8(ascii: "\n") }
    guard line.starts(with: "{\"".utf8) else { return false }
    return String(decoding: line, as: UTF8.self).contains("\"blocks\":[")
  }

  /// The most lines that are told to be no article; where more are, the file is something else.
  static let problemLimit = 20

  /// Reads an article from each line; a line that is none is a warning, and after `problemLimit` of them the rest is left.
  ///
  /// The id is made anew from the words, since those may have been edited.
  public func read(_ file: SourceFile, context: ImportContext) -> ImportResult {
    var result = ImportResult()
    var (start, number) = (0, 0)
    while start < file.bytes.count {
      let end = file.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.bytes.count
      let line = Array(file.bytes[start..<end])
      (start, number) = (end + 1, number + 1)
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      guard result.diagnostics.count < Self.problemLimit else {
        result.diagnostics.append(
          .warning(
            "unreadable-article", "what follows is not read: \(Self.problemLimit) lines were no articles",
            in: file.path, line: number,
            help: "see whether the file is what its name says"))
        break
      }
      do throws(JSONProblem) {
        var article = try Article(json: line)
        guard article.title.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
          result.diagnostics.append(
            .warning(
              "unreadable-article", "this line is no article: its `title` is empty", in: file.path, line: number,
              help: "give it a title"))
          continue
        }
        article.id = ArticleIdentity.id(title: article.title, blocks: article.blocks)
        result.articles.append(article)
      } catch {
        result.diagnostics.append(
          .warning(
            "unreadable-article", "this line is no article: \(error.message)", in: file.path, line: number,
            help: "write one JSON object a line, as `sheaf articles --json` prints them"))
      }
    }
    return result
  }
}
