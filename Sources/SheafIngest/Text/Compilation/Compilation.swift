/// Splits a document that holds several articles one after another.
enum Compilation {
  /// The articles' shares of a document, in order; a document that is one article is one share.
  static func pieces(of paragraphs: [Paragraph]) -> [Piece] {
    let paragraphs = Colophon.removed(from: paragraphs)
    let evidence = CompilationEvidence(paragraphs)
    // Two titles may look marked in one way by chance where all are in another: the mark that finds the most is the one.
    var best: (mark: CompilationMark, starts: [Int])?
    for mark in evidence.isPossible ? CompilationMark.allCases : [] where best == nil || mark != .subject {
      let starts = mark.starts(by: evidence)
      if starts.count >= 2, starts.count > best?.starts.count ?? 0 { best = (mark, starts) }
      // What the document says itself needs no weighing.
      if mark == .announced, best != nil { break }
    }
    if let mark = best?.mark, var starts = best?.starts {
      let division = mark.division(at: paragraphs[starts[0]].text)
      // The masthead is none of the first article; a title that bears a mark is no line of it.
      if !mark.isInTitle {
        starts[0] = max(starts[0], min(Masthead.length(of: paragraphs), starts[1] - 1))
        starts[0] = evidence.firstTitle(of: starts, by: mark)
      }
      let pieces = TitledUnit.taken(from: split(evidence, at: starts, by: mark))
      return PieceNumber.removed(from: ClosingSignature.marked(pieces)).map {
        var piece = $0
        piece.division = division
        return piece
      }
    }
    // One mail is no compilation, and has a header all the same, below the line that says what it is.
    let opensWithDivider = paragraphs.first.map { MailHeader.isDivider($0.text) } ?? false
    let mail = opensWithDivider ? Array(paragraphs.drop { MailHeader.isDivider($0.text) }) : paragraphs
    if !mail.isEmpty, MailHeader.length(at: 0, of: mail) != nil { return [MailHeader.piece(mail)] }
    return [Piece(line: paragraphs.first?.line ?? 1, paragraphs: withoutRules(paragraphs))]
  }

  private static func split(_ evidence: CompilationEvidence, at starts: [Int], by mark: CompilationMark) -> [Piece] {
    let paragraphs = evidence.paragraphs
    var pieces: [Piece] = []
    if let first = starts.first,
      let text = paragraphs[..<first].firstIndex(where: {
        $0.isProse && !Masthead.isNote($0.text) && !LegalNotices.isNotice($0)
      }),
      paragraphs[..<text].contains(where: \.isTitleLike), mark != .number,
      !isCoverLetter(paragraphs[..<text], before: mark), !isIntroduction(paragraphs[..<text], to: starts, in: evidence)
    {
      // What stands before the first mark is an article too when it has a title over a text; else it is the masthead, or
      // the opening of a letter.
      pieces.append(Piece(line: paragraphs[0].line, paragraphs: withoutRules(Array(paragraphs[..<first]))))
    }
    // What stands over a title is no end of the article before it.
    var overlines = starts.map { Overline(of: $0, in: paragraphs, isMarked: mark.isInTitle) }
    Overline.raise(&overlines, in: paragraphs)
    let ends = overlines.map(\.start).dropFirst() + [paragraphs.count]
    for (index, (start, end)) in zip(starts, ends).enumerated() {
      var share = paragraphs[start..<max(start + 1, end)]
      // A column that starts with the article is no line of its head.
      if !mark.isInTitle, share.count > 2, Overline.isColumn(paragraphs[start]) { share = share.dropFirst() }
      var piece = mark.piece(Array(share))
      piece.kicker = overlines[index].kicker.map { paragraphs[$0].stated() }
      if let unit = overlines[index].unit, piece.organisation == nil { piece.organisation = paragraphs[unit].stated() }
      pieces.append(piece)
    }
    // The wishes under the last of the articles of a mail are the sender’s.
    if let first = starts.first, isCoverLetter(paragraphs[..<first], before: mark), let last = pieces.indices.last {
      pieces[last].paragraphs = LetterFrame.withoutClosing(pieces[last].paragraphs[...])
    }
    return pieces
  }

  /// Whether what stands over the first article is the header of the mail that all of them were sent with.
  private static func isCoverLetter(_ head: ArraySlice<Paragraph>, before mark: CompilationMark) -> Bool {
    let head = Array(head)
    return mark != .mail && head.indices.contains { MailHeader.length(at: $0, of: head) != nil }
  }

  /// Whether what stands before the first article introduces all: the list of contents stands below it, or its title names a
  /// collection, and they are set after one pattern.
  private static func isIntroduction(
    _ head: ArraySlice<Paragraph>, to starts: [Int], in evidence: CompilationEvidence
  ) -> Bool {
    evidence.paragraphs[head.endIndex..<starts[0]].contains { Masthead.isContentsHeading($0.text) }
      || head.contains(where: Masthead.namesExamples) && evidence.shareHeadings(starts)
  }

  /// The paragraphs without rules.
  static func withoutRules(_ paragraphs: [Paragraph]) -> [Paragraph] {
    paragraphs.without { $0.shape.ideographs == 0 && Rule.isRule($0.text) }
  }

  /// By what rule a paragraph went that is in no share; nil for the titles of the shares and their kickers.
  static func rule(of paragraph: Paragraph, in pieces: [Piece]) -> DropRule? {
    if Rule.isRule(paragraph.text) { return .drawnRule }
    if MailHeader.isPart(paragraph) { return .head }
    if paragraph.line > pieces.last?.paragraphs.last?.line ?? .max { return .afterEnd }
    if paragraph.line < pieces.first?.line ?? 0 || Overline.isColumn(paragraph) { return .masthead }
    // The line over a newspaper's page; what stands over an article beside its title.
    if paragraph.isCredits { return .credits }
    return TitleNumber.alone(paragraph.text) != nil || !isTitle(paragraph.line, in: pieces) ? .head : nil
  }

  /// Whether a line is one of a title, or a kicker: it stands between the start of a share and its text, or is its kicker.
  private static func isTitle(_ line: Int, in pieces: [Piece]) -> Bool {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].line <= line { low = middle + 1 } else { high = middle }
    }
    // The share that starts last before the line, and the one behind it, over which a kicker stands.
    return low > 0 && line < pieces[low - 1].paragraphs.first?.line ?? .max
      || low < pieces.count && pieces[low].kicker?.place.line == line
  }
}
