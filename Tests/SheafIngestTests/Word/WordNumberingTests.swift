import SheafKit
import Testing

@testable import SheafIngest

@Suite("Numbers of paragraphs")
struct WordNumberingTests {
  private static func level(_ level: Int, _ format: String, _ text: String, _ more: String = "") -> String {
    "<w:lvl w:ilvl=\"\(level)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>\(more)<w:lvlText w:val=\"\(text)\"/></w:lvl>"
  }

  private static let numbering =
    "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "chineseCounting", "%1、", "<w:suff w:val=\"nothing\"/>")
    + level(1, "chineseCounting", "（%2）", "<w:suff w:val=\"nothing\"/>")
    + "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">"
    + level(0, "decimal", "%1.") + level(1, "bullet", "") + level(2, "decimal", "%1.%3") + "</w:abstractNum>"
    + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
    + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"

  private func point(_ text: String, _ numbering: Int, _ level: Int = 0) -> String {
    WordBuilder.paragraph(
      text, "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(numbering)\"/></w:numPr>")
  }

  private func blocks(_ body: String) -> [Block] {
    var document = WordBuilder(
      WordBuilder.paragraph("灯塔", "<w:jc w:val=\"center\"/>", run: "<w:sz w:val=\"44\"/>")
        + WordBuilder.paragraph(WordBuilder.sentence) + body)
    document.numbering = Self.numbering
    return Array(document.read().articles.first?.blocks.dropFirst() ?? [])
  }

  @Test("numbers in Han characters stand in the text as they print")
  func han() {
    let found = blocks(
      point("点灯", 1) + WordBuilder.paragraph(WordBuilder.sentence) + point("擦灯", 1)
        + point("夜里", 1, 1) + WordBuilder.paragraph(WordBuilder.sentence) + point("白天", 1, 1)
        + WordBuilder.paragraph(WordBuilder.sentence))
    #expect(
      found.filter { if case .heading = $0.content { true } else { false } }.map(\.plainText) == [
        "一、点灯", "二、擦灯", "（一）夜里", "（二）白天",
      ])
  }

  @Test("points that count from one are a list, with the points inside them")
  func lists() {
    let found = blocks(point("先看水尺。", 2) + point("船来了", 2, 1) + point("船走了", 2, 1) + point("再看闸门。", 2))
    #expect(
      found.map(\.content) == [
        .list(
          ordered: true,
          items: [
            [
              Block(.paragraph([.text("先看水尺。")]), at: SourcePlace(element: "paragraph 3")),
              Block(
                .list(
                  ordered: false,
                  items: [
                    [Block(.paragraph([.text("船来了")]), at: SourcePlace(element: "paragraph 4"))],
                    [Block(.paragraph([.text("船走了")]), at: SourcePlace(element: "paragraph 5"))],
                  ]), at: SourcePlace(element: "paragraph 4")),
            ],
            [Block(.paragraph([.text("再看闸门。")]), at: SourcePlace(element: "paragraph 6"))],
          ])
      ])
  }

  @Test("points with other text between them keep their numbers as text")
  func broken() {
    let found = blocks(
      point("先看水尺，看准了再记在本子上。", 2) + point("再看闸门，关严了再走。", 2) + WordBuilder.paragraph(WordBuilder.sentence)
        + point("最后看天，天亮了才算完。", 2))
    #expect(
      found.map(\.plainText) == [
        "1. 先看水尺，看准了再记在本子上。", "2. 再看闸门，关严了再走。", WordBuilder.sentence, "3. 最后看天，天亮了才算完。",
      ])
  }

  @Test("a numbering that starts anew is a list of its own")
  func anew() {
    let found = blocks(
      point("先看水尺。", 2) + point("再看闸门。", 2) + WordBuilder.paragraph(WordBuilder.sentence) + point("点灯。", 3)
        + point("擦灯。", 3))
    #expect(found.map(\.plainText) == ["先看水尺。\n再看闸门。", WordBuilder.sentence, "点灯。\n擦灯。"])
  }

  @Test(
    "numbers are written as Word writes them",
    arguments: [
      (NumberFormat.han, 1, "一"), (.han, 10, "十"), (.han, 12, "十二"), (.han, 20, "二十"), (.han, 105, "一百零五"),
      (.han, 110, "一百一十"), (.han, 2021, "二千零二十一"), (.hanLegal, 11, "壹拾壹"), (.hanDigits, 10, "一〇"),
      (.upperRoman, 1994, "MCMXCIV"), (.lowerRoman, 4, "iv"), (.upperLetter, 28, "BB"), (.circled, 3, "③"),
      (.bracketed, 2, "⑵"), (.dotted, 20, "⒛"), (.circled, 99, "99"), (.stems, 3, "丙"), (.fullWidth, 12, "１２"),
      (.decimalZero, 7, "07"), (.han, 123_456, "123456"),
    ])
  func formats(format: NumberFormat, number: Int, text: String) { #expect(format.text(of: number) == text) }
}
