import SheafKit

/// Writes the characters that would make JSON read as something else than it says as escapes: `\\u202E`.
///
/// In JSON they can only stand inside strings, where an escape means the same.
enum InvisibleEscaping {
  /// `json`, which is UTF-8, with the characters of `PrintableText.isInvisible` and the line separators escaped.
  static func escaped(_ json: [UInt8]) -> [UInt8] {
    json.withUnsafeBufferPointer { bytes in
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count + bytes.count / 64)
      var copied = 0
      for i in bytes.indices where mayBegin(bytes[i]) {
        let (scalar, length) = UTF8Scalar.decode(bytes, at: i)
        guard PrintableText.isInvisible(scalar) || scalar == "\u{2028}" || scalar == "\u{2029}" else { continue }
        result += bytes[copied..<i]
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
          let digits = String(unit, radix: 16, uppercase: true)
          result += "\\u".utf8
          result += String(repeating: "0", count: 4 - digits.utf8.count).utf8
          result += digits.utf8
        }
        copied = i + length
      }
      result += bytes[copied...]
      return result
    }
  }

  /// Whether such a character can start with a byte; 0x7F is one by itself.
  private static func mayBegin(_ byte: UInt8) -> Bool {
    byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte >= 0xEF
  }
}
