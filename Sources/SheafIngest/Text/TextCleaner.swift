import SheafKit

/// Plain text into clean articles, as an editor would clean it who changes nothing but form.
public enum TextCleaner {
  /// The articles in the decoded text of a file, in its order; none when it holds no text.
  ///
  /// `file` is kept as the articles' origin and names an article that has no title. With `keepsDropped` they keep a record
  /// of what was left out. Time and memory are linear in the length of the text.
  public static func articles(from text: String, file: String, keepsDropped: Bool = false) -> [Article] {
    articles(from: Array(text.utf8), file: file, keepsDropped: keepsDropped)
  }

  /// The same from the bytes of the text, which are UTF-8; `isLetter` tells that somebody sent it by mail.
  static func articles(
    from text: [UInt8], file: String, isLetter: Bool = false, keepsDropped: Bool = false
  ) -> [Article] {
    var log = DropLog(isKept: keepsDropped, limit: DropLog.documentLimit)
    let sent = HashHeadings.unmarked(QuotedLines.unquoted(TextLine.lines(of: text)))
    let own = isLetter ? log.drop(.letter, from: sent, AnsweredLetter.removed) : sent
    let all = ContentsList.marked(LabelLine.joined(own))
    let printed = log.drop(from: all, by: { PageFurniture.rule(of: $0.text) }, PageFurniture.removed)
    var wrapping = Wrapping(of: printed)
    let lines = log.drop(.runningHead, from: printed) { RunningHeads.removed(from: $0, wrapping: wrapping) }
    if lines.count < printed.count { wrapping = Wrapping(of: lines) }
    let paragraphs = RunInTitle.parted(Rejoining(lines, wrapping).paragraphs())
    let (sourceNote, texts) = CollectiveSource.taken(from: paragraphs)
    let (editions, articles) = EditionLine.taken(from: texts)
    let pieces = Compilation.pieces(of: articles)
    if log.isKept { log.add(texts, without: pieces.flatMap(\.paragraphs)) { Compilation.rule(of: $0, in: pieces) } }
    let masthead = pieces.count > 1 ? pieces.first.flatMap { MastheadDay.stated(above: $0.line, in: articles) } : nil
    var edition = editions[...]
    let drafts = zip(pieces, log.shares(from: pieces.map(\.line))).map { piece, log in
      var draft = ArticleDraft(piece, isWrapped: wrapping.width != nil, log: log)
      // The last line over a page that stands before the article.
      while let next = edition.dropFirst().first, next.paragraph.line < piece.line { edition = edition.dropFirst() }
      if let line = edition.first { draft.take(line) }
      if let masthead { draft.take(masthead.credits, from: masthead.line) }
      return draft
    }
    return ArticleDraft.joined(ArticleDraft.withoutEmpty(drafts)).map {
      $0.article(file: file, format: "text", isPart: pieces.count > 1, sourceNote: sourceNote)
    }.divided(at: pieces.last?.division)
  }
}
