/// The raised figures in the text that lead to notes at the foot of the page.
enum FootnoteMarks {
  /// The blocks with the figures taken off the words that they hang on.
  ///
  /// A figure counts as one when a note on its page starts with it, and when it stands behind a mark of punctuation at the
  /// end of a word, once on the page. In plain text it could not be told from the number of the sentence.
  static func removed(from blocks: [PrintedBlock]) -> [PrintedBlock] {
    var blocks = blocks
    for note in blocks {
      guard case .note = note.kind else { continue }
      let figure = Array(note.first.text.prefix { (0x30...0x39).contains($0) })
      guard (1...2).contains(figure.count) else { continue }
      let places = blocks.indices.filter { blocks[$0].isText }.flatMap { block in
        blocks[block].lines.indices.compactMap { line -> (block: Int, line: Int, place: Range<Int>)? in
          guard blocks[block].lines[line].page == note.first.page else { return nil }
          return place(of: figure, in: blocks[block].lines[line].text).map { (block, line, $0) }
        }
      }
      guard places.count == 1, let found = places.first else { continue }
      var text = Array(blocks[found.block].lines[found.line].text)
      text.removeSubrange(found.place)
      blocks[found.block].lines[found.line].text = text[...]
      blocks[found.block].lines[found.line].shape = TextShape(of: text[...])
    }
    return blocks
  }

  /// Where a figure hangs on a word, counted from the start of the text; nil when it does nowhere, or twice.
  private static func place(of figure: [UInt8], in line: ArraySlice<UInt8>) -> Range<Int>? {
    let text = Array(line)
    guard text.count > figure.count + 1 else { return nil }
    let places = (2...(text.count - figure.count)).filter { start in
      guard text[start...].starts(with: figure), marks.contains(where: { text[..<start].hasSuffix($0) }),
        !(0x30...0x39).contains(text[start - 2])
      else { return false }
      let end = start + figure.count
      return end == text.count || text[end] == 0x20
    }
    return places.count == 1 ? places[0]..<(places[0] + figure.count) : nil
  }

  private static let marks = [".", ",", ";", ":", "!", "?", ")", "”", "’", "\""].map { Array($0.utf8) }
}
