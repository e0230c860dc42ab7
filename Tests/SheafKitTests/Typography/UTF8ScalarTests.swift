import Testing

@testable import SheafKit

@Suite("Code points out of UTF-8")
struct UTF8ScalarTests {
  @Test(
    "they are those of the text, of every length",
    arguments: [
      "", "a", "渡口", "渡口镇abc", "é渡", "\u{3FFF}\u{4000}\u{9FFF}\u{A000}", "\u{D7FF}\u{E000}\u{FFFF}", "🚢渡🚢", "，。“”",
    ])
  func scalars(text: String) {
    #expect([Unicode.Scalar](codePointsOf: text) == Array(text.unicodeScalars))
  }

  @Test("a character that is cut off at the end takes nothing of what stands behind")
  func cut() {
    let bytes = Array("渡口".utf8)
    for count in 0...bytes.count {
      let scalars = bytes[..<count].withUnsafeBufferPointer { [Unicode.Scalar](utf8: $0) }
      #expect(scalars.count == (count + 2) / 3)
      #expect(scalars.prefix(count / 3) == Array("渡口".unicodeScalars)[..<(count / 3)])
    }
  }
}
