/// How much bytes look like UTF-16 without a byte order mark.
struct UTF16Evidence {
  /// The share of pairs that are characters of running text when the low byte comes first, 0 to 1.
  private(set) var littleEndian = 0.0
  /// The same when the high byte comes first.
  private(set) var bigEndian = 0.0

  /// Reads the pairs of a sample that starts at an even offset.
  init(_ sample: ArraySlice<UInt8>) {
    let pairs = sample.count / 2
    guard pairs > 0 else { return }
    var (little, big) = (0, 0)
    for pair in 0..<pairs {
      let place = sample.startIndex + pair * 2
      let (first, second) = (UInt16(sample[place]), UInt16(sample[place + 1]))
      if Self.isOfText(second << 8 | first) { little += 1 }
      if Self.isOfText(first << 8 | second) { big += 1 }
    }
    littleEndian = Double(little) / Double(pairs)
    bigEndian = Double(big) / Double(pairs)
  }

  /// Whether nearly all pairs are.
  var isLikely: Bool { max(littleEndian, bigEndian) >= 0.9 }

  private static func isOfText(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x0009, 0x000A, 0x000D, 0x0020...0x007E, 0x00A0...0x00FF, 0x2010...0x2026, 0x3000...0x301F, 0x4E00...0x9FFF,
      0xFF01...0xFF5E:
      true
    default: false
    }
  }
}
