import SheafKit
import Testing

@Suite("Articles as JSON")
struct DocumentJSONTests {
  private let article = Article(
    id: "00ff00ff00ff00ff", title: "一口井", kicker: "驻村手记", byline: [Contributor(name: "聂小满", role: "记者")],
    published: CalendarDate("2021-04-02"),
    blocks: [
      .heading("打井", level: 2, line: 3), .paragraph("出水了。", line: 5),
      Block(.paragraph([.text("他说"), .strong([.text("有水")]), .lineBreak, .link([.text("图")], destination: "a.png")])),
      Block(.quote([.paragraph("水甜。")])),
      Block(.list(ordered: true, items: [[.paragraph("一")], [.paragraph("二"), .paragraph("三")]])),
      Block(.image(Image(source: "a.png", alternative: "井", caption: [.text("新井")]))),
      Block(.table(rows: [[[.text("米")], [.code("27")]]], hasHead: false)),
      Block(.preformatted("a\n  b")),
    ], origin: Origin(file: "井.md", format: "markdown", line: 1))

  @Test("what is written is read back the same")
  func roundTrip() throws {
    #expect(try Article(json: article.json()) == article)
    #expect(try Article(json: article.json(indented: true)) == article)
  }

  @Test("plain text is `text`, marked text `inlines`, and what is not known is left out")
  func shape() throws {
    func text(_ value: some JSONDescribed) -> String { String(decoding: value.json(), as: UTF8.self) }
    #expect(text(article.blocks[1]) == #"{"type":"paragraph","text":"出水了。","line":5}"#)
    #expect(
      text(Block(.paragraph([.text("甲"), .strong([.text("乙")])])))
        == #"{"type":"paragraph","inlines":[{"type":"text","text":"甲"},"#
        + #"{"type":"strong","inlines":[{"type":"text","text":"乙"}]}]}"#)
    #expect(!text(article).contains("subtitle"))
    #expect(text(article).contains(#""published":"2021-04-02""#))
  }

  @Test("an unknown type of block and a date that does not exist are refused")
  func refused() {
    for wrong in [#"{"type":"video","text":"a"}"#, #"{"text":"a"}"#, #"{"type":"heading","text":"a"}"#] {
      #expect(throws: JSONProblem.self) { try Block(json: Array(wrong.utf8)) }
    }
    #expect(throws: JSONProblem.self) { try JSONForm.date.read(json: Array(#""2021-02-30""#.utf8)) }
  }

  @Test("the plain text of a block is what a reader reads")
  func plainText() {
    #expect(
      article.blocks.map(\.plainText) == [
        "打井", "出水了。", "他说有水\n图", "水甜。", "一\n二\n三", "新井", "米\t27", "a\n  b",
      ])
  }
}
