import Testing

@testable import SheafEngine

@Suite("Folding text for matching")
struct TextFoldTests {
  private func folded(_ text: String) -> String { String(decoding: TextFold.bytes(of: text), as: UTF8.self) }

  @Test(
    "width, case and spaces become one form",
    arguments: [
      ("５Ｇ＋ＶＲ", "5g+vr"), ("5G", "5g"), ("巾帼　英雄", "巾帼 英雄"), ("Ä é", "ä é"), ("，。“”", ",。“”"),
    ])
  func form(_ text: String, _ expected: String) {
    #expect(folded(text) == expected)
  }

  @Test("Han, emoji and rare characters stay as they are")
  func unchanged() {
    #expect(folded("巾帼𠮷👩‍🔧ｶﾅ") == "巾帼𠮷👩‍🔧ｶﾅ")
  }

  @Test("every folded byte knows the code point it comes from")
  func map() {
    #expect(TextFold.codePoints(in: TextFold.bytes(of: "Ａ巾b")) == [0, 1, 1, 1, 2, 3])
    #expect(TextFold.codePoints(in: []) == [0])
  }

  @Test("folding keeps the number of code points")
  func oneToOne() {
    for value in 0...0x2FFFF {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let leads = TextFold.bytes(of: String(scalar)).count { $0 & 0xC0 != 0x80 }
      if leads != 1 { Issue.record("U+\(String(value, radix: 16)) folds to \(leads) code points") }
    }
  }

  @Test("a letter whose small form is longer keeps its length")
  func longer() {
    // U+0130 is two bytes, its small form i + U+0307 three.
    #expect(TextFold.bytes(of: "\u{130}").count == 2)
  }
}
