/// What a text is told by among others: kept of every text, while the text itself is made again for the few that are
/// compared.
struct RepostPrint: Sendable {
  /// The code points of the text.
  var length: Int
  /// A fingerprint of all of it.
  var fingerprint: UInt64
  /// A sample of its shingles.
  var sketch: ShingleSketch

  /// Puts the parts together.
  init(length: Int, fingerprint: UInt64, sketch: ShingleSketch) {
    (self.length, self.fingerprint, self.sketch) = (length, fingerprint, sketch)
  }

  /// Takes the print of a text.
  init(_ text: RepostText) {
    self.init(length: text.units.count, fingerprint: text.fingerprint, sketch: ShingleSketch(text))
  }
}
