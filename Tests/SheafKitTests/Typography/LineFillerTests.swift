import SheafKit
import Testing

@Suite("Filling lines")
struct LineFillerTests {
  private func fill(_ text: String, _ width: Int, first: String = "", rest: String = "") -> [String] {
    LineFiller(width: width).lines(of: text, first: first, rest: rest)
  }

  @Test("Han text breaks between any two characters")
  func han() {
    #expect(fill("一二三四五六七", 6) == ["一二三", "四五六", "七"])
    #expect(fill("一二三四五六七", 7) == ["一二三", "四五六", "七"])
  }

  @Test("a mark that may not start a line pulls the character before it down", arguments: Array("。，、：；？！）》”’」』〕】…—％"))
  func closing(mark: Character) {
    #expect(fill("一二三\(mark)四", 6) == ["一二", "三\(mark)四"])
  }

  @Test("a mark that may not end a line goes down with what it opens", arguments: Array("（《“‘「『〔【￥"))
  func opening(mark: Character) {
    #expect(fill("一二\(mark)三四", 6) == ["一二", "\(mark)三四"])
  }

  @Test("—— and …… are never split")
  func dashes() {
    #expect(fill("一二三——四", 8) == ["一二", "三——四"])
    #expect(fill("一二三四……五", 10) == ["一二三", "四……五"])
  }

  @Test("words, figures and addresses stay whole")
  func words() {
    #expect(fill("go to the ferry", 9) == ["go to the", "ferry"])
    #expect(fill("省下3,600.5元", 8) == ["省下", "3,600.5", "元"])
    #expect(fill("约30 km外", 6) == ["约", "30 km", "外"])
    #expect(fill("about 30 boats", 8) == ["about 30", "boats"])
    #expect(fill("don’t go", 7) == ["don’t", "go"])
    #expect(fill("a well-tempered bell", 8) == ["a well-", "tempered", "bell"])
  }

  @Test("a word longer than the line is broken where it must be")
  func longWord() {
    #expect(fill("abcdefghij", 4) == ["abcd", "efgh", "ij"])
    #expect(fill("）））））", 4) == ["））", "））", "）"])
    #expect(fill("e\u{301}e\u{301}e\u{301}", 2) == ["e\u{301}e\u{301}", "e\u{301}"])
  }

  @Test("space at the ends of lines is dropped, between words kept")
  func space() {
    #expect(fill("  a  b  ", 4) == ["a  b"])
    #expect(fill("内部资料 注意保存", 8) == ["内部资料", "注意保存"])
    #expect(fill("   ", 4) == [])
    #expect(fill("", 4) == [])
  }

  @Test("a line break in the text breaks the line")
  func lineBreak() {
    #expect(fill("一\n二三四\n\n五", 4) == ["一", "二三", "四", "五"])
  }

  @Test("indents stand before the lines and count")
  func indents() {
    #expect(fill("一二三四五", 8, first: "　　") == ["　　一二", "三四五"])
    #expect(fill("一二三四五", 8, first: "1. ", rest: "   ") == ["1. 一二", "   三四", "   五"])
    #expect(fill("一二", 4, first: "    ") == ["一二"])
  }

  @Test("no line is wider than the width, however hard the text", arguments: [2, 3, 5, 10, 40])
  func neverWider(width: Int) {
    let parts = [
      "一", "“", "”", "……", "——", "word", "12.5%", " ", "　", "e\u{301}", "❤️", "👩‍👩‍👧", "🇨🇳", "é", "（", "）", "，", "\u{200B}",
      "½", "don’t",
    ]
    var state: UInt64 = 11
    for _ in 0..<500 {
      var text = ""
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += parts[Int(state >> 33) % parts.count]
      }
      let lines = fill(text, width)
      #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= width })
      let isWhole = shown(lines.joined()) == shown(text)
      #expect(isWhole, "\(text)")
    }
  }

  /// The characters without space, the zero-width one included, which may go at a line's end.
  private func shown(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{200B}" }
  }
}
