import SheafKit
import Testing

@testable import SheafIngest

/// Pages that were saved before their program had shown anything.
@Suite("Articles in programs")
struct ScriptArticleTests {
  private static let paragraphs = (1...4).map { "守灯的人每天上楼\($0)次，一次点灯，一次擦灯，风大的夜里还要再看一看窗子有没有关严。" }
  private static let markup = paragraphs.map { "<p>\($0)</p>" }.joined()

  private func article(_ script: String, body: String = "<div id=root></div>") -> Article? {
    let page = """
      <html><head><title>守灯的人上楼去</title></head><body>\(body)<script>\(script)</script></body></html>
      """
    return ArticleReader().read(SourceFile(path: "a.html", bytes: Array(page.utf8))).articles.first
  }

  @Test(
    "markup in a literal is the text, however it is written there",
    arguments: [
      "var DATA = {articleInfo: {title: '守灯', content: '\(markup)'}}",
      #"var allData = {"docData":{"contentData":{"contentList":[{"data":"\#(markup)","type":"text"}]}}}"#,
      "var D = {content: '&quot;" + markup.replacing("<", with: "\\u003C").replacing(">", with: "\\u003E")
        + "&quot;'.slice(6, -6)}",
      "var D = {content: '" + markup.replacing("<", with: "&lt;").replacing(">", with: "&gt;") + "'}",
    ])
  func forms(script: String) {
    #expect(article(script)?.blocks.map(\.plainText) == Self.paragraphs)
    #expect(article(script)?.title == "守灯的人上楼去")
  }

  @Test("day and medium come from the same program")
  func credits() {
    let found = article(
      "var D = {content: '\(Self.markup)', subInfo: {isOriginal: false, source: '渡口日报', newsTime: '2019-11-25 10:37:31'}}"
    )
    #expect(found?.source == "渡口日报")
    #expect(found?.published?.description == "2019-11-25")
  }

  @Test("a page that shows its text is read as it shows it")
  func shown() {
    let body = "<div class=article><h1>守灯的人上楼去</h1>\(Self.markup)</div>"
    let found = article("var D = {content: '<p>\(String(repeating: "别的文章说别的事，", count: 40))</p>'}", body: body)
    #expect(found?.blocks.map(\.plainText) == Self.paragraphs)
  }

  @Test("a literal that is no markup, one without its end and one that is short are no text")
  func others() {
    for script in ["content: '\(Self.paragraphs.joined())'", "content: '\(Self.markup)", "content: '<p>灯</p>'"] {
      #expect(article(script)?.blocks.isEmpty ?? true)
    }
  }

  @Test("a medium that a program knows is read where it is the only one")
  func medium() {
    let text = "<div class=article><h1>守灯的人上楼去</h1>\(Self.markup)</div>"
    #expect(article("source: '渡口夜话', // 来源", body: text)?.source == "渡口夜话")
    #expect(article(#"[{"source":"渡口夜话"},{"source":"石桥周末"}]"#, body: text)?.source == nil)
    #expect(article("source: 'pc-detail'", body: text)?.source == nil)
    #expect(article("source: '渡口夜话'", body: "<p>来源：渡口日报</p>" + text)?.source == "渡口日报")
  }

  @Test("escapes of a literal are resolved, broken ones do no harm")
  func escapes() {
    func text(_ literal: String) -> String {
      String(decoding: ScriptText.unescaped(ArraySlice(literal.utf8)), as: UTF8.self)
    }
    #expect(text(#"\u6e21\u53e3 \x3Cp\x3E \"灯\"\/"#) == #"渡口 <p> "灯"/"#)
    #expect(text(#"\ud83d\ude00"#) == "😀")
    #expect(text(#"a\ud83db\u12\"#) == #"ab12\"#)
  }
}
