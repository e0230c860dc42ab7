import SheafKit

/// Plain text into clean articles, as an editor would clean it who changes nothing but form.
public enum TextCleaner {
  /// The articles in the decoded text of a file, in its order; none when it holds no text.
  ///
  /// `file` is kept as the articles' origin and names an article that has no title. Time and memory are linear in the
  /// length of the text.
  public static func articles(from text: String, file: String) -> [Article] {
    articles(from: Array(text.utf8), file: file)
  }

  /// The same from the bytes of the text, which are UTF-8.
  static func articles(from text: [UInt8], file: String) -> [Article] {
    let printed = PageFurniture.removed(from: ContentsList.marked(TextLine.lines(of: text)))
    var wrapping = Wrapping(of: printed)
    let lines = RunningHeads.removed(from: printed, wrapping: wrapping)
    if lines.count < printed.count { wrapping = Wrapping(of: lines) }
    let paragraphs = Rejoining(lines, wrapping).paragraphs()
    let (sourceNote, texts) = CollectiveSource.taken(from: paragraphs)
    let pieces = Compilation.pieces(of: texts)
    return pieces.compactMap { piece in
      ArticleDraft(piece, isWrapped: wrapping.width != nil)
        .article(file: file, format: "text", isPart: pieces.count > 1, sourceNote: sourceNote)
    }
  }
}
