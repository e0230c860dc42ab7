/// The grams of a text, each once: every pair of characters that stand side by side in a stretch of it, and the last
/// character of each run by itself. So a pair is found as it is, and a character as what a gram begins with.
///
/// Characters are code points. A pair that holds what is no `GramCharacter` is left out: nothing is looked for by it.
public struct Grams: Sendable {
  /// The grams, in no order that means anything.
  let entries: [GramEntry]

  /// How many there are.
  public var count: Int { entries.count }

  /// The grams of a text.
  public init(of text: IndexedText) {
    var table = GramTable(bytes: text.bytes.count)
    text.bytes.withUnsafeBufferPointer { bytes in
      for (place, stretch) in text.stretches.enumerated() {
        let end = place + 1 < text.stretches.count ? text.stretches[place + 1].start : bytes.count
        guard stretch.start >= 0, stretch.start < end, end <= bytes.count else { continue }
        GramScan.forEach(in: UnsafeBufferPointer(rebasing: bytes[stretch.start..<end])) { gram in
          table.add(gram.code, halves: stretch.halves)
        }
      }
    }
    entries = table.entries
  }
}
