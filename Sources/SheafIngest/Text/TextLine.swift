/// A printed line with what surrounded it: the evidence for where paragraphs begin and end.
struct TextLine {
  /// Its number in the file, from 1.
  var number: Int
  /// Its text without the white space at its ends.
  var text: ArraySlice<UInt8>
  /// The columns of white space before it; an ideographic space is two, a tab eight at most.
  var indent: Int
  /// Whether white space follows it.
  var hasTrailingSpace: Bool
  /// How many blank lines stand before it.
  var gap: Int
  /// Whether a page starts with it, so that the gap before it says nothing.
  var startsPage: Bool
  /// What the list of contents tells of it.
  var role = Paragraph.Role.unlisted
  /// Its shape.
  var shape: TextShape

  /// The lines of a text that are not blank. Lines end with LF, CR, CRLF, a vertical tab or a form feed.
  static func lines(of text: String) -> [TextLine] {
    let bytes = Array(text.utf8)
    var lines: [TextLine] = []
    var start = 0
    var number = 1
    var gap = 0
    var startsPage = false
    func close(at end: Int) {
      if let line = TextLine(bytes[start..<end], number: number, gap: gap, startsPage: startsPage) {
        lines.append(line)
        gap = 0
        startsPage = false
      } else {
        gap += 1
      }
    }
    bytes.withUnsafeBufferPointer { buffer in
      for place in 0..<buffer.count {
        let byte = buffer[place]
        guard byte <= 0x0D, byte >= 0x0A else { continue }
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
    }
    close(at: bytes.count)
    return lines
  }

  /// A line without the white space at its ends; nil when it is blank.
  private init?(_ line: ArraySlice<UInt8>, number: Int, gap: Int, startsPage: Bool) {
    let (indent, start) = Self.leadingSpace(of: line)
    guard start < line.endIndex else { return nil }
    let end = Self.trailingSpace(of: line[start...])
    guard start < end else { return nil }
    self.number = number
    text = line[start..<end]
    self.indent = indent
    hasTrailingSpace = end < line.endIndex
    self.gap = gap
    self.startsPage = startsPage
    shape = TextShape(of: text)
  }

  private static func leadingSpace(of line: ArraySlice<UInt8>) -> (columns: Int, end: Int) {
    var columns = 0
    let end = line.withUnsafeBufferPointer { bytes in
      var cursor = UTF8Cursor(bytes)
      while true {
        let place = cursor.position
        guard let value = cursor.next() else { return place }
        switch Glyph(value) {
        case .space: columns += value == 0x3000 ? 2 : value == 0x09 ? 8 - columns % 8 : 1
        case .nothing: break
        default: return place
        }
      }
    }
    return (columns, line.startIndex + end)
  }

  /// Where the text ends: white space of one byte, and the ideographic and no-break spaces, are trimmed.
  private static func trailingSpace(of line: ArraySlice<UInt8>) -> Int {
    var end = line.endIndex
    while end > line.startIndex {
      let last = line[end - 1]
      if last <= 0x20 {
        end -= 1
      } else if line[..<end].hasSuffix([0xE3, 0x80, 0x80]) || line[..<end].hasSuffix([0xE2, 0x80, 0x8B]) {
        end -= 3
      } else if line[..<end].hasSuffix([0xC2, 0xA0]) {
        end -= 2
      } else {
        break
      }
    }
    return end
  }
}
