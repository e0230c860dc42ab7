import Testing

@testable import SheafIngest

@Suite("Leads that are printed twice")
struct RepeatedLeadTests {
  @Test("a lead that the text starts with goes", arguments: ["导读：", "核心提示:", "摘要： "])
  func repeated(label: String) {
    let lead = label + SampleText.path.prefix(60) + "..."
    let kept = RepeatedLead.removed(from: Paragraph.list([lead, SampleText.path, SampleText.phone]))
    #expect(kept.map(\.text.string) == [SampleText.path, SampleText.phone])
  }

  @Test("a lead with words of its own stays")
  func own() {
    let lines = ["导读：" + SampleText.record, SampleText.path]
    #expect(RepeatedLead.removed(from: Paragraph.list(lines)).count == 2)
  }
}
