import SheafKit

/// The text of one template, with its places.
struct TemplateText: Sendable {
  /// The file as diagnostics call it.
  let file: String
  /// UTF-8 with `\n` at the end of lines and without a byte order mark.
  let bytes: [UInt8]
  /// Where each line starts.
  private let lines: [Int]

  /// Takes a text as it comes from a file.
  init(_ content: [UInt8], file: String) {
    self.file = file
    let plain = Self.plain(content)
    bytes = plain
    lines = [0] + plain.indices.filter { plain[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  /// The text of a range of bytes.
  subscript(range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The place of a range; its length is told where it stays on one line.
  func location(_ range: Range<Int>) -> SourceLocation {
    // The last line that starts at or before the range.
    var (low, high) = (0, lines.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle] <= range.lowerBound { low = middle } else { high = middle }
    }
    let end = low + 1 < lines.count ? lines[low + 1] - 1 : bytes.count
    let isOneLine = range.upperBound <= end
    return SourceLocation(
      file: file, line: low + 1, column: Self.scalars(bytes[lines[low]..<range.lowerBound]) + 1,
      length: isOneLine ? max(1, Self.scalars(bytes[range])) : nil)
  }

  /// Whether a tag is all that stands on its line.
  func standsAlone(_ range: Range<Int>) -> Bool {
    func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    let before = bytes[..<range.lowerBound].last { !isBlank($0) }
    let behind = bytes[range.upperBound...].first { !isBlank($0) }
    return before ?? UInt8(ascii: "\n") == UInt8(ascii: "\n") && behind ?? UInt8(ascii: "\n") == UInt8(ascii: "\n")
  }

  /// The whole lines on which a tag stands, with the break at their end.
  func lines(around range: Range<Int>) -> Range<Int> {
    let lineBreak = UInt8(ascii: "\n")
    let start = bytes[..<range.lowerBound].lastIndex(of: lineBreak).map { $0 + 1 } ?? 0
    let end = bytes[range.upperBound...].firstIndex(of: lineBreak).map { $0 + 1 } ?? bytes.count
    return start..<end
  }

  /// What is wrong with the characters: bytes that are not UTF-8, and control characters.
  func problem() -> Diagnostic? {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      return Diagnostic(
        .error, id: "not-utf-8", "the template is not UTF-8", at: SourceLocation(file: file),
        help: "save it as UTF-8 and try again")
    }
    let control = bytes.indices.first {
      bytes[$0] < 0x20 && bytes[$0] != 0x09 && bytes[$0] != 0x0A || bytes[$0] == 0x7F
    }
    return control.map { place in
      Diagnostic(
        .error, id: "control-character", "a control character stands in the template", at: location(place..<place + 1),
        help: "delete the invisible character")
    }
  }

  private static func scalars(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }

  private static func plain(_ content: [UInt8]) -> [UInt8] {
    let content = content.starts(with: [0xEF, 0xBB, 0xBF]) ? content.dropFirst(3) : content[...]
    guard content.contains(UInt8(ascii: "\r")) else { return Array(content) }
    var plain: [UInt8] = []
    plain.reserveCapacity(content.count)
    for (index, byte) in zip(content.indices, content) {
      let next = index + 1 < content.endIndex ? content[index + 1] : 0
      switch byte {
      case UInt8(ascii: "\r") where next == UInt8(ascii: "\n"): continue
      case UInt8(ascii: "\r"): plain.append(UInt8(ascii: "\n"))
      default: plain.append(byte)
      }
    }
    return plain
  }
}
