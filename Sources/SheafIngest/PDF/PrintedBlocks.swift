/// Puts the lines of a document together to paragraphs, titles, captions and notes.
struct PrintedBlocks {
  /// The blocks in reading order.
  private(set) var blocks: [PrintedBlock] = []
  private let body: BodyType
  private let titles: Set<TextKey>
  private let joining: LineJoining
  /// The block of running text that was begun last, which may go on behind a picture or on the next page.
  private var open: Int?

  /// Reads the parts of a document; `titles` are known from its table of contents.
  init(_ parts: [PrintedPart], body: BodyType, titles: Set<TextKey>) {
    self.body = body
    self.titles = titles
    let lines = parts.compactMap { if case .line(let line) = $0 { line } else { nil } }
    joining = LineJoining(lines.filter { !body.isDisplay($0.size) && !body.isSmall($0.size) })
    let notes = Self.notes(in: parts, body)
    for (index, part) in parts.enumerated() {
      switch part {
      case .table(let table, let line):
        blocks.append(PrintedBlock(kind: .table(table), lines: [line], standsApart: true))
      case .line(let line):
        if notes.contains(index) {
          add(line, to: .note)
        } else if isDisplay(line) {
          addDisplay(line)
        } else if body.isSmall(line.size) {
          addSmall(line)
        } else {
          let following = parts.indices.contains(index + 1) ? parts[index + 1].line : nil
          addText(line, following: following?.region == line.region ? following : nil)
        }
      }
    }
    findCaptions()
    blocks = FootnoteMarks.removed(from: blocks)
  }

  private func isDisplay(_ line: PrintedLine) -> Bool {
    guard line.shape.columns <= 120, !line.text.isEmpty else { return false }
    return body.isDisplay(line.size) || line.shape.columns >= 8 && titles.contains(TextKey(line.text))
  }

  // MARK: - Lines to blocks

  private mutating func addDisplay(_ line: PrintedLine) {
    if let last = blocks.last, last.isDisplay, Self.isOneTitle(last, line) {
      blocks[blocks.count - 1].lines.append(line)
    } else {
      blocks.append(PrintedBlock(kind: .display, lines: [line], standsApart: true))
    }
    open = nil
  }

  /// Whether a line is one more of a title: of its size, directly under it.
  private static func isOneTitle(_ title: PrintedBlock, _ line: PrintedLine) -> Bool {
    let last = title.last
    return last.page == line.page && abs(last.size - line.size) <= 0.08 * line.size && title.lines.count < mostLines
      && title.lines.reduce(line.shape.columns) { $0 + $1.shape.columns } <= 200
      && last.box.sharesColumn(with: line.box) && line.box.top - last.box.bottom < 1.1 * line.size
      && line.box.top > last.box.top && !last.shape.isEnded && !ListMark.starts(line.text)
  }

  /// The titles of official papers take up to six lines; a paragraph in large type has more.
  private static let mostLines = 6

  private mutating func addText(_ line: PrintedLine, following: PrintedLine?) {
    if let open {
      let isLast = open == blocks.count - 1
      if joining.continues(line, after: blocks[open].last, isInterrupted: !isLast, following: following) {
        blocks[open].lines.append(line)
        return
      }
    }
    let standsApart = blocks.last.map { joining.standsApart(line, from: $0.last) } ?? true
    blocks.append(PrintedBlock(kind: .text, lines: [line], standsApart: standsApart))
    open = blocks.count - 1
  }

  private mutating func addSmall(_ line: PrintedLine) {
    if let last = blocks.last, last.isText, body.isSmall(last.size),
      joining.continues(line, after: last.last, isInterrupted: false, following: nil)
    {
      blocks[blocks.count - 1].lines.append(line)
    } else {
      let standsApart = blocks.last.map { joining.standsApart(line, from: $0.last) } ?? true
      blocks.append(PrintedBlock(kind: .text, lines: [line], standsApart: standsApart))
    }
  }

  private mutating func add(_ line: PrintedLine, to kind: PrintedBlock.Kind) {
    if let last = blocks.last, case .note = last.kind, last.last.region == line.region, !Self.opensNote(line) {
      blocks[blocks.count - 1].lines.append(line)
    } else {
      blocks.append(PrintedBlock(kind: kind, lines: [line], standsApart: true))
    }
  }

  // MARK: - Notes and captions

  /// The lines at the end of a region that are in smaller type and start with the mark of a note.
  private static func notes(in parts: [PrintedPart], _ body: BodyType) -> Set<Int> {
    var notes: Set<Int> = []
    var end = parts.count
    while end > 0 {
      let region = parts[end - 1].line.region
      var start = end
      while start > 0, parts[start - 1].line.region == region { start -= 1 }
      let small = parts[start..<end].lastIndex { !body.isSmall($0.line.size) }.map { $0 + 1 } ?? start
      if let first = parts[small..<end].firstIndex(where: { opensNote($0.line) }), first > 0 {
        notes.formUnion(first..<end)
      }
      end = start
    }
    return notes
  }

  private static func opensNote(_ line: PrintedLine) -> Bool {
    guard let first = line.text.firstScalar else { return false }
    return ListMark.starts(line.text) || "*†‡§［〔[①②③④⑤⑥⑦⑧⑨⑩".unicodeScalars.contains(first)
      || marks.start(line.text)
  }

  private static let marks = Phrases("注： 注: 注释 注1 notes: note: 1 2 3 4 5 6 7 8 9")

  /// Small type over which a picture has stood, and what says itself that it is a caption.
  private mutating func findCaptions() {
    for index in blocks.indices where blocks[index].isText && blocks[index].lines.count <= 4 {
      let paragraph = Paragraph(blocks[index].text, line: 0)
      if paragraph.isCredits { continue }
      if Captions.isCaption(paragraph) || body.isSmall(blocks[index].size) && hangsUnderPicture(index) {
        blocks[index].kind = .caption
      }
    }
  }

  private func hangsUnderPicture(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let (line, above) = (blocks[index].first, blocks[index - 1].last)
    return line.page == above.page && above.box.sharesColumn(with: line.box)
      && line.box.top - above.box.bottom > 4 * body.size
  }
}
