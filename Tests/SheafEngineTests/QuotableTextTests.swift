import SheafKit
import Testing

@testable import SheafEngine

@Suite("Quoting words far inside a text")
struct QuotableTextTests {
  @Test(
    "every range gives what a walk from the start gives",
    arguments: [0, 1, 255, 256, 257, 300, 511, 512, 600, 601, 900])
  func ranges(start: Int) {
    let text = String(repeating: "砚a湖𠮷", count: 150)
    let marked = QuotableText(text)
    for length in [0, 1, 8, 256, 700] {
      let range = TextRange(start: start, end: start + length)
      #expect(marked.words(in: range) == text.words(in: range))
    }
  }

  @Test("an empty text has no words")
  func empty() {
    #expect(QuotableText("").words(in: TextRange(start: 0, end: 5)) == "")
  }
}
