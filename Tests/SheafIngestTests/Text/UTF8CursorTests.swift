@testable import SheafIngest
import Testing

@Suite("Walking over UTF-8")
struct UTF8CursorTests {
  private func values(_ bytes: [UInt8]) -> [UInt32] {
    bytes.withUnsafeBufferPointer { buffer in
      var cursor = UTF8Cursor(buffer)
      var values: [UInt32] = []
      while let value = cursor.next() { values.append(value) }
      return values
    }
  }

  @Test("code points of one to four bytes are read", arguments: ["a山é𠮷\u{0}\u{10FFFF}", ""]) func valid(text: String) {
    #expect(values(Array(text.utf8)) == text.unicodeScalars.map(\.value))
  }

  @Test("a code point that is cut off reads as the replacement character") func truncated() {
    #expect(values([0x61, 0xE5, 0xB1]) == [0x61, 0xFFFD, 0xFFFD])
    #expect(values([0xF0, 0xA0]) == [0xFFFD, 0xFFFD])
  }

  @Test(
    "a run of Han characters is passed over up to what is none", arguments: 0..<24,
    ["，", "a", "\u{4DC0}", "é", "𠮷", "\u{F900}", ""])
  func run(length: Int, next: String) {
    let run = String("一不山水船鿿龥渡口砚湖乡仪世倒退他丨".unicodeScalars.prefix(length).map(Character.init))
    Array((run + next + "山船渡口砚湖水位").utf8).withUnsafeBufferPointer { bytes in
      var cursor = UTF8Cursor(bytes)
      let passed = cursor.skipIdeographs()
      let isRun = next.isEmpty
      #expect(passed == run.unicodeScalars.count + (isRun ? 8 : 0))
      #expect(cursor.next() == (isRun ? nil : next.unicodeScalars.first?.value))
    }
  }
}
