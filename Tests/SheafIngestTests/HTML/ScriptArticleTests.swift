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

  // MARK: - Hostile programs

  @Test(
    "a literal that is cut off anywhere, or ends in the middle of an escape, is no text and does no harm",
    arguments: [#"\"#, #"\u"#, #"\u00"#, #"\x"#, #"\ud83d"#, #"\ud83d\u"#, #"\ud83d\u12"#, "\0", "&lt", "&#", "<"])
  func cut(end: String) {
    let text = Self.markup + end
    for script in ["content: '\(text)", "content: \"\(text)", "content:", "content: ", "content", "content = \\", text]
    {
      #expect(article(script)?.blocks.isEmpty ?? true, "\(script.suffix(12))")
    }
    // The same end inside its quotation marks leaves the paragraphs before it.
    let found = article("content: '\(text) '")?.blocks.map(\.plainText) ?? []
    #expect(found.prefix(3) == Self.paragraphs.prefix(3))
  }

  @Test("escapes that stand for half of a character, or for none, are left out")
  func halves() {
    let text = #"<p>灯\ud83d亮\udc00了\uffff\u{1F600}\xZZ</p>"# + Self.markup
    let found = article("content: '\(text)'")?.blocks.map(\.plainText) ?? []
    #expect(found.first?.hasPrefix("灯亮") == true)
    #expect(found.suffix(3) == Self.paragraphs.suffix(3))
  }

  @Test("elements nested without end in a literal leave the text")
  func nested() {
    let found = article("content: '" + String(repeating: "<div>", count: 60_000) + Self.markup + "'")
    #expect(found?.blocks.map(\.plainText).joined().contains(Self.paragraphs[3]) == true)
  }

  @Test("markup in a literal that ends its element, or opens a program, brings none into the text")
  func brokenOut() {
    let text =
      Self.markup + #"</article><\/script><script>alert(\"灯\")<\/script><style>p{color:red}</style><p>末一段还在。</p>"#
    let found = article("content: '\(text)'")?.blocks.map(\.plainText) ?? []
    #expect(found.prefix(4) == Self.paragraphs[...])
    #expect(!found.joined().contains("alert") && !found.joined().contains("color"))
  }

  @Test("of many programs the first are looked at, and of a long one its beginning")
  func bounds() {
    let script = "<script>content: '\(Self.markup)'</script>"
    let others = String(repeating: "<script>a: '灯'</script>", count: 300)
    #expect(article("", body: String(others.prefix(23 * 200)) + script)?.blocks.count == 4)
    #expect(article("", body: others + script)?.blocks.isEmpty ?? true)
    let padding = String(repeating: "a = 1;", count: 400_000)
    #expect(article(padding + "content: '\(Self.markup)'")?.blocks.isEmpty ?? true)
    #expect(article("content: '\(Self.markup)';" + padding)?.blocks.count == 4)
  }

  @Test("names and quotation marks without end cost no more than their length")
  func endless() {
    for unit in ["content:'", "content: \"\\", "data=\\\"", "'", "body", "text:1 ", "<p>content:'<p>'"] {
      let script = String(repeating: unit, count: (1 << 20) / unit.utf8.count)
      #expect(article(script)?.blocks.isEmpty ?? true, "\(unit)")
    }
  }

  @Test("a program that was damaged on its way never stops the run")
  func damaged() {
    var numbers = SeededNumbers(seed: 2_019_1125)
    let script = Array(#"var D = {"content":"\u003Cp\u003E\ud83d\ude00&lt;p&gt;\#(Self.markup)","source":'渡口日报'}"#.utf8)
    for _ in 0..<2_000 {
      var bytes = script
      for _ in 0..<Int.random(in: 1...6, using: &numbers) {
        let place = Int.random(in: bytes.indices, using: &numbers)
        switch Int.random(in: 0..<3, using: &numbers) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
        case 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: Array("\\u'\"&<".utf8).shuffled(using: &numbers).prefix(2), at: place)
        }
      }
      let page = Array("<script>".utf8) + bytes + Array("</script>".utf8)
      #expect(ScriptArticle.told(page, scripts: [0])?.count ?? 0 <= 2 * page.count)
    }
  }
}
