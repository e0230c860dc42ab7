import SheafKit
import Testing

@testable import SheafIngest

/// Text that pages keep from the eyes of their readers: what was smuggled in goes, what a program shows stays.
@Suite("Hidden text")
struct HiddenTextTests {
  private static let paragraphs = [
    "河口的闸门用了三十一年，钢丝绳换过四次，每一次都在枯水的冬天，水位降到一米二以下才能动手。",
    "今年换绳只用了两天半，守闸的老秦说，从前要搭架子，如今一台吊车就够了，人站在岸上看着。",
    "旧绳没有扔，船工们把它盘成一圈一圈，放在堤上当了护栏的底座，过路的人坐在上面歇脚。",
  ]
  private static let spam = "全场低价，正规平台，信誉第一，送礼不断，欢迎加入。"

  private func texts(_ body: String, head: String = "") -> [String] {
    let page = "<html><head><title>闸门换了新绳</title>\(head)</head><body><h1>闸门换了新绳</h1>\(body)</body></html>"
    return ArticleReader().read(SourceFile(path: "a.html", bytes: Array(page.utf8))).articles.first?.blocks
      .filter(\.isText).map(\.plainText) ?? []
  }

  private func article(with part: String) -> String {
    let text = Self.paragraphs.map { "<p>\($0)</p>" }
    return "<div class=con>\(text[0])\(part)\(text[1])\(text[2])</div>"
  }

  @Test(
    "whatever hides it, spam goes",
    arguments: [
      "display:none", "visibility:hidden", "visibility: hidden; height: 0", "opacity:0", "opacity: 0.0;",
      "position:absolute;left:-9999px", "position:fixed; TOP:-5000px", "margin-left:-9999em", "text-indent:-9999px",
      "height:0;overflow:hidden", "max-height:0px; overflow-y: hidden", "position:absolute;clip:rect(0,0,0,0)",
      "clip:rect(1px, 1px, 1px, 1px)", "clip-path: inset(50%)", "font-size:0", "font-size:1px", "color:#fff",
      "color: rgb(255, 255, 255)", "color:#123;background-color:#123",
    ])
  func styles(style: String) {
    for tag in ["div", "p"] {
      #expect(texts(article(with: "<\(tag) style=\"\(style)\">\(Self.spam)</\(tag)>")) == Self.paragraphs, "\(style)")
    }
  }

  @Test(
    "so it does where a sheet hides a class or an id",
    arguments: [
      ".zz{display:none}", "p{margin:0} .a,\n.zz { DISPLAY: none }", "#zz{visibility:hidden}", ".zz{opacity:0}",
      ".zz{position:absolute;top:-3000px}", "/* */ .zz{height:0;overflow:hidden}",
    ])
  func sheets(sheet: String) {
    let part = "<p class='b zz' id=zz>\(Self.spam)</p>"
    #expect(texts(article(with: part), head: "<style>\(sheet)</style>") == Self.paragraphs, "\(sheet)")
  }

  @Test(
    "what is small, pale, white on a colour, or shown again stays",
    arguments: [
      "opacity:0.8", "height:0.5em;overflow:hidden", "left:-2px;position:relative", "font-size:.9em", "line-height:0",
      "overflow:hidden", "background:#036;color:#fff", "color:#333", "clip:rect(0,200px,80px,0)",
      "max-height:80px;overflow:hidden",
    ])
  func shown(style: String) {
    #expect(texts(article(with: "<p style=\"\(style)\">\(Self.spam)</p>")).count == 4, "\(style)")
  }

  @Test("white text in a box that has a colour stays, whoever gives it the colour")
  func white() {
    for box in ["<div style='background:#036'>", "<table><tr><td bgcolor=#003366>", "<table background=a.gif><tr><td>"]
    {
      #expect(texts(article(with: "\(box)<p style='color:#fff'>\(Self.spam)</p></div>")).count == 4, "\(box)")
    }
  }

  @Test("a sheet or a style that shows a name again goes before one that hides it, and rules for print say nothing")
  func shownAgain() {
    let part = "<p class='zz on'>\(Self.spam)</p>"
    for sheet in [
      ".zz{opacity:0}.on{opacity:1}", "@media print{.zz{display:none}}", ".zz .y{display:none}",
      "p.zz:hover{display:none}",
    ] {
      #expect(texts(article(with: part), head: "<style>\(sheet)</style>").count == 4, "\(sheet)")
    }
    let styled = "<p class=zz style='display:block'>\(Self.spam)</p>"
    #expect(texts(article(with: styled), head: "<style>.zz{display:none}</style>").count == 4)
  }

  @Test(
    "an article that a script shows stays",
    arguments: [
      "visibility:hidden", "visibility:hidden;opacity:0", "opacity:0", "height:0;overflow:hidden", "display:none",
    ])
  func scripts(style: String) {
    let text = Self.paragraphs.map { "<p>\($0)</p>" }.joined()
    let foot = "<div class=foot>河口网 版权所有，未经书面授权不得转载，违者必究。</div>"
    #expect(texts("<div class=rich style=\"\(style)\">\(text)</div>\(foot)") == Self.paragraphs, "\(style)")
    // So do paragraphs that come in one by one.
    let single = Self.paragraphs.map { "<div style=\"opacity:0\"><p>\($0)</p></div>" }.joined()
    #expect(texts("<div class=con>\(single)</div>\(foot)") == Self.paragraphs)
    let lazy = Self.paragraphs.map { "<p class=fade>\($0)</p>" }.joined()
    #expect(texts("<div>\(lazy)</div>\(foot)", head: "<style>.fade{opacity:0}</style>") == Self.paragraphs)
  }

  @Test("a picture that is faded in stays")
  func pictures() {
    let page =
      "<h1>闸门换了新绳</h1>" + article(with: "<p><img src='http://h.example/a.jpg' style='opacity:0' width=600></p>")
    let blocks =
      ArticleReader().read(SourceFile(path: "a.html", bytes: Array("<html><body>\(page)</body></html>".utf8)))
      .articles.first?.blocks ?? []
    #expect(blocks.count == 4)
  }
}
