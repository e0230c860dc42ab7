import SheafKit

/// A value with the text that it was read from: what an article states is only ever set together with its evidence.
struct Stated<Value> {
  /// The value in its final form.
  let value: Value
  /// The text as the source has it.
  let text: String
  /// Where the text stands.
  let place: SourcePlace

  /// Makes a value that was read from a text; of a long one only the start is kept.
  init(_ value: Value, from text: ArraySlice<UInt8>, at place: SourcePlace) {
    self.value = value
    self.text = text.clipped(to: FieldEvidence.longestText).string
    self.place = place
  }

  /// The same for a text in a string.
  init(_ value: Value, from text: String, at place: SourcePlace) {
    self.value = value
    self.text = text
    self.place = place
  }

  /// Another value that was read from the same text.
  func map<Other>(_ transform: (Value) -> Other) -> Stated<Other> {
    Stated<Other>(transform(value), from: text, at: place)
  }

  /// What an article keeps of it as the evidence of a field.
  func evidence(of field: FieldEvidence.Field) -> FieldEvidence { FieldEvidence(field, text, at: place) }
}
