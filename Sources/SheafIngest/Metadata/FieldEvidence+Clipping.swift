import SheafKit

extension FieldEvidence {
  /// The most bytes of a text that are taken for evidence; of these `Evidence.textLimit` code points are kept when their
  /// white space is folded.
  static let longestText = 2048

  /// The evidence of a field by a text, of which only the start is taken where it is long.
  init(_ field: Field, clipping text: ArraySlice<UInt8>, at place: SourcePlace) {
    self.init(field, text.clipped(to: Self.longestText).string, at: place)
  }
}
