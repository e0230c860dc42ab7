/// Names the charset that a text is probably in when it is not UTF-8, so that an editor knows what to change.
enum CharsetGuess {
  /// UTF-16 or UTF-32, told by their byte order marks and by where their zero bytes stand (YAML 1.2.2, 5.2); else nil.
  static func wide(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let start = Array(bytes.prefix(4))
    switch start.count {
    case 4...:
      if start == [0xFF, 0xFE, 0, 0] || start == [0, 0, 0xFE, 0xFF] { return "UTF-32" }
      if start[0] != 0, start[1...] == [0, 0, 0] { return "UTF-32" }
      if start[3] != 0, start[..<3] == [0, 0, 0] { return "UTF-32" }
      if (start[0] == 0) != (start[1] == 0), (start[2] == 0) != (start[3] == 0) { return "UTF-16" }
    default: break
    }
    return start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) ? "UTF-16" : nil
  }

  /// GB18030 (with GBK and GB2312 inside it) or Big5, told by the pairs of bytes that common characters have; else nil.
  static func multibyte(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var pairs = 0
    var commonInGB = 0
    var commonInBig5 = 0
    var index = 0
    while index + 1 < bytes.count, pairs < 2_000 {
      guard bytes[index] >= 0x81 else {
        index += 1
        continue
      }
      let (lead, trail) = (bytes[index], bytes[index + 1])
      pairs += 1
      // The frequent halves of both sets: level 1 of GB2312 and the frequently used plane of Big5.
      if (0xB0...0xD7).contains(lead), trail >= 0xA1 { commonInGB += 1 }
      if (0xA4...0xC6).contains(lead), (0x40...0x7E).contains(trail) || trail >= 0xA1 { commonInBig5 += 1 }
      index += 2
    }
    let best = max(commonInGB, commonInBig5)
    guard pairs > 0, best * 2 > pairs else { return nil }
    return commonInGB >= commonInBig5 ? "GB18030" : "Big5"
  }
}
