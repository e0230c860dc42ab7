import SheafKit
import Testing

@Suite("Evidence of an article")
struct EvidenceTests {
  private let line = SourcePlace(line: 1)

  private func fields(_ evidence: Evidence) -> [String] { evidence.fields.map { "\($0.field) \($0.text)" } }

  @Test("fields stand in their order, those of one field as they came")
  func order() {
    var evidence = Evidence(fields: [
      FieldEvidence(.source, "日报", at: line), FieldEvidence(.byline, "何静", at: line),
      FieldEvidence(.title, "一口井", at: line),
    ])
    evidence.add(FieldEvidence(.byline, "周小满", at: line))
    evidence.add(FieldEvidence(.address, "a.example", at: line))
    evidence.add(FieldEvidence(.kicker, "手记", at: line))
    #expect(
      fields(evidence) == ["title 一口井", "kicker 手记", "source 日报", "byline 何静", "byline 周小满", "address a.example"])
  }

  @Test("what is stated takes the place of all that there was for the field, and of nothing else")
  func stated() {
    var evidence = Evidence(
      fields: [FieldEvidence(.byline, "何静", at: line), FieldEvidence(.byline, "周小满", at: line)],
      division: "titles in 【…】", dropped: [DroppedText("首页", at: line, rule: "breadcrumb")], droppedMore: 2)
    evidence.state(FieldEvidence(.byline, "方卓", at: line))
    #expect(fields(evidence) == ["byline 方卓"])
    #expect(evidence.division == "titles in 【…】" && evidence.dropped.count == 1 && evidence.droppedMore == 2)
  }

  @Test("a division is written as JSON only where there is one")
  func json() throws {
    #expect(String(decoding: Evidence().json(), as: UTF8.self) == #"{"fields":[],"dropped":[]}"#)
    let divided = Evidence(division: "rules between texts")
    #expect(
      String(decoding: divided.json(), as: UTF8.self)
        == #"{"fields":[],"division":"rules between texts","dropped":[]}"#)
    #expect(try Evidence(json: divided.json()) == divided)
  }
}
