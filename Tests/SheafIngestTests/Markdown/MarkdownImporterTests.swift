import SheafKit
import Testing

@testable import SheafIngest

@Suite("Markdown")
struct MarkdownImporterTests {
  private func read(_ text: String) -> ImportResult {
    MarkdownImporter().read(SourceFile(path: "notes/a.md", bytes: Array(text.utf8)), context: ImportContext())
  }

  private func article(_ text: String) throws -> Article { try #require(read(text).articles.first) }

  @Test("front matter states everything about an article")
  func frontMatter() throws {
    let article = try article(
      """
      ---
      title: 渡口换船
      subtitle: 票价不变
      kicker: 两岸
      source: 岚桥晚报
      organisation: 渡口管理所
      authors: [{name: 钱溪, role: 记者}, 卓文远]
      editor: 尹知秋
      date: 2022-04-18
      language: zh-Hans
      url: https://lanqiao.example/1
      tags: [船]
      ---

      渡口的船换了新的。
      """)
    #expect(article.title == "渡口换船" && article.subtitle == "票价不变" && article.kicker == "两岸")
    #expect(article.source == "岚桥晚报" && article.organisation == "渡口管理所")
    #expect(article.byline == [Contributor(name: "钱溪", role: "记者"), Contributor(name: "卓文远")])
    #expect(article.editors == [Contributor(name: "尹知秋")])
    #expect(article.published == CalendarDate(year: 2022, month: 4, day: 18))
    #expect(article.language == "zh-Hans" && article.origin.address == "https://lanqiao.example/1")
    #expect(article.blocks == [.paragraph("渡口的船换了新的。", line: 15)])
  }

  @Test(
    "a byline may be written as text",
    arguments: [
      ("记者 钱溪", [Contributor(name: "钱溪", role: "记者")]), ("钱溪、白露", [Contributor(name: "钱溪"), Contributor(name: "白露")]),
      ("Ida Marlow", [Contributor(name: "Ida Marlow")]), ("admin", []),
    ])
  func byline(text: String, expected: [Contributor]) throws {
    #expect(try article("---\nauthor: \(text)\n---\n# A\n\nB.").byline == expected)
  }

  @Test("front matter that is broken is a warning with its place, and the text is read")
  func broken() throws {
    let result = read("---\ntitle: [a\n---\n# 渡口\n\n船来了。\n")
    #expect(result.articles.first?.title == "渡口")
    #expect(result.diagnostics.allSatisfy { $0.severity == .warning && $0.location?.file == "notes/a.md" })
    #expect(result.diagnostics.first?.location?.line != nil)
  }

  @Test("a date that is none is a warning")
  func badDate() {
    #expect(read("---\ndate: soon\n---\nA ferry came in.").diagnostics.map(\.message) == ["`soon` is no full date"])
  }

  @Test("the first heading is the title, and levels are counted from it")
  func headings() throws {
    let article = try article("# 渡口\n\n船来了。\n\n## 船\n\n新的。\n\n#### 桨\n\n旧的。\n")
    #expect(article.title == "渡口")
    #expect(
      article.blocks.map(\.content).compactMap { if case .heading(let level, _) = $0 { level } else { nil } } == [1, 2])
  }

  @Test("a text without a title is called like its file")
  func untitled() throws {
    #expect(try article("船来了。\n").title == "a")
  }

  @Test("lines between Han characters are joined with nothing, between words with a space")
  func softBreaks() throws {
    #expect(
      try article("# A\n\n船来\n了。\n\nThe ferry\ncame in.").blocks.map(\.plainText) == ["船来了。", "The ferry came in."])
  }

  @Test("marks, links and breaks stay; links that run programs do not")
  func inlines() throws {
    let article = try article("# A\n\n*one* **two** `three` [four](https://a.example) [five](javascript:x)  \nsix")
    #expect(
      article.blocks.first?.content
        == .paragraph([
          .emphasis([.text("one")]), .text(" "), .strong([.text("two")]), .text(" "), .code("three"), .text(" "),
          .link([.text("four")], destination: "https://a.example"), .text(" five"), .lineBreak, .text("six"),
        ]))
  }

  @Test("lists, quotes, code and pictures are blocks of their own")
  func blocks() throws {
    let article = try article("# A\n\n- one\n- two\n  1. three\n\n> four\n\n    five\n\n![six](p.jpg \"seven\")\n")
    #expect(
      article.blocks.map(\.content) == [
        .list(
          ordered: false,
          items: [
            [.paragraph("one", line: 3)],
            [
              .paragraph("two", line: 4), Block(.list(ordered: true, items: [[.paragraph("three", line: 5)]]), line: 5),
            ],
          ]),
        .quote([.paragraph("four", line: 7)]), .preformatted("five"),
        .image(Image(source: "p.jpg", alternative: "six", caption: [.text("seven")])),
      ])
  }

  @Test("raw HTML is left out and counted")
  func rawHTML() {
    let result = read("# A\n\n<div>gone</div>\n\nA <b>bold</b> word.\n")
    #expect(result.articles.first?.blocks.map(\.plainText) == ["A bold word."])
    #expect(result.diagnostics.map(\.message) == ["raw HTML is left out in 3 places"])
    #expect(result.diagnostics.map(\.severity) == [.note])
  }

  @Test("nesting without end keeps its text")
  func deep() throws {
    let article = try article("# A\n\n" + String(repeating: "> ", count: 3_000) + "deep")
    #expect(article.blocks.map(\.plainText) == ["deep"])
    #expect(try self.article("# A\n\n" + String(repeating: "*", count: 20_000) + "x").blocks.count == 1)
    #expect(try self.article("# A\n\n" + String(repeating: "[", count: 20_000) + "x").blocks.count == 1)
  }
}
