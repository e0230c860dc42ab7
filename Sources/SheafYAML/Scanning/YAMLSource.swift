import SheafKit

/// The text of a YAML file while it is read: bytes without a byte order mark, and what the places in it are called.
struct YAMLSource {
  /// The text; valid only inside the call that made it.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The file as the user named it.
  let file: String
  /// The number of the first line.
  let firstLine: Int

  /// Takes a text as it stands in a file.
  init(_ bytes: UnsafeBufferPointer<UInt8>, file: String, firstLine: Int) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    self.bytes = bytes.starts(with: mark) ? UnsafeBufferPointer(rebasing: bytes[mark.count...]) : bytes
    self.file = file
    self.firstLine = firstLine
  }

  /// The mark of a byte.
  func mark(at offset: Int) -> YAMLMark {
    var mark = YAMLMark(line: firstLine, column: 1, offset: offset)
    var lineStart = 0
    for index in 0..<min(offset, bytes.count) {
      let byte = bytes[index]
      let isReturn = byte == UInt8(ascii: "\r")
      guard byte == UInt8(ascii: "\n") || isReturn else { continue }
      if isReturn, index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\n") { continue }
      mark.line += 1
      lineStart = index + 1
    }
    // What a broken byte belongs to cannot be known: each one counts as a column.
    mark.column += bytes[lineStart..<max(lineStart, min(offset, bytes.count))].reduce(0) {
      $0 + ($1 & 0xC0 == 0x80 ? 0 : 1)
    }
    return mark
  }

  /// A place of some bytes on one line.
  func location(_ range: Range<Int>) -> SourceLocation {
    SourceLocation(file: file, from: mark(at: range.lowerBound), to: mark(at: range.upperBound))
  }
}
