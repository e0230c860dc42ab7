import SheafKit

/// Splits a Word document that holds several articles one after another.
struct WordCompilation {
  /// One article's share of a document.
  struct Part {
    /// The organisation that stands before the title, as `机构•标题` has it.
    var organisation: Stated<String>?
    /// The title, where the mark of the compilation says which lines it is.
    var title: Stated<MarkedText>?
    /// The lines, without the title where it is known.
    var lines: [WordLine]
  }

  /// The articles' shares, in order, the note on where all of them come from, and what told them from one another, in the
  /// words of `Evidence.division`.
  static func parts(
    of lines: [WordLine], _ body: WordBody
  ) -> (parts: [Part], note: Stated<String>?, division: String?) {
    // The rules for plain text count lines; here they count places in `lines`.
    let paragraphs = lines.enumerated().compactMap { index, line in
      line.paragraph.map { Paragraph($0.text, line: index, shape: $0.shape) }
    }
    let (note, texts) = CollectiveSource.taken(from: paragraphs)
    let kept = Set(texts.map(\.line))
    let noteLine = paragraphs.first { !kept.contains($0.line) }?.line
    let stated = note?.placed(in: lines)
    let marked = Compilation.pieces(of: texts)
    let titled = starts(lines, body)
    let names = marked.contains { $0.organisation != nil }
    if marked.count >= 2, names || titled.places.count < 2 {
      return (split(lines, marked, without: noteLine), stated, marked.last?.division)
    }
    guard titled.places.count >= 2 else { return ([Part(lines: lines)], nil, nil) }
    return (split(lines, at: titled.places, without: noteLine), stated, titled.division)
  }

  private static func split(_ lines: [WordLine], _ pieces: [Piece], without note: Int?) -> [Part] {
    let ends = pieces.dropFirst().map(\.line) + [lines.count]
    return zip(pieces, ends).map { piece, end in
      let start = piece.line
      // What a piece leaves out before its first paragraph are the lines of its title.
      let kept = Set(piece.paragraphs.map(\.line))
      let first = kept.min() ?? end
      let own = (min(start, end)..<end).filter { index in
        index != note && (piece.title == nil || index >= first || lines[index].paragraph == nil)
      }
      return Part(
        organisation: piece.organisation?.placed(in: lines).map { ChineseText.normalise($0) },
        title: piece.title?.placed(in: lines).map { title in
          var text = MarkedText()
          text.append(title.string)
          return text
        },
        lines: own.map { lines[$0] })
    }
  }

  private static func split(_ lines: [WordLine], at starts: [Int], without note: Int?) -> [Part] {
    guard let first = starts.first else { return [Part(lines: lines)] }
    var parts: [Part] = []
    let head = lines[..<first]
    if head.contains(where: { $0.paragraph?.isProse == true }), head.contains(where: \.isTitleLike),
      !head.contains(where: { $0.paragraph.map { Masthead.isMasthead($0) || Masthead.isNote($0.text) } == true })
    {
      parts.append(Part(lines: Array(head)))
    }
    for (start, end) in zip(starts, starts.dropFirst() + [lines.count]) {
      parts.append(Part(lines: (start..<end).filter { $0 != note }.map { lines[$0] }))
    }
    return parts
  }

  /// Where articles start by how their titles are set: by the style for titles, or alike, larger than anything but a
  /// masthead, and each with a text behind it; and in words which of these it is.
  private static func starts(_ lines: [WordLine], _ body: WordBody) -> (places: [Int], division: String) {
    let styled = titles(lines) { $0.look.role == .title }
    if styled.count >= 2 { return (styled, "titles in the style for titles") }
    let chapters = underMasthead(lines)
    if chapters.count >= 2 { return (chapters, "headings under a masthead") }
    let candidates = lines.indices.filter { index in
      let line = lines[index]
      return line.isTitleLike && body.excess(line.look) > 0 && line.look.isCentred && !body.isCentred
        && !(line.paragraph.map { Masthead.isMasthead($0) } ?? false)
    }
    // Under a masthead one larger line may be the bulletin's own name.
    let hasMasthead = lines.prefix(8).contains { $0.paragraph.map { Masthead.isMasthead($0) } ?? false }
    var sizes = Set(candidates.compactMap { lines[$0].look.size }).sorted(by: >)
    if hasMasthead, let largest = sizes.first, titles(lines, where: { $0.look.size == largest }).count < 2 {
      sizes.removeFirst()
    }
    if let size = sizes.first {
      let chosen = Set(candidates.filter { lines[$0].look.size == size }.map { lines[$0].block.line })
      let starts = titles(lines) { chosen.contains($0.block.line) }
      if starts.count >= 2 { return (starts, "titles in larger type") }
    }
    return (afterPageBreaks(lines, body), "titles that start pages")
  }

  /// The headings of the first level where the line in the style for titles is the masthead: those are the titles, unless they
  /// are numbered as the chapters of one text are.
  private static func underMasthead(_ lines: [WordLine]) -> [Int] {
    guard let name = lines.first(where: { $0.look.role == .title }), let paragraph = name.paragraph,
      Masthead.isMasthead(paragraph)
    else { return [] }
    let starts = titles(lines) { $0.look.role == .heading(1) }
    return starts.contains { isChapter(lines[$0]) } ? [] : starts
  }

  private static func isChapter(_ line: WordLine) -> Bool {
    ChapterMark.starts(line.paragraph?.text ?? []) || line.number != nil
  }

  /// Titles that each start a page and are set apart, the first of them at the start of the document.
  private static func afterPageBreaks(_ lines: [WordLine], _ body: WordBody) -> [Int] {
    let starts = titles(lines) { line in
      line.isTitleLike && body.isApart(line.look)
        && (line.look.startsPage || line.block.line == lines.first?.block.line)
    }
    guard starts.count >= 2, starts.first == 0 else { return [] }
    // Chapters of one text are numbered, articles are not.
    return starts.contains { isChapter(lines[$0]) } ? [] : starts
  }

  /// Whether a line goes on with a clause before it that is set alike.
  private static func isSecondHalf(_ index: Int, of lines: [WordLine]) -> Bool {
    guard index > 0, let before = lines[index - 1].paragraph, lines[index - 1].text != nil else { return false }
    return before.shape.ending == .clause && before.shape.columns <= 60
      && lines[index - 1].look.size == lines[index].look.size
  }

  /// The first lines of titles that have running text behind them before the next one.
  private static func titles(_ lines: [WordLine], where isTitle: (WordLine) -> Bool) -> [Int] {
    var starts: [Int] = []
    var candidate: Int?
    var hasText = true
    for (index, line) in lines.enumerated() {
      if isTitle(line), line.isTitleLike {
        // Of lines in a row the first is where the article starts.
        if hasText { candidate = isSecondHalf(index, of: lines) ? index - 1 : index }
        hasText = false
      } else if line.paragraph?.isProse == true {
        if let start = candidate { starts.append(start) }
        candidate = nil
        hasText = true
      }
    }
    return starts
  }
}

extension Stated {
  /// The same with the number of its paragraph in place of its place among the lines.
  fileprivate func placed(in lines: [WordLine]) -> Stated {
    let line = place.line.flatMap { lines.indices.contains($0) ? lines[$0].block.line : nil }
    return Stated(value, from: text, at: SourcePlace(line: line))
  }
}
