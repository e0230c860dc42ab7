/// A digest whose every string can be shown as it is and whose nesting is bounded: what a formatter of pages starts
/// from.
///
/// Escaping what the format gives a meaning to stays the formatter's own business.
public struct PrintableDigest: Sendable {
  /// How deep blocks may stand in blocks, and marks in marks, before the inner ones are taken apart. Browsers cut a
  /// document at 512 elements, and no reader follows a tenth of that.
  public static let maximumDepth = 32

  /// The digest. Inline text holds no line breaks, no control characters and no bidirectional overrides.
  public let digest: Digest
  /// What was taken out or apart on the way: `control character` and `nesting`, where there was any.
  public let degraded: [FormattedDigest.Degradation]
  /// The bodies of entries that may be used; none where something was taken out, since they were set of what can be
  /// shown as it is.
  public let bodies: EntryBodies

  /// Cleans a digest; `keepsText` only bounds its nesting, for formats that can write any character. Entries whose
  /// `bodies` are known were looked at before.
  public init(_ digest: Digest, keepsText: Bool = false, bodies: EntryBodies = .none) {
    // Nearly every digest can be shown as it is, and then nothing of it is made anew.
    if DigestCheck(keepsText: keepsText, known: bodies).isPrintable(digest) {
      (self.digest, degraded, self.bodies) = (digest, [], bodies)
      return
    }
    self.bodies = .none
    var cleaner = DigestCleaner(keepsText: keepsText)
    self.digest = cleaner.clean(digest)
    degraded = [
      FormattedDigest.Degradation(construct: "control character", count: cleaner.removed),
      FormattedDigest.Degradation(construct: "nesting", count: cleaner.flattened),
    ].filter { $0.count > 0 }
  }
}
