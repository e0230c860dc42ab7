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
}
