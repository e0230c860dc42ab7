import Testing

@testable import SheafIngest

@Suite("A line in another script")
struct ScriptMarksTests {
  private func unit(_ text: String) -> TextUnit {
    var unit = TextUnit(nodes: 0..<1, block: 0)
    Array(text.utf8).withUnsafeBufferPointer { unit.add($0, isLink: false) }
    return unit
  }

  @Test(
    "ends its sentences with the marks of the script", arguments: ["নৌকা আসে।", "কি?", "هل وصل؟", "လှေရောက်လာသည်။", "ทะเล!"])
  func ends(text: String) {
    #expect(unit(text).isEnded)
  }

  @Test("goes on behind an abbreviation", arguments: ["г. Заречье", "c. é"])
  func goesOn(text: String) {
    #expect(!unit(text).isEnded)
  }

  @Test("of Thai has a clause behind every space")
  func clauses() {
    #expect(unit("เรือมาแล้ว เด็กลงเรือ ครูรออยู่").marks == 2)
    #expect(unit("เรือ 22 ลำ").marks == 1)
    #expect(unit("เรือ ").marks == 0)
  }
}
