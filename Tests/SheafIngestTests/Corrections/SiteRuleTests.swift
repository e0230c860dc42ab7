import SheafKit
import SheafSelectors
import Testing

@testable import SheafIngest

@Suite("Rules for sites")
struct SiteRuleTests {
  private static let here = SourceLocation(file: "clips/sheaf.yaml", line: 3, column: 5)

  private func selectors(_ texts: [String]) throws -> [PageSelector] {
    try texts.map { PageSelector(try SelectorList(parsing: $0), text: $0, location: Self.here) }
  }

  private func rule(
    host: String? = nil, files: String? = nil, keep: [String] = [], remove: [String] = [], encoding: String? = nil,
    source: String? = nil
  ) throws -> SiteRule {
    func placed(_ text: String) -> SiteRule.Placed<String> { .init(text, at: Self.here) }
    return SiteRule(
      host: host.map(placed), files: files.map { .init(PathPattern($0, from: "clips"), at: Self.here) },
      keep: try selectors(keep), remove: try selectors(remove), encoding: encoding.map(placed),
      source: source.map(placed), location: Self.here)
  }

  private func page(_ head: String = "", before: String = "", body: String) -> String {
    """
    <!DOCTYPE html>\(before)<html><head><meta charset="utf-8"><title>渡口修好了</title>\(head)</head><body>
    <h1>渡口修好了</h1><div class="info">来源：柳湾晚报　2021年3月2日</div>\(body)</body></html>
    """
  }

  private static let canonical = "<link rel=canonical href='https://www.yanhu.example/1.html'>"
  private static let first = "<p>渡口的石阶3月1日修好，头一班船七点开出，船上坐了四十个赶集的人，比去年多了一半。</p>"
  private static let second = "<p>修石阶的是村里的六个石匠，他们干了二十天，用掉石料八十方，没有收一分工钱，只吃了三顿饭。</p>"
  private static let advert = "<p>渡口客栈三月特价，住两晚送一晚，另送早饭两份，电话预订从速，节日期间照常营业不加价。</p>"

  private func read(_ page: String, path: String = "clips/a.html", _ rules: SiteRule...) -> ImportResult {
    ArticleReader().read(SourceFile(path: path, bytes: Array(page.utf8)), sites: SiteRules(rules))
  }

  private func texts(_ result: ImportResult) -> [String] { result.articles.first?.blocks.map(\.plainText) ?? [] }

  @Test("what they remove is as if it were not on the page")
  func remove() throws {
    let body = "<div id=a>\(Self.first)<div class='x7'>\(Self.advert)</div>\(Self.second)</div>"
    #expect(texts(read(page(body: body))).count == 3)
    let rule = try rule(files: "**", remove: ["div.x7"])
    let result = read(page(body: body), rule)
    #expect(texts(result).count == 2)
    #expect(!texts(result).joined().contains("客栈"))
    #expect(rule.use.current.removed == [0])
    #expect(result.articles[0].source == "柳湾晚报")
  }

  @Test("what they keep is the text, in page order, each once, and the head of the page is still read")
  func keep() throws {
    let body =
      "<div id=a>\(Self.first)</div><div id=b>\(Self.advert)</div><div class=c>\(Self.second)<p id=d>石阶一共四十八级，正好够一船人排成一列。</p></div>"
    let result = read(page(body: body), try rule(files: "**", keep: [".c", "#d", "#a"]))
    #expect(texts(result).map { $0.prefix(2) } == ["渡口", "修石", "石阶"])
    #expect(result.articles[0].title == "渡口修好了")
    #expect(result.articles[0].source == "柳湾晚报")
    #expect(result.articles[0].published == CalendarDate("2021-03-02"))
  }

  @Test("what they keep may be hidden, named like furniture, a list of links, or before the headline")
  func keepsAnything() throws {
    let links = "<ul class=related><li><a href=/2>水位回落以后，上游的船都下来了</a></li></ul>"
    let body =
      "<div id=a>\(Self.first)<div class=ad style='display:none'><p class=x>\(Self.advert)</p></div>\(links)</div>"
    let result = read(page(body: body), try rule(files: "**", keep: ["#a p:not(.x)", ".ad", ".related"]))
    #expect(texts(result).joined().contains("客栈"))
    #expect(texts(result).joined().contains("水位回落"))
    let lead = "<html><body><p id=lead>先说结果：渡口通了，船也来了，人也多了。</p><h1>渡口修好了</h1>\(Self.first)</body></html>"
    #expect(texts(read(lead, try rule(files: "**", keep: ["#lead"]))) == ["先说结果：渡口通了，船也来了，人也多了。"])
  }

  @Test("where nothing that they keep is there, the page is read without them, and that is counted")
  func keepsNothing() throws {
    let rule = try rule(files: "**", keep: ["#content"])
    #expect(texts(read(page(body: Self.first + Self.second), rule)).count == 2)
    #expect(rule.use.current.withoutKept == 1)
    #expect(rule.use.current.samples == ["clips/a.html"])
  }

  @Test(
    "hold for a host by what the page says of itself",
    arguments: [
      "<link rel=canonical href='https://www.yanhu.example/1.html'>",
      "<meta property=og:url content='http://m.yanhu.example/1'>",
      "<base href='http://yanhu.example/news/'>",
    ])
  func hosts(head: String) throws {
    let rule = try rule(host: "www.yanhu.example", source: "砚湖晚报")
    #expect(read(page(head, body: Self.first + Self.second), rule).articles[0].source == "砚湖晚报")
    #expect(rule.use.current.pages == 1)
  }

  @Test(
    "hold for a host by what the program wrote that saved the page",
    arguments: [
      "<!-- saved from url=(0033)https://www.yanhu.example/1.html -->",
      "<!--\n Page saved with SingleFile \n url: https://news.yanhu.example/1.html \n saved date: x\n-->",
      "<!-- Mirrored from www.yanhu.example/1.html by HTTrack Website Copier/3.x [XR&CO'2014] -->",
    ])
  func saved(comment: String) throws {
    let other = "<link rel=canonical href='https://www.liuwan.example/1.html'>"
    let rule = try rule(host: "yanhu.example", source: "砚湖晚报")
    #expect(read(page(other, before: comment, body: Self.first), rule).articles[0].source == "砚湖晚报")
  }

  @Test("do not hold for another host, and know which ones there were")
  func otherHosts() throws {
    let rule = try rule(host: "liuwan.example", source: "x")
    #expect(read(page(Self.canonical, body: Self.first), rule).articles[0].source == "柳湾晚报")
    #expect(rule.use.current.otherHosts == ["yanhu.example"])
    #expect(rule.use.current.files == 0)
  }

  @Test("of several the first that states something counts; what any removes is removed")
  func several() throws {
    let body = Self.first + "<div class=a>\(Self.advert)</div><div class=b>\(Self.advert)</div>" + Self.second
    let result = read(
      page(body: body), try rule(files: "**", remove: [".a"], source: "近"),
      try rule(files: "**", remove: [".b"], source: "远"))
    #expect(texts(result).count == 2)
    #expect(result.articles[0].source == "近")
  }

  @Test("what the first rule does not find to keep, the next may; one that is not asked has missed nothing")
  func keepInTurn() throws {
    let rules = [
      try rule(files: "**", keep: ["#x"]), try rule(files: "**", keep: ["#a"]), try rule(files: "**", keep: ["#y"]),
    ]
    let result = read(
      page(body: "<div id=a>\(Self.first)</div><div id=b>\(Self.advert)</div>"), rules[0], rules[1], rules[2])
    #expect(texts(result).count == 1)
    #expect(rules.map(\.use.current.triedKeep) == [1, 1, 0])
    #expect(rules.map { $0.findings(unused: nil).map(\.id) } == [["unused-selector"], [], []])
  }

  @Test("the medium goes before the page's own line, and its evidence is the line of YAML")
  func source() throws {
    let article = read(page(Self.canonical, body: Self.first), try rule(host: "yanhu.example", source: "砚湖晚报"))
      .articles[0]
    let evidence = article.evidence?.fields.filter { $0.field == .source }
    #expect(evidence == [FieldEvidence(.source, "砚湖晚报", at: SourcePlace(element: "sheaf.yaml:3"))])
  }

  @Test("a charset goes before what the bytes look like, in pages and in text")
  func encoding() throws {
    // Two characters that are as good in Big5 as in GB18030.
    let bytes: [UInt8] = [0xA7, 0xDA, 0xA6, 0x6E]
    let text = ArticleReader().read(
      SourceFile(path: "clips/a.txt", bytes: bytes), sites: SiteRules([try rule(files: "*.txt", encoding: "big5")]))
    #expect(text.articles.first?.title == "我好" || text.articles.first?.blocks.first?.plainText == "我好")
    let html = Array("<html><head><base href='http://yanhu.example/'></head><body><p>".utf8) + bytes
    let page = ArticleReader().read(
      SourceFile(path: "clips/a.html", bytes: html),
      sites: SiteRules([try rule(host: "yanhu.example", encoding: "big5")]))
    #expect(page.articles.first?.blocks.first?.plainText == "我好" || page.articles.first?.title == "我好")
  }

  @Test("bytes that are not in the stated charset are told, with the line that states it")
  func wrongEncoding() throws {
    let bytes = try #require(Encoded.bytes(of: page(body: Self.first), in: .gb18030))
    let rule = try rule(files: "**", encoding: "utf-8")
    let result = ArticleReader().read(SourceFile(path: "clips/a.html", bytes: bytes), sites: SiteRules([rule]))
    let problem = result.diagnostics.first { $0.id == "damaged-text" }
    #expect(problem?.help?.contains("clips/sheaf.yaml:3:5") == true)
    let marked = [0xEF, 0xBB, 0xBF] + Array(page(body: Self.first).utf8)
    let other = ArticleReader().read(
      SourceFile(path: "clips/a.html", bytes: marked), sites: SiteRules([try self.rule(files: "**", encoding: "big5")]))
    #expect(other.diagnostics.map(\.id) == ["not-as-stated"])
    #expect(texts(other).count == 1)
  }

  @Test("hold for pages saved in one file, by the address that the file states")
  func webArchive() throws {
    let archive = """
      From: <Saved by Blink>
      Snapshot-Content-Location: https://www.yanhu.example/1.html
      MIME-Version: 1.0
      Content-Type: multipart/related; boundary="b"

      --b
      Content-Type: text/html; charset=utf-8
      Content-Location: https://www.yanhu.example/1.html

      \(page(body: Self.first + "<div class=a>\(Self.advert)</div>" + Self.second))
      --b--
      """
    let rule = try rule(host: "yanhu.example", remove: [".a"], source: "砚湖晚报")
    let result = read(archive, path: "clips/a.mhtml", rule)
    #expect(texts(result).count == 2)
    #expect(result.articles.first?.source == "砚湖晚报")
  }

  @Test("what they take away is on record when that is asked for")
  func dropped() throws {
    let body =
      "<div id=a>\(Self.first)</div><div class=x>\(Self.advert)</div><div id=b>\(Self.second)</div><div id=c>\(Self.first)</div>"
    let file = SourceFile(path: "clips/a.html", bytes: Array(page(body: body).utf8))
    let rules = SiteRules([try rule(files: "**", keep: ["#a", "#c"], remove: [".x"])])
    let dropped = ArticleReader(keepsDropped: true).read(file, sites: rules).articles.first?.evidence?.dropped ?? []
    #expect(dropped.contains { $0.rule == "removed-by-site" && $0.text.contains("客栈") })
    #expect(dropped.contains { $0.rule == "not-kept-by-site" && $0.text.contains("六个石匠") })
  }

  @Test("hold for the items of a feed, by the address of each")
  func feed() throws {
    func item(_ host: String) -> String {
      "<item><title>渡口修好了</title><link>https://\(host)/1.html</link><description><![CDATA["
        + "\(Self.first)<div class=x>\(Self.advert)</div>\(Self.second)]]></description></item>"
    }
    let feed =
      "<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>沿河</title>"
      + item("www.yanhu.example") + item("www.liuwan.example") + "</channel></rss>"
    let rule = try rule(host: "yanhu.example", remove: [".x"], source: "砚湖晚报")
    let articles = read(feed, path: "clips/a.xml", rule).articles
    #expect(articles.map(\.blocks.count) == [2, 3])
    #expect(articles.map(\.source) == ["砚湖晚报", "沿河"])
    #expect(rule.findings(unused: nil) == [])
  }

  @Test("the medium is for every kind of file")
  func text() throws {
    let text = "渡口修好了\n\n来源：柳湾晚报\n\n　　渡口的石阶3月1日修好，头一班船七点开出。\n"
    #expect(read(text, path: "clips/a.txt", try rule(files: "*.txt", source: "砚湖晚报")).articles[0].source == "砚湖晚报")
    let note = "---\nurl: https://www.yanhu.example/1\n---\n# 渡口修好了\n\n渡口的石阶3月1日修好。\n"
    #expect(
      read(note, path: "clips/a.md", try rule(host: "yanhu.example", source: "砚湖晚报")).articles[0].source == "砚湖晚报")
  }
}
