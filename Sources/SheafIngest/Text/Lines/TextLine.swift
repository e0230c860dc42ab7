/// A printed line with what surrounded it: the evidence for where paragraphs begin and end.
struct TextLine {
  /// Its number in the file, from 1.
  var number: Int
  /// Its text without the white space at its ends.
  var text: ArraySlice<UInt8>
  /// The columns of white space before it; an ideographic space is two, a tab eight at most.
  var indent: Int
  /// How many characters of white space stand before it.
  var leading: Int
  /// Whether white space follows it.
  var hasTrailingSpace: Bool
  /// How many blank lines stand before it.
  var gap: Int
  /// Whether a page starts with it, so that the gap before it says nothing.
  var startsPage: Bool
  /// Its shape.
  var shape: TextShape
  /// What the list of contents tells of it.
  var role = Paragraph.Role.unlisted

  /// The lines of a text that are not blank. Lines end with LF, CR, CRLF, a vertical tab or a form feed.
  static func lines(of bytes: [UInt8]) -> [TextLine] {
    var lines: [TextLine] = []
    lines.reserveCapacity(min(bytes.count / 128 + 8, 1024))
    var start = 0
    var number = 1
    var gap = 0
    var startsPage = false
    bytes.withUnsafeBufferPointer { buffer in
      func close(at end: Int) {
        guard
          let (text, indent, leading) = Self.text(of: buffer, from: start, to: Self.withoutCellBar(buffer, start, end))
        else {
          gap += 1
          return
        }
        lines.append(
          TextLine(
            number: number, text: bytes[text], indent: indent, leading: leading,
            hasTrailingSpace: text.upperBound < end, gap: gap, startsPage: startsPage,
            shape: TextShape(of: UnsafeBufferPointer(rebasing: buffer[text]))))
        gap = 0
        startsPage = false
      }
      var next = 0
      while let place = Self.lineEnd(in: buffer, from: next) {
        next = place + 1
        let byte = buffer[place]
        if byte == 0x0A, place > 0, buffer[place - 1] == 0x0D {
          start = place + 1
          continue
        }
        close(at: place)
        if byte == 0x0C {
          startsPage = true
        } else {
          number += 1
        }
        start = place + 1
      }
      close(at: buffer.count)
    }
    return lines
  }

  /// Where the next line end stands; nil behind the last.
  private static func lineEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let raw = UnsafeRawBufferPointer(bytes)
    var place = start
    while place + 16 <= bytes.count {
      let block = raw.loadUnaligned(fromByteOffset: place, as: ByteBlock.self)
      if ((block &- ByteBlock(repeating: 0x0A)) .<= ByteBlock(repeating: 0x03)).holdsSomewhere { break }
      place += 16
    }
    while place < bytes.count {
      if bytes[place] &- 0x0A <= 0x03 { return place }
      place += 1
    }
    return nil
  }

  /// Where a line ends without the bar that a copy of a table leaves behind the text of its cell: `……。 |`. A row of cells keeps
  /// its bars.
  private static func withoutCellBar(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    guard end - start > 2, bytes[end - 1] == UInt8(ascii: "|"), bytes[end - 2] == 0x20,
      !bytes[start..<(end - 1)].contains(UInt8(ascii: "|"))
    else { return end }
    return end - 2
  }

  /// Where the text of a line stands without the white space at its ends, and the columns and characters of what stands
  /// before it; nil when the line is blank.
  private static func text(
    of bytes: UnsafeBufferPointer<UInt8>, from lineStart: Int, to lineEnd: Int
  ) -> (text: Range<Int>, indent: Int, leading: Int)? {
    guard lineStart < lineEnd else { return nil }
    var columns = 0
    var characters = 0
    var cursor = UTF8Cursor(UnsafeBufferPointer(rebasing: bytes[..<lineEnd]), at: lineStart)
    var start = lineStart
    while true {
      start = cursor.position
      guard let value = cursor.next() else { return nil }
      let glyph = Glyph(value)
      if glyph == .space {
        columns += value == 0x3000 ? 2 : value == 0x09 ? 8 - columns % 8 : 1
        characters += 1
      } else if glyph != .nothing {
        break
      }
    }
    // White space of one byte, and the ideographic, no-break and zero-width spaces, are trimmed.
    var end = lineEnd
    while end > start {
      let last = bytes[end - 1]
      if last <= 0x20 {
        end -= 1
      } else if last == 0x80, end - start > 2, bytes[end - 2] == 0x80, bytes[end - 3] == 0xE3 {
        end -= 3
      } else if last == 0x8B, end - start > 2, bytes[end - 2] == 0x80, bytes[end - 3] == 0xE2 {
        end -= 3
      } else if last == 0xA0, end - start > 1, bytes[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return (start..<end, columns, characters)
  }
}
