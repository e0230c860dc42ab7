import SheafKit
import Testing

@testable import SheafIngest

/// Small signs in and around the text of a page.
@Suite("Signs in a page")
struct PageSignsTests {
  private static let text = "<p>河口的闸门用了三十一年，钢丝绳换过四次，每一次都在枯水的冬天，水位降到一米二以下才能动手。</p>"

  private func article(_ body: String, title: String = "闸门换了新绳") -> Article? {
    let page = "<html><head><title>\(title)</title></head><body>\(body)</body></html>"
    return ArticleReader().read(SourceFile(path: "a.html", bytes: Array(page.utf8))).articles.first
  }

  @Test("what was taken out of a text and how its characters are read is no text")
  func deleted() {
    let text = "<p>守闸的叫<ruby>垚<rp>（</rp><rt>yáo</rt><rp>）</rp></ruby>，守了<del>二十</del><ins>三十一</ins>年的闸，从来没有误过一次潮水。</p>"
    #expect(article("<h1>闸门换了新绳</h1>\(text)\(Self.text)")?.blocks.first?.plainText == "守闸的叫垚，守了三十一年的闸，从来没有误过一次潮水。")
  }

  @Test(
    "links to the other pages of a text go, a sentence about pages stays",
    arguments: ["共3页：上一页 1 2 3 下一页 末页", "[1] [2] [3] 下一页", "第1页 共2页 首页 <a href=2>2</a> 尾页"])
  func pagers(line: String) {
    #expect(article("<h1>闸门换了新绳</h1><div class=con>\(Self.text)\(Self.text)<p>\(line)</p></div>")?.blocks.count == 2)
    let last = "<p>守闸日记一共有三百页，下一页写到了换绳的那天。</p>"
    #expect(article("<h1>闸门换了新绳</h1><div class=con>\(Self.text)\(Self.text)\(last)</div>")?.blocks.count == 3)
  }

  @Test("spans that open with an indent are paragraphs")
  func spans() {
    let spans = (1...3).map { "<span>　　第\($0)根绳用了七年，断的时候没有伤到一个人。</span>" }.joined()
    #expect(article("<h1>闸门换了新绳</h1><div class=con>\(spans)</div>")?.blocks.count == 3)
    let gap = "<span>　　第一根绳</span><span>　　用了七年，断的时候没有伤到一个人。</span>"
    #expect(article("<h1>闸门换了新绳</h1><div class=con>\(Self.text)\(gap)</div>")?.blocks.count == 2)
  }

  @Test("the kind of a post is no part of its title, and what is glued to its text is read")
  func forum() {
    let post = "<div><em>发表于 2021-03-08 08:20:11</em>本报讯（记者 林晓舟）河口的闸门用了三十一年，钢丝绳换过四次，每一次都在枯水的冬天。<br>今年换绳只用了两天半。</div>"
    let article = article(
      "<h1><a href=x>[转帖]</a><span>闸门换了新绳</span></h1>\(post)", title: "[转帖] 闸门换了新绳 - 河口论坛")
    #expect(article?.title == "闸门换了新绳")
    #expect(article?.published?.description == "2021-03-08")
    #expect(article?.byline.map(\.name) == ["林晓舟"])
    #expect(article?.blocks.first?.plainText.hasPrefix("河口的闸门") == true)
  }

  @Test("text that is called a page is text")
  func named() {
    let text = "闸门换了新绳\n\n　　河口的闸门用了三十一年，钢丝绳换过四次，每一次都在枯水的冬天。\n\n　　今年换绳只用了两天半。\n"
    let article = ArticleReader().read(SourceFile(path: "a.html", bytes: Array(text.utf8))).articles.first
    #expect(article?.title == "闸门换了新绳")
    #expect(article?.blocks.count == 2)
  }

  @Test(
    "the folder beside a saved page is none of ours, whatever the browser speaks",
    arguments: ["a_files", "a.files", "a-Dateien", "a_fichiers", "a_archivos", "a_文件"])
  func folders(name: String) {
    #expect(CompanionFolder.isCompanion(name, among: ["a.html"]))
    #expect(!CompanionFolder.isCompanion(name, among: ["b.html"]))
  }

  @Test("a heading that is a strong line in the middle is no caption of the picture over it")
  func centredHeadings() {
    func heading(_ text: String) -> String { "<p style='text-align: center'><strong>\(text)</strong></p>" }
    let picture = "<p style='text-align: center'><img src=a.jpg></p>"
    let found = article(
      "<h1>闸门换了新绳</h1><div class=con>\(Self.text)\(heading("01 换绳"))\(Self.text)\(picture)\(heading("02 开闸"))\(Self.text)</div>"
    )
    #expect(found?.blocks.filter { $0.plainText.contains("开闸") }.count == 1)
    #expect(
      found?.blocks.contains { if case .heading = $0.content { $0.plainText.contains("开闸") } else { false } } == true)
  }

  @Test("an appeal that is one link in a box between paragraphs is no text")
  func appeals() {
    let appeal = "<div class=tick><a href=/t>请到渡口的频道里来读。</a></div>"
    #expect(article("<h1>闸门换了新绳</h1><div class=con>\(Self.text)\(appeal)\(Self.text)</div>")?.blocks.count == 2)
  }
}
