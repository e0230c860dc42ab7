/// Finds out the character set of a text from what it looks like under each, because labels lie.
///
/// A byte order mark decides; so does being UTF-8 to the letter. Otherwise a sample is decoded under each candidate and
/// the reading with the most of what common text has wins; a label breaks near ties.
enum CharsetDetector {
  /// How much of a file is looked at.
  static let sampleSize = 1 << 16

  /// The decoded text of a file without its byte order mark, and how many bytes meant nothing.
  static func decode(_ bytes: [UInt8], label: Charset? = nil) -> (text: String, charset: Charset, invalid: Int) {
    if let (charset, length) = byteOrderMark(bytes) {
      let (text, invalid) = charset.decode(bytes[length...])
      return (text, charset, invalid)
    }
    let charset = detect(bytes, label: label)
    let (text, invalid) = charset.decode(bytes[...])
    return (text, charset, invalid)
  }

  private static func byteOrderMark(_ bytes: [UInt8]) -> (Charset, Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  private static func detect(_ bytes: [UInt8], label: Charset?) -> Charset {
    if !bytes.prefix(sampleSize).contains(0), UTF8Check.isValid(bytes[...]) { return .utf8 }
    // Mostly UTF-8 with a broken byte or two, such as a file that was cut: no other set would fit by chance.
    let sample = bytes.prefix(sampleSize)
    var best = (charset: label ?? .utf8, score: -Double.infinity)
    for charset in Charset.allCases {
      var score = score(sample, as: charset)
      if charset == label { score += 0.05 }
      if score > best.score { best = (charset, score) }
    }
    return best.charset
  }

  /// How much a sample looks like text under a character set: the mean over its characters.
  static func score(_ sample: ArraySlice<UInt8>, as charset: Charset) -> Double {
    let (text, invalid) = charset.decode(sample)
    var sum = 0.0
    var count = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20...0x7E: continue  // the same under most sets, so no evidence
      case 0xFFFD: sum -= 4
      case 0x00...0x1F, 0x7F...0x9F, 0xE000...0xF8FF, 0xD800...0xDFFF: sum -= 4
      case 0x4E00...0x9FFF: sum += CommonHan.contains(scalar) ? 1 : -0.4
      case 0x3000...0x303F, 0xFF00...0xFFEF, 0x2010...0x2026, 0x00B7: sum += 0.8
      case 0x00A0...0x024F: sum += charset == .windows1252 ? 0.1 : 0.2
      default: sum -= 0.5
      }
      count += 1
    }
    guard count > 0 else {
      // Nothing but ASCII under this set: UTF-16 of ASCII text has lost its NULs here.
      return charset == .utf16LittleEndian || charset == .utf16BigEndian ? 0.5 : 0
    }
    return sum / Double(count) - 2 * Double(max(0, invalid - 1)) / Double(count)
  }
}
