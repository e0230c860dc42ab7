/// Turns libyaml's positions, which count code points from the start, into bytes, lines and columns.
///
/// It remembers where it stood, so that going through a text from event to event costs one pass in all.
/// Lines are counted here and not by libyaml, which also ends them at U+0085, U+2028 and U+2029 as YAML 1.1 did.
struct MarkCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var character = 0
  private var mark: YAMLMark

  /// Starts at the beginning of a text.
  init(_ source: YAMLSource) {
    bytes = source.bytes
    mark = YAMLMark(line: source.firstLine, column: 1, offset: 0)
  }

  /// The mark of the code point with a number, counted from 0; the end of the text for a number beyond it.
  mutating func mark(atCharacter wanted: Int) -> YAMLMark {
    while character > wanted, mark.offset > 0 { stepBack() }
    while character < wanted, mark.offset < bytes.count { step() }
    return mark
  }

  private mutating func step() {
    let byte = bytes[mark.offset]
    mark.offset += UTF8Width.of(leading: byte)
    character += 1
    if endsLine(at: mark.offset - 1, byte) {
      mark.line += 1
      mark.column = 1
    } else {
      mark.column += 1
    }
  }

  private mutating func stepBack() {
    mark.offset -= 1
    while mark.offset > 0, bytes[mark.offset] & 0xC0 == 0x80 { mark.offset -= 1 }
    character -= 1
    if endsLine(at: mark.offset, bytes[mark.offset]) {
      mark.line -= 1
      mark.column = 1 + columnsBefore(mark.offset)
    } else {
      mark.column -= 1
    }
  }

  /// A carriage return before a line feed belongs to the line that the line feed ends.
  private func endsLine(at offset: Int, _ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\n"): true
    case UInt8(ascii: "\r"): offset + 1 >= bytes.count || bytes[offset + 1] != UInt8(ascii: "\n")
    default: false
    }
  }

  private func columnsBefore(_ offset: Int) -> Int {
    var columns = 0
    var index = offset - 1
    while index >= 0, !endsLine(at: index, bytes[index]) {
      if bytes[index] & 0xC0 != 0x80 { columns += 1 }
      index -= 1
    }
    return columns
  }
}

/// The lengths of UTF-8 sequences.
enum UTF8Width {
  /// How many bytes the code point takes that starts with a byte; 1 for a byte that starts none.
  static func of(leading byte: UInt8) -> Int {
    switch byte {
    case 0xC0...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF7: 4
    default: 1
    }
  }
}
