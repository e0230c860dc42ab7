/// Titles that are set over two or three short lines, where a gap stands before titles only.
enum TitleBlock {
  /// The lines of such titles: each stands apart behind a sentence that is done, and a filled line follows.
  static func lines(of lines: [TextLine], _ wrapping: Wrapping) -> [Int] {
    guard let width = wrapping.width, !wrapping.hasMark else { return [] }
    func isShort(_ line: TextLine) -> Bool { line.columns(by: wrapping.unit) * 4 <= width * 3 }
    return lines.indices.dropFirst().flatMap { start -> Range<Int> in
      let none = start..<start
      guard lines[start].gap > wrapping.pitch,
        lines[start - 1].shape.isEnded || ClosingBracket.ends(lines[start - 1].text)
      else { return none }
      let block = lines[start...].prefix(4).prefix {
        $0.shape.ending == .open && $0.shape.clauses == 0 && isShort($0)
      }
      guard (2...3).contains(block.count), block.endIndex < lines.count, !isShort(lines[block.endIndex]),
        lines[(start + 1)...block.endIndex].allSatisfy({ $0.gap <= wrapping.pitch })
      else { return none }
      return block.indices
    }
  }
}
