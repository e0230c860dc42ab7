import SheafKit

extension Article {
  /// Replaces the evidence of a field by the place of the YAML that states it; without a text the field is empty.
  mutating func state(_ field: FieldEvidence.Field, _ text: String?, at location: SourceLocation) {
    var evidence = evidence ?? Evidence()
    let file = location.file.split(separator: "/").last.map(String.init) ?? location.file
    let place = SourcePlace(element: [file, location.line.map(String.init)].compactMap { $0 }.joined(separator: ":"))
    let others = evidence.fields.filter { $0.field != field }
    let stated = text.map { [FieldEvidence(field, $0, at: place)] } ?? []
    evidence = Evidence(fields: others + stated, dropped: evidence.dropped, droppedMore: evidence.droppedMore)
    self.evidence = evidence
  }
}
