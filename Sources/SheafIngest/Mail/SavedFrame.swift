import SheafKit

/// What came of one of the pages in a page that was saved in one file: of the page itself, or of a frame in it.
struct SavedFrame {
  /// What was read of it.
  let result: ImportResult
  /// The line of the file that it starts on.
  let line: Int
  /// How much running text it holds, in bytes: menus and the line of a publisher are none.
  let textSize: Int
  /// Whether it holds any text.
  let hasText: Bool

  /// Weighs what was read from a line on.
  init(_ result: ImportResult, line: Int) {
    self.result = result
    self.line = line
    let blocks = result.articles.lazy.flatMap(\.blocks).filter(\.isText)
    hasText = !blocks.isEmpty
    textSize = blocks.reduce(0) { sum, block in
      let text = ArraySlice(block.plainText)
      return Paragraph(text, line: 0).isProse ? sum + text.count : sum
    }
  }

  /// Which of the frames holds the article; the first is the page itself. Nil when there are none.
  ///
  /// The page does unless it has next to no text, as a set of frames has none, or a few words around the frame of an article.
  static func article(of frames: [SavedFrame]) -> Int? {
    guard let page = frames.first else { return nil }
    guard page.textSize < leastText else { return 0 }
    let fullest = frames.indices.max { (frames[$0].textSize, -$0) < (frames[$1].textSize, -$1) } ?? 0
    if frames[fullest].textSize > 2 * page.textSize { return fullest }
    return page.hasText ? 0 : frames.firstIndex(where: \.hasText) ?? 0
  }

  /// The warning that frames beside the one that was read hold running text; nil when none does.
  static func warning(of frames: [SavedFrame], beside read: Int, in file: String) -> Diagnostic? {
    var known = Set(frames[read].result.articles.map(\.id))
    let unread = frames.indices.filter { index in
      guard index != read, frames[index].textSize >= leastText, let article = frames[index].result.articles.first else {
        return false
      }
      // A page may show one text in two frames.
      return known.insert(article.id).inserted
    }
    guard let first = unread.first, let title = frames[first].result.articles.first?.title else { return nil }
    let what =
      unread.count == 1
      ? "a frame of `\(file)` holds “\(title)”, which is not read"
      : "frames of `\(file)` hold \(unread.count) texts that are not read, the first of them “\(title)”"
    return .warning(
      "unread-frame", what, in: file, line: frames[first].line,
      help: "open the frame by itself in a browser, and save it")
  }

  /// The size of a short paragraph, in bytes: less is no article.
  private static let leastText = 240
}
