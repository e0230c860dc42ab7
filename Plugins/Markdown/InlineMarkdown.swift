import SheafKit

/// Writes a block's inlines as one piece of Markdown.
struct InlineMarkdown {
  /// Where the inlines stand.
  enum Place {
    /// In a paragraph, where a line break is a backslash at the line's end.
    case paragraph
    /// In a heading, which has one line.
    case heading
    /// Between the brackets of a picture, which hold one line.
    case picture
    /// In a cell of a table, which has one line.
    case cell
  }

  /// The lines, without line ends; empty when there is nothing to show.
  static func lines(of runs: [StyledRun], in place: Place) -> [[UInt8]] {
    var pieces = InlineNesting(runs).pieces
    trimEnds(of: &pieces)
    Flanking.settle(&pieces)
    var lines: [[UInt8]] = [[]]
    var isInBrackets = place == .picture
    for (index, piece) in pieces.enumerated() {
      let last = lines.count - 1
      let isBeforeMark = index + 1 < pieces.count && pieces[index + 1] != .lineBreak
      switch piece {
      case .text(let words):
        let escaping = MarkdownEscaping(
          isAtLineStart: lines[last].isEmpty && place == .paragraph, isInTable: place == .cell,
          isInHeading: place == .heading, isInBrackets: isInBrackets,
          isBeforeMark: isBeforeMark || place == .picture)
        escaping.append(words, to: &lines[last])
      case .code(let text): lines[last] += code(text, in: place)
      case .opening(_, let delimiter), .closing(_, let delimiter): lines[last] += delimiter.utf8
      case .link(let mark):
        lines[last] += mark.utf8
        isInBrackets = mark == "["
      case .lineBreak:
        switch place {
        case .paragraph:
          lines[last].append(UInt8(ascii: "\\"))
          lines.append([])
        case .heading, .picture, .cell: lines[last].append(UInt8(ascii: " "))
        }
      }
    }
    return lines.count == 1 && lines[0].isEmpty ? [] : lines
  }

  /// Takes off line breaks and spaces at both ends and spaces around line breaks, which Markdown gives another meaning.
  private static func trimEnds(of pieces: inout [InlinePiece]) {
    var kept: [InlinePiece] = []
    var isAtLineStart = true
    for piece in pieces {
      switch piece {
      case .text(var words):
        if isAtLineStart { words.text = String(words.text.drop { $0 == " " }) }
        guard !words.text.isEmpty else { continue }
        kept.append(.text(words))
        isAtLineStart = false
      case .lineBreak:
        trimTrailingSpace(of: &kept)
        if !kept.isEmpty, kept.last != .lineBreak { kept.append(.lineBreak) }
        isAtLineStart = true
      case .code, .opening, .closing, .link:
        kept.append(piece)
        isAtLineStart = false
      }
    }
    trimTrailingSpace(of: &kept)
    while kept.last == .lineBreak { kept.removeLast() }
    pieces = kept
  }

  private static func trimTrailingSpace(of pieces: inout [InlinePiece]) {
    guard case .text(var words)? = pieces.last else { return }
    while words.text.last == " " { words.text.removeLast() }
    if words.text.isEmpty { pieces.removeLast() } else { pieces[pieces.count - 1] = .text(words) }
  }

  /// A code span in a fence of more backticks than any run in it.
  private static func code(_ text: String, in place: Place) -> [UInt8] {
    let text = place == .cell ? text.replacing("|", with: "\\|") : text
    guard text.contains(where: { $0 != " " }) else { return Array(text.utf8) }
    let fence = String(repeating: "`", count: longestRun(of: UInt8(ascii: "`"), in: text) + 1)
    // One space at either end is taken off when both are there, so that backticks can stand at the ends.
    let ends = [text.utf8.first, text.utf8.last]
    let needsSpace = ends.contains(UInt8(ascii: "`")) || ends.allSatisfy { $0 == UInt8(ascii: " ") }
    let space = needsSpace ? " " : ""
    return Array((fence + space + text + space + fence).utf8)
  }

  /// The length of the longest run of a byte.
  static func longestRun(of byte: UInt8, in text: String) -> Int {
    var (longest, current) = (0, 0)
    for other in text.utf8 {
      current = other == byte ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }
}
