/// Finds the charset of bytes by what they say when they are read in it.
///
/// A label is weak evidence: saving and serving change charsets and not labels.
enum CharsetDetector {
  /// The charset of bytes without a byte order mark.
  ///
  /// Valid UTF-8 is UTF-8, and so is what is nearly valid: a page that was cut, or that holds one bad byte, still has all
  /// its other characters right, which no other charset gives by accident. Else it is whichever charset makes the most
  /// ordinary text of a sample of 32 KB.
  static func detect(_ bytes: [UInt8], survey: UTF8Survey, label: Charset?) -> Charset {
    // Seven bits look like ASCII, whatever they mean: there the label knows, or what switches between the sets.
    if survey.isValid, survey.sequences == 0 {
      if let label, label.isSevenBit { return label }
      if let charset = SevenBitSigns.charset(of: bytes) { return charset }
    }
    // UTF-16 that is Latin for the most part is valid UTF-8, every other byte of it zero.
    let isWide = survey.hasZero && UTF16Evidence(bytes.prefix(8192)).isLikely
    if !isWide, survey.isValid || survey.sequences > survey.errors * 4 { return .utf8 }
    // A text of some length in UTF-16 has spaces or line ends, and so zeros.
    let mayBeWide = survey.hasZero || bytes.count < 256
    return best(for: sample(of: bytes), mayBeWide: mayBeWide, label: label)
  }

  /// From a little before the first byte that is not ASCII, at an even offset.
  private static func sample(of bytes: [UInt8]) -> ArraySlice<UInt8> {
    let first = bytes.firstIndex { $0 >= 0x80 || $0 == 0 } ?? 0
    let start = max(0, first - 64) & ~1
    return bytes[start..<min(bytes.count, start + 1 << 15)]
  }

  private static func best(for sample: ArraySlice<UInt8>, mayBeWide: Bool, label: Charset?) -> Charset {
    var candidates: [Charset] = [
      .gb18030, .big5, .windows1252, .shiftJIS, .eucJP, .eucKR, .windows1251, .windows1250, .latin2, .windows1253,
    ]
    if mayBeWide { candidates += [.utf16LittleEndian, .utf16BigEndian] }
    if let label, label != .utf8 {
      candidates.removeAll { $0 == label }
      candidates.insert(label, at: 0)
    }
    var best: (charset: Charset, score: Double)?
    for candidate in candidates {
      guard let text = sample.withUnsafeBytes({ Iconv.decode($0, from: candidate) }) else { continue }
      let plausibility = Plausibility(of: text, in: candidate)
      // What is said of a few characters is soon wrong; there the label may decide.
      let trust = candidate == label ? 0.1 + 1 / Double(max(2, plausibility.count)) : 0
      let score = plausibility.score + trust
      if score > best?.score ?? -.infinity { best = (candidate, score) }
    }
    return best?.charset ?? .utf8
  }
}
