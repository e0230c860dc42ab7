import SheafKit
import Testing

@Suite("Display width")
struct DisplayWidthTests {
  @Test(
    "a Han character takes two columns, a Latin letter one",
    arguments: [
      ("", 0), ("abc", 3), ("渡口", 4), ("。，、：", 8), ("（ＡＢ）", 8), ("ｱ", 1), ("가", 2), ("𠮷", 2), ("𰻝", 2), ("　", 2),
      ("\u{A0}", 1),
      ("é", 2), ("e\u{301}", 1), ("각", 2), ("\n\t\u{7}", 0), ("\u{200B}\u{200D}\u{FEFF}", 0), ("灯2盏", 5),
    ])
  func columns(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test(
    "what Chinese shares with Latin is counted full, and half as terminals show it",
    arguments: Array("“”‘’…—①×°±αЖ".unicodeScalars))
  func ambiguous(scalar: Unicode.Scalar) {
    #expect(DisplayWidth.columns(of: scalar) == 2)
    #expect(DisplayWidth.columns(of: scalar, reading: .terminal) == 1)
  }

  @Test(
    "an emoji sequence is one picture to a terminal, and the sum of its parts at the widest",
    arguments: [
      ("👍", 2, 2), ("👍🏽", 2, 4), ("👩‍👩‍👧", 2, 6), ("🇨🇳", 2, 4), ("❤️", 2, 2), ("1️⃣", 2, 2), ("🇨🇳🇫🇷", 4, 8), ("👍👍", 4, 4),
    ])
  func emoji(text: String, terminal: Int, widest: Int) {
    #expect(DisplayWidth.columns(of: text, reading: .terminal) == terminal)
    #expect(DisplayWidth.columns(of: text) == widest)
  }

  @Test("no text is wider to a terminal than at the widest")
  func order() {
    for value in (0x20...0x3_3FFF as ClosedRange<UInt32>).lazy.compactMap(Unicode.Scalar.init) {
      let terminal = DisplayWidth.columns(of: value, reading: .terminal)
      let widest = DisplayWidth.columns(of: value)
      #expect(terminal <= widest && widest <= 2)
    }
  }
}
