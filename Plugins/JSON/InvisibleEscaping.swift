/// Writes the characters that would make JSON read as something else than it says as `\u202E`.
///
/// They are the line separators and the bidirectional controls (U+2028–202E, U+2066–2069, U+FEFF) and U+007F. In JSON
/// they can only stand inside strings, where an escape means the same.
enum InvisibleEscaping {
  /// `json` with those characters escaped.
  static func escaped(_ json: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(json.count + json.count / 64)
    var copied = 0
    for (i, byte) in json.enumerated() where byte == 0xE2 || byte == 0xEF || byte == 0x7F {
      guard let (escape, length) = escape(json[i...].prefix(3)) else { continue }
      result += json[copied..<i]
      result += escape.utf8
      copied = i + length
    }
    return result + json[copied...]
  }

  private static func escape(_ bytes: ArraySlice<UInt8>) -> (String, length: Int)? {
    let start = bytes.startIndex
    if bytes.first == 0x7F { return ("\\u007F", 1) }
    guard bytes.count == 3 else { return nil }
    let (second, third) = (bytes[start + 1], bytes[start + 2])
    switch (bytes[start], second, third) {
    case (0xE2, 0x80, 0xA8...0xAE), (0xE2, 0x81, 0xA6...0xA9):
      let low = (second & 1) << 6 | (third & 0x3F)
      return ("\\u20" + String(low, radix: 16, uppercase: true), 3)
    case (0xEF, 0xBB, 0xBF): return ("\\uFEFF", 3)
    default: return nil
    }
  }
}
