import SheafKit

/// Plain text into clean articles.
public enum TextCleaner {
  /// The articles in the decoded text of a file, in its order; none when it holds no text.
  public static func articles(from text: String, file: String) -> [Article] {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"))
    let paragraphs = lines.map { ChineseText.normalise(Array($0)[...]) }.filter { !$0.isEmpty }
    guard let title = paragraphs.first else { return [] }
    return [
      Article(
        id: "0000000000000000", title: title, blocks: paragraphs.dropFirst().map { .paragraph($0) },
        origin: Origin(file: file, format: "text"))
    ]
  }
}
