import Testing

@testable import SheafKit

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

  @Test("simplified Han, emoji and rare characters stay as they are")
  func unchanged() {
    #expect(folded("巾帼𠮷👩‍🔧ｶﾅ") == "巾帼𠮷👩‍🔧ｶﾅ")
    #expect(folded("乾坤、著名、瞭望、慰藉、覆盖、彷徨、神祇") == "乾坤、著名、瞭望、慰藉、覆盖、彷徨、神祇")
  }

  @Test(
    "traditional characters become simplified ones",
    arguments: [
      ("巾幗英雄", "巾帼英雄"), ("衛生院的護士們", "卫生院的护士们"), ("抗疫後勤", "抗疫后勤"), ("裏裡", "里里"), ("爲為", "为为"), ("髮發", "发发"),
      ("臺灣颱風", "台湾台风"), ("ＷＨＯ說", "who说"),
    ])
  func simplified(_ text: String, _ expected: String) {
    #expect(folded(text) == expected)
  }

  @Test("the new forms of Japan become simplified ones, too, and kana stay")
  func japanese() {
    #expect(folded("経済の発展と図書館、駅で働く") == "经济の发展と图书馆、驿で働く")
    // 芸, 予 and 余 are simplified characters as well.
    #expect(folded("芸豆、予以、余杭") == "芸豆、予以、余杭")
  }

  @Test("every character that simplified text uses stays as it is, but for a few")
  func commonCharacters() {
    // The characters of GB 2312 that OpenCC knows a simpler form of; none of them is a word that would be found
    // wrongly.
    let changed = "麴麽醣薹菸甯摺於榘捱後徵夥吒"
    for scalar in changed.unicodeScalars { #expect(folded(String(scalar)) != String(scalar)) }
    for text in ["的一是在不了有和人这中大为上个国我以要他时来用们", "乾著藉覆瞭彷阪祇"] { #expect(folded(text) == text) }
  }

  @Test("what a text folds to does not change when it is folded again")
  func twice() {
    for value in 0x3000...0x9FFF {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let once = folded(String(scalar))
      if folded(once) != once { Issue.record("\(scalar) becomes \(once), and that \(folded(once))") }
    }
  }

  @Test("a block folds to what its text folds to, whatever it is made of")
  func blocks() {
    let inlines: [Inline] = [.text("甲Ａ"), .lineBreak, .strong([.emphasis([.text("乙後")]), .code("c\td")])]
    let contents: [Block.Content] = [
      .heading(level: 1, inlines), .paragraph(inlines), .paragraph([]), .preformatted("一\n二"),
      .quote([Block(.paragraph(inlines)), Block(.paragraph([])), .paragraph("三")]),
      .list(ordered: true, items: [[.paragraph("四"), .paragraph("五")], [], [.paragraph("六")]]),
      .table(rows: [[inlines, [.text("七")]], [], [[.text("八")]]], hasHead: true),
      .image(Image(alternative: "九", caption: inlines)),
    ]
    for content in contents {
      var bytes: [UInt8] = []
      TextFold.append(Block(content), to: &bytes)
      #expect(bytes == TextFold.bytes(of: Block(content).plainText), "\(content)")
    }
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
