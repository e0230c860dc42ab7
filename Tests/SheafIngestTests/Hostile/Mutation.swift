/// Numbers that look like chance and are the same on every machine: SplitMix64 (Steele, Lea and Flood, 2014).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// What happens to a file on its way: it is cut off, damaged, mixed with another, or made by somebody of ill will.
enum Mutation: CaseIterable {
  case cut, flip, leaveOut, `repeat`, insertWord, mixIn, zero

  /// What means something to one of the importers.
  private static let words = [
    "<table>", "<div>", "</p>", "<br><br>", "<!--", "]]>", "&#x10FFFF;", "<script type=\"application/ld+json\">{",
    "<meta charset=gb2312>", "<h1>", "来源：", "作者：", "责任编辑：", "2021-03-08", "（记者 ", "•", "\r\n\r\n", "\u{3000}",
    "\n---\n",
    "=?gb2312?B?", "\nContent-Type: multipart/mixed; boundary=b\n\n--b\n", "\n--b\n", "PK\u{3}\u{4}",
    "<!DOCTYPE x [<!ENTITY a \"b\">]>",
    "<item>", "{\"blocks\":[", "\\ud800", "\u{202E}", "\u{1B}[31m", "> > > - ", "***[", "“", "\"", "\0",
    "99999999999999999999",
  ].map { Array($0.utf8) }

  /// The bytes after it happened.
  func applied(
    to bytes: [UInt8], with other: [UInt8], _ numbers: inout SeededNumbers
  ) -> [UInt8] {
    guard !bytes.isEmpty else { return bytes }
    let start = Int.random(in: 0..<bytes.count, using: &numbers)
    let end = min(bytes.count, start + Int.random(in: 1...64, using: &numbers))
    var bytes = bytes
    switch self {
    case .cut: bytes.removeSubrange(start...)
    case .flip:
      for place in start..<end where Bool.random(using: &numbers) {
        bytes[place] = UInt8.random(in: 0...255, using: &numbers)
      }
    case .leaveOut: bytes.removeSubrange(start..<end)
    case .repeat:
      let part = bytes[start..<end]
      for _ in 0..<Int.random(in: 1...40, using: &numbers) { bytes.insert(contentsOf: part, at: start) }
    case .insertWord:
      let word = Self.words.randomElement(using: &numbers) ?? []
      for _ in 0..<Int.random(in: 1...4, using: &numbers) { bytes.insert(contentsOf: word, at: start) }
    case .mixIn:
      let from = Int.random(in: 0...other.count, using: &numbers)
      bytes.insert(contentsOf: other[from...].prefix(Int.random(in: 1...400, using: &numbers)), at: start)
    case .zero: for place in start..<end { bytes[place] = 0 }
    }
    return bytes
  }
}
