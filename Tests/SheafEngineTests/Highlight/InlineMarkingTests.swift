import SheafKit
import Testing

@testable import SheafEngine

@Suite("Marking places in inlines")
struct InlineMarkingTests {
  @Test("a mark inside plain text splits it in three")
  func plain() {
    #expect(
      [Inline.text("甲巾帼乙")].marking([TextRange(start: 1, end: 3)])
        == [.text("甲"), .mark([.text("巾帼")]), .text("乙")])
  }

  @Test("a mark that runs over the border of emphasis is set on both sides")
  func border() {
    #expect(
      [Inline.text("甲巾"), .strong([.text("帼乙")])].marking([TextRange(start: 1, end: 3)])
        == [.text("甲"), .mark([.text("巾")]), .strong([.mark([.text("帼")]), .text("乙")])])
  }

  @Test("marking changes no word", arguments: [0, 1, 2, 3, 4, 5])
  func words(_ start: Int) {
    let inlines: [Inline] = [.text("甲巾"), .link([.text("帼")], destination: "a"), .lineBreak, .text("乙丙")]
    let marked = inlines.marking([TextRange(start: start, end: start + 1)])
    #expect(marked.plainText == inlines.plainText)
  }
}
