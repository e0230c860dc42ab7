/// Text as code points: what short lines are read as, where a byte says too little and a `Character` costs too much.
extension ArraySlice<Unicode.Scalar> {
  /// The text without the code points of a kind at its ends.
  func trimming(_ isTrimmed: (Unicode.Scalar) -> Bool) -> ArraySlice<Unicode.Scalar> {
    let tail = drop(while: isTrimmed)
    guard let last = tail.lastIndex(where: { !isTrimmed($0) }) else { return tail.prefix(0) }
    return tail[...last]
  }

  /// Whether the text ends with a word.
  func ends(with word: [Unicode.Scalar]) -> Bool { count >= word.count && suffix(word.count).elementsEqual(word) }
}

extension String {
  /// Makes a string of code points.
  init(scalars: ArraySlice<Unicode.Scalar>) {
    let length = scalars.reduce(0) { $0 + UTF8.width($1) }
    self.init(unsafeUninitializedCapacity: length) { bytes in
      var count = 0
      func put(_ value: UInt32) {
        bytes[count] = UInt8(truncatingIfNeeded: value)
        count += 1
      }
      for scalar in scalars {
        let value = scalar.value
        switch value {
        case ..<0x80: put(value)
        case 0x800..<0x1_0000:
          put(0xE0 | value >> 12)
          put(0x80 | value >> 6 & 0x3F)
          put(0x80 | value & 0x3F)
        default: for byte in scalar.utf8 { put(UInt32(byte)) }
        }
      }
      return count
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is white space inside a line.
  var isSpace: Bool { self == " " || self == "\u{3000}" || self == "\u{A0}" || self == "\t" }

  /// Whether it is one of A–Z and a–z.
  var isLatinLetter: Bool { (0x61...0x7A).contains(value | 0x20) }

  /// Whether it only keeps two fields of a credit line apart.
  var isCreditSeparator: Bool {
    switch self {
    case " ", "\u{3000}", "\u{A0}", "\t", "|", "｜", "丨", "︱", "│", "︳", "/", "／", ",", "，", "、", ";", "；", "(", ")",
      "（", "）", "[",
      "]", "【", "】", "〔", "〕", "·", "•", "-", "—", "–", "<", ">", "《", "》", "_":
      true
    default: false
    }
  }

  /// Whether a field of a credit line cannot go on past it: a bar or a bracket.
  var endsCreditField: Bool {
    switch self {
    case "|", "｜", "丨", "︱", "│", "︳", "(", ")", "（", "）", "[", "]", "【", "】", "〔", "〕": true
    default: false
    }
  }
}
