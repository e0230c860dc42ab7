import SheafKit
import Testing

@testable import SheafIngest

@Suite("Feeds")
struct FeedImporterTests {
  private static let sentence = "守灯的人每天上楼两次，一次点灯，一次擦灯，风大的日子要三次。"
  private static let paragraphs = "<p>\(sentence)</p><p>她说，灯亮着，船就不慌。</p>"

  private func read(_ text: String, _ path: String = "feed.xml") -> ImportResult {
    ArticleReader().read(SourceFile(path: path, bytes: Array(text.utf8)))
  }

  private func rss(_ items: String, _ channel: String = "<title>砚湖网 RSS</title><link>https://yanhu.example/</link>")
    -> String
  {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>\(channel)\(items)</channel></rss>"
  }

  @Test("RSS 2.0: title, text, author, day, address and medium of each item")
  func rss2() throws {
    let result = read(
      rss(
        """

        <item><title>灯塔&amp;渡口</title><link>https://yanhu.example/1.html</link><guid isPermaLink="false">1</guid>
        <dc:creator>钱溪</dc:creator><category>要闻</category><pubDate>Mon, 08 Mar 2021 23:30:00 +0800</pubDate>
        <description>守灯的人……</description>
        <content:encoded><![CDATA[<h1>灯塔&amp;渡口</h1>\(Self.paragraphs)<p><a href="/x">阅读原文</a></p>]]></content:encoded></item>
        <item><title>夜班</title><link>/2.html</link><author>editor@yanhu.example (田久)</author>
        <source url="https://linjiang.example/rss">临江晚报</source><description>\(Self.sentence)</description></item>
        """))
    #expect(result.diagnostics.isEmpty)
    let first = try #require(result.articles.first)
    #expect(first.title == "灯塔&渡口")
    #expect(first.byline == [Contributor(name: "钱溪")])
    #expect(first.published == CalendarDate(year: 2021, month: 3, day: 8))
    #expect(first.source == "砚湖网")
    #expect(first.blocks.map(\.plainText) == [Self.sentence, "她说，灯亮着，船就不慌。"])
    #expect(first.origin == Origin(file: "feed.xml", format: "feed", line: 3, address: "https://yanhu.example/1.html"))
    #expect(first.extent == nil)
    #expect(first.evidence?.fields.first { $0.field == .byline }?.place == SourcePlace(line: 4, element: "dc:creator"))
    #expect(first.blocks.first?.line == 6)
    let second = try #require(result.articles.last)
    #expect(second.source == "临江晚报" && second.extent == .stub)
    #expect(second.byline.map(\.name) == ["田久"])
    #expect(second.origin.address == "https://yanhu.example/2.html")
  }

  @Test("RSS 1.0 and 0.9, with declared prefixes or without")
  func rdf() {
    let items =
      "<item rdf:about='x'><title>灯塔</title><link>https://a.example/</link><dc:date>2021-03-08T00:10:00+08:00</dc:date><dc:creator>钱溪</dc:creator><description>\(Self.sentence)</description></item>"
    for feed in [
      "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>砚湖网</title></channel><image><title>图</title></image>\(items)</rdf:RDF>",
      "<rdf:RDF><channel><title>砚湖网</title></channel>\(items)</rdf:RDF>",
    ] {
      let article = read(feed, "a.rdf").articles.first
      #expect(article?.title == "灯塔" && article?.source == "砚湖网")
      #expect(article?.published?.description == "2021-03-08")
      #expect(article?.byline.map(\.name) == ["钱溪"])
    }
  }

  @Test("Atom 1.0 and 0.3: text as text, as escaped and as written markup")
  func atom() {
    let result = read(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh"><title type="html">砚湖&amp;middot;网</title><author><name>本站</name></author>
      <entry><title>一</title><id>urn:1</id><link rel="self" href="https://a.example/self"/><link href="https://a.example/1"/>
      <author><name>钱溪</name><email>x@a.example</email></author><published>2021-03-08T23:50:00Z</published><updated>2021-04-01T00:00:00Z</updated>
      <content type="html">&lt;p&gt;\(Self.sentence)&lt;/p&gt;&lt;p&gt;第二段3 &amp;lt; 5。&lt;/p&gt;</content></entry>
      <entry><title>二</title><id>urn:2</id><source><id>x</id><title>临江晚报</title></source>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>\(Self.sentence)</p><p>第二段<b>3 &lt; 5</b>。<br/>灯灭了，天亮了。</p></div></content></entry>
      <entry><title>三</title><id>urn:3</id><summary>\(Self.sentence)\(Self.sentence)</summary></entry>
      <entry><title>四</title><id>urn:4</id><content type="text">\(Self.sentence) 3 &lt; b &gt; 2。</content></entry>
      </feed>
      """, "a.atom")
    #expect(result.articles.map(\.title) == ["一", "二", "三", "四"])
    #expect(result.articles.map(\.extent) == [nil, nil, .stub, nil])
    #expect(result.articles.map(\.source) == ["砚湖·网", "临江晚报", "砚湖·网", "砚湖·网"])
    #expect(result.articles[0].byline.map(\.name) == ["钱溪"])
    #expect(result.articles[0].published?.description == "2021-03-08")
    #expect(result.articles[0].origin.address == "https://a.example/1")
    #expect(result.articles[0].blocks.map(\.plainText) == [Self.sentence, "第二段3 < 5。"])
    #expect(result.articles[1].blocks.map(\.plainText) == [Self.sentence, "第二段3 < 5。", "灯灭了，天亮了。"])
    let old = read(
      "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>砚湖网</title><entry><title>一</title><issued>2004-03-08</issued><content type='text/html' mode='escaped'>&lt;p&gt;\(Self.sentence)&lt;/p&gt;</content></entry></feed>"
    )
    #expect(old.articles.first?.blocks.map(\.plainText) == [Self.sentence])
    #expect(old.articles.first?.published?.description == "2004-03-08")
  }

  @Test("JSON Feed, with numbers for texts and items that are none", arguments: ["a.json", "a.txt"])
  func json(path: String) {
    let result = read(
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "砚湖网", "items": [
        {"id": 1, "url": "https://a.example/1", "title": "灯塔", "authors": [{"name": "钱溪"}, 3], "date_published": "2021-03-08T01:00:00+08:00",
         "content_html": "\(Self.paragraphs)"},
        7, {"id": 1, "title": "灯塔", "content_text": "again"}, {"id": "2", "title": "夜班", "summary": "\(Self.sentence)", "author": {"name": "田久"}},
        {"id": "3", "content_text": "夜班\\n\\n\(Self.sentence)"}]}
      """, path)
    #expect(result.articles.map(\.title) == ["灯塔", "夜班", "夜班"])
    #expect(result.articles.map(\.extent) == [nil, .stub, nil])
    #expect(result.articles.map { $0.byline.map(\.name) } == [["钱溪"], ["田久"], []])
    #expect(result.articles.first?.published?.description == "2021-03-08")
    #expect(
      read("{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [", "a.json").diagnostics.map(\.id) == [
        "unreadable-article"
      ])
  }

  @Test(
    "an item is a stub when its text breaks off, or is a short description alone",
    arguments: [
      ("<description>\(sentence)</description>", true), ("<description>\(paragraphs.escaped)</description>", false),
      ("<description>\(String(repeating: sentence, count: 9))</description>", false),
      ("<description>\(String(repeating: sentence, count: 9))守灯的人……</description>", true),
      ("<description>\(paragraphs.escaped)&lt;p&gt;守灯的人[&amp;#8230;]&lt;/p&gt;</description>", true),
      ("<content:encoded>\(paragraphs.escaped)</content:encoded>", false),
      ("<content:encoded>\(paragraphs.escaped)&lt;a href='x'&gt;阅读全文&lt;/a&gt;</content:encoded>", true),
      (
        "<content:encoded>\(paragraphs.escaped)&lt;p&gt;&lt;a href='x'&gt;Continue reading →&lt;/a&gt;&lt;/p&gt;</content:encoded>",
        true
      ),
      ("<content:encoded>\(paragraphs.escaped)&lt;p&gt;本报明天刊登全文。&lt;/p&gt;</content:encoded>", false),
    ])
  func stubs(text: String, isStub: Bool) throws {
    let article = try #require(read(rss("<item><title>灯塔</title>\(text)</item>")).articles.first)
    #expect((article.extent == .stub) == isStub)
    let last = article.blocks.last?.plainText ?? ""
    #expect(!last.contains("阅读全文") && !last.contains("Continue") && !last.hasSuffix("]"))
  }

  @Test("what is left out of a text is told, its links to the whole page and the words that point there")
  func dropped() throws {
    let items = [
      "<content:encoded><![CDATA[\(Self.paragraphs)<p><a href='/x'>阅读原文</a></p>]]></content:encoded>",
      "<description>守灯的人每天上楼两次，一次点灯[...]</description>",
    ]
    for (item, words) in zip(items, ["阅读原文", "[...]"]) {
      let feed = SourceFile(path: "feed.xml", bytes: Array(rss("<item><title>灯塔</title>\(item)</item>").utf8))
      let article = try #require(ArticleReader(keepsDropped: true).read(feed).articles.first)
      #expect(article.evidence?.dropped.map(\.text) == [words])
      #expect(article.evidence?.dropped.first?.place.line != nil)
    }
  }

  @Test("markup that was escaped twice, entities that nobody declared and plain lines are read")
  func text() {
    func blocks(_ description: String) -> [String] {
      read(rss("<item><title>灯塔</title><description>\(description)</description></item>")).articles.first?.blocks
        .map(\.plainText) ?? []
    }
    let once = Self.paragraphs.escaped
    #expect(blocks(once) == [Self.sentence, "她说，灯亮着，船就不慌。"])
    #expect(blocks(once.replacing("&", with: "&amp;")) == [Self.sentence, "她说，灯亮着，船就不慌。"])
    #expect(blocks("&nbsp;&nbsp;守灯的人每天上楼两次&mdash;&mdash;一次点灯。") == ["守灯的人每天上楼两次——一次点灯。"])
    #expect(blocks("守灯的人每天上楼两次。\n一次点灯，\n一次擦灯。") == ["守灯的人每天上楼两次。", "一次点灯，一次擦灯。"])
  }

  @Test("what is broken is read as far as it goes, with one warning")
  func broken() {
    let result = read(
      rss(
        "<item><title>灯塔&渡口</title><link>https://a.example/?x=1&y=2</link><description>\u{1}\(Self.sentence)</description></item>"
          + "<item><title>夜班<link>https://a.example/2</link><description>\(Self.sentence)</description></item>"
          + "<item><title>清晨</title><description>\(Self.sentence)"))
    #expect(result.articles.map(\.title) == ["灯塔&渡口", "夜班", "清晨"])
    #expect(result.articles.map(\.origin.address) == ["https://a.example/?x=1&y=2", "https://a.example/2", nil])
    #expect(result.diagnostics.map(\.id) == ["damaged-text"])
  }

  @Test("the charset is told by the text, whatever the label says", arguments: ["utf-8", "gb2312", "iso-8859-1"])
  func charsets(label: String) throws {
    let text = rss("<item><title>灯塔</title><description>\(Self.sentence)</description></item>")
      .replacing("UTF-8", with: label)
    let wanted = read(text)
    #expect(wanted.articles.map(\.title) == ["灯塔"])
    for charset in [Charset.gb18030, .utf16LittleEndian] {
      let bytes = try #require(Encoded.bytes(of: text, in: charset))
      #expect(ArticleReader().read(SourceFile(path: "feed.xml", bytes: bytes)) == wanted)
    }
  }

  @Test("an item without a title is called by its first sentence, which stays in the text")
  func untitled() {
    let articles = read(
      rss(
        "<item><description>\(Self.sentence)她说，灯亮着，船就不慌。</description></item><item><description>夜班</description></item>"
      )
    ).articles
    #expect(articles.map(\.title) == [Self.sentence, "夜班"])
    #expect(articles.first?.blocks.map(\.plainText) == [Self.sentence + "她说，灯亮着，船就不慌。"])
  }

  @Test("an item that was sent twice is read once, and headlines alone are counted")
  func repeated() {
    let item = "<item><title>灯塔</title><guid>1</guid><description>\(Self.sentence)</description></item>"
    let result = read(rss(item + item + "<item><title>夜班</title></item><item><title>清晨</title></item>"))
    #expect(result.articles.map(\.title) == ["灯塔"])
    #expect(result.diagnostics.map(\.message) == ["2 items of `feed.xml` have a title but no text"])
  }

  private static func addresses(_ article: Article?) -> [String] {
    (article?.blocks ?? []).flatMap { block -> [String] in
      switch block.content {
      case .image(let image): return [image.source].compactMap { $0 }
      case .paragraph(let inlines):
        return inlines.compactMap { if case .link(_, let destination) = $0 { destination } else { nil } }
      default: return []
      }
    }
  }

  @Test("relative addresses are made whole: by the article in RSS, by xml:base in Atom")
  func relativeAddresses() {
    let text =
      "<p><img src='/img/lamp.jpg'></p><p>\(Self.sentence)<a href='../03/boat.html?a=1#b'>旧船</a><a href='//b.example/c'>旧灯</a></p>"
    let first = read(
      rss(
        "<item><title>灯塔</title><link>https://yanhu.example/2021/04/lamp.html</link><content:encoded><![CDATA[\(text)]]></content:encoded></item>"
      )
    ).articles.first
    #expect(
      Self.addresses(first) == [
        "https://yanhu.example/img/lamp.jpg", "https://yanhu.example/2021/03/boat.html?a=1#b", "https://b.example/c",
      ])
    let atom = read(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://yanhu.example/news/"><title>砚湖网</title>
      <entry><title>一</title><id>urn:1</id><link href="2021/lamp.html"/>
      <content type="xhtml" xml:base="2021/"><div xmlns="http://www.w3.org/1999/xhtml"><p>\(Self.sentence)<a href="./bridge.html">新桥</a></p></div></content></entry>
      </feed>
      """, "a.atom"
    ).articles.first
    #expect(atom?.origin.address == "https://yanhu.example/news/2021/lamp.html")
    #expect(Self.addresses(atom) == ["https://yanhu.example/news/2021/bridge.html"])
  }

  @Test(
    "an address is made whole as the standard has it, and what is none stays none",
    arguments: [
      ("g", "http://a/b/c/g"), ("./g/", "http://a/b/c/g/"), ("/g", "http://a/g"), ("?y", "http://a/b/c/d?y"),
      ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("..", "http://a/b/"), (".", "http://a/b/c/"),
      ("g?y/../x", "http://a/b/c/g?y/../x"), ("https://b/", "https://b/"), ("mailto:x@a", nil), ("#s", nil), ("", nil),
    ] as [(String, String?)])
  func resolved(reference: String, address: String?) {
    #expect(RelativeAddress.resolved(reference, against: "http://a/b/c/d?q") == address)
  }

  @Test("buttons under the line that programs put under a text go with it")
  func buttons() {
    let text =
      Self.paragraphs
      + "<p>The post <a href='/1'>灯塔</a> appeared first on <a href='/'>砚湖网</a>.</p><div><a href='/a'><img src='/a.png' border='0'></a></div>"
    let article = read(
      rss("<item><title>灯塔</title><content:encoded><![CDATA[\(text)]]></content:encoded></item>")
    ).articles.first
    #expect(article?.blocks.map(\.plainText) == [Self.sentence, "她说，灯亮着，船就不慌。"])
  }

  @Test("pages stay pages, and XML of other kinds is named")
  func others() {
    let page =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- x -->\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0\" \"x.dtd\">\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>灯塔</title></head><body><h1>灯塔</h1><p>\(Self.sentence)</p></body></html>"
    #expect(read(page, "a.xml").articles.map(\.origin.format) == ["html"])
    #expect(
      read(page.replacing("<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0\" \"x.dtd\">", with: ""), "a.xml").articles
        .map(\.origin.format) == ["html"])
    #expect(
      read("<?xml version='1.0'?><book><p>x</p></book>", "a.xml").diagnostics.map(\.message) == [
        "`a.xml` is XML of a kind that is not known (`<book>`), which cannot be read"
      ])
    #expect(
      read("<opml><body/></opml>", "a.xml").diagnostics.map(\.message) == [
        "`a.xml` is a list of feeds (OPML), which cannot be read"
      ])
    #expect(read("{\"a\": 1}", "a.json").diagnostics.map(\.message) == ["`a.json` is of a kind that cannot be read"])
    #expect(
      read(rss("<item><title>灯塔</title><description>\(Self.sentence)</description></item>"), "feed.txt").articles.count
        == 1)
  }
}

extension String {
  /// The text as markup writes it.
  fileprivate var escaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
