/// Lines that a mail quotes, each with `>` before it (RFC 3676, section 4.5).
enum QuotedLines {
  /// The lines without the marks, where most of them have one; a line with nothing behind its mark is a blank line.
  static func unquoted(_ lines: [TextLine]) -> [TextLine] {
    let quoted = lines.count(where: { isQuoted($0) })
    guard quoted >= 4, quoted * 2 >= lines.count else { return lines }
    var kept: [TextLine] = []
    kept.reserveCapacity(lines.count)
    var gap = 0
    for var line in lines {
      if isQuoted(line) {
        let text = line.text.drop { $0 == mark }
        let start = text.drop { $0 <= 0x20 }
        guard !start.isEmpty else {
          gap += line.gap + 1
          continue
        }
        // One space belongs to the mark.
        line.indent = max(0, start.startIndex - text.startIndex - 1)
        line.leading = line.indent
        line.text = start
        line.shape = TextShape(of: start)
      }
      line.gap += gap
      gap = 0
      kept.append(line)
    }
    return kept
  }

  private static func isQuoted(_ line: TextLine) -> Bool { line.indent == 0 && line.text.first == mark }

  private static let mark = UInt8(ascii: ">")
}
