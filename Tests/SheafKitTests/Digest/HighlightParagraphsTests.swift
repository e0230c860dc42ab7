import SheafKit
import Testing

@Suite("Paragraphs of highlights")
struct HighlightParagraphsTests {
  private func highlight(_ text: String, block: Int, omission: Bool = false) -> Highlight {
    Highlight(
      inlines: [.text(text)], article: "a", block: block, range: TextRange(start: 0, end: 1), followsOmission: omission)
  }

  @Test("highlights of one block share a paragraph, and gaps are marked where they are")
  func paragraphs() {
    let highlights = [
      highlight("一。", block: 0), highlight("二。", block: 0, omission: true), highlight("三。", block: 1),
      highlight("四。", block: 3, omission: true),
    ]
    #expect(highlights.paragraphs(omission: "……").map(\.plainText) == ["一。……二。", "三。……", "四。"])
  }

  @Test("no highlights make no paragraphs")
  func empty() {
    #expect([Highlight]().paragraphs(omission: "……").isEmpty)
  }
}
