import SheafKit

/// A text by its letters, digits and characters alone, folded: what stays the same when it is set in lines, marked up,
/// quoted or copied.
struct WordKey {
  /// The folded UTF-8 of what counts.
  private(set) var bytes: [UInt8] = []
  /// For each byte the code point of the text that it belongs to.
  private(set) var codePoints: [Int] = []

  /// The key of a text.
  init(_ text: String) {
    let folded = TextFold.bytes(of: text)
    let places = TextFold.codePoints(in: folded)
    let counts = text.unicodeScalars.map { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    bytes.reserveCapacity(folded.count)
    for (index, byte) in folded.enumerated() where counts.indices.contains(places[index]) && counts[places[index]] {
      bytes.append(byte)
      codePoints.append(places[index])
    }
  }

  /// Whether nothing of the text counts.
  var isEmpty: Bool { bytes.isEmpty }

  /// The first place of another key, in code points of the text.
  func range(of other: WordKey) -> TextRange? {
    guard !other.isEmpty, let found = bytes.firstRange(of: other.bytes), let last = found.last else { return nil }
    return TextRange(start: codePoints[found.lowerBound], end: codePoints[last] + 1)
  }

  /// The different pairs of neighbouring code points, for telling how near two texts are.
  var pairs: Set<[UInt8]> {
    var starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }
    starts.append(bytes.count)
    return Set(zip(starts, starts.dropFirst(2)).map { Array(bytes[$0..<$1]) })
  }
}
