import SheafKit

extension Article {
  /// Replaces the evidence of a field by the place of the YAML that states it; without a text the field is empty.
  mutating func state(_ field: FieldEvidence.Field, _ text: String?, at location: SourceLocation) {
    var evidence = evidence ?? Evidence()
    let file = location.file.split(separator: "/").last.map(String.init) ?? location.file
    let place = SourcePlace(element: [file, location.line.map(String.init)].compactMap { $0 }.joined(separator: ":"))
    evidence.fields.removeAll { $0.field == field }
    if let text { evidence.add(FieldEvidence(field, text, at: place)) }
    self.evidence = evidence
  }
}
