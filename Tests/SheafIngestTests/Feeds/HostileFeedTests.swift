import SheafKit
import Testing

@testable import SheafIngest

@Suite("Hostile feeds")
struct HostileFeedTests {
  private func read(_ text: String) -> ImportResult {
    ArticleReader().read(SourceFile(path: "feed.xml", bytes: Array(text.utf8)))
  }

  /// What is wrong with what came of a feed; that of a JSON feed has no lines to name.
  private func faults(_ bytes: [UInt8], isJSON: Bool) -> [String] {
    ArticleReader().read(SourceFile(path: "feed.xml", bytes: bytes)).faults(checksEvidence: !isJSON)
  }

  private static let sentence = "守灯的人每天上楼两次，一次点灯，一次擦灯，风大的日子要三次。"
  private static let item = "<item><title>灯塔</title><description>\(sentence)</description></item>"

  @Test("entities that grow, and those that lead to a file, are text")
  func entities() throws {
    let bomb = (1..<12).map { "<!ENTITY l\($0) \"&l\($0 - 1);&l\($0 - 1);&l\($0 - 1);\">" }.joined()
    for entity in ["&l11;", "&file;"] {
      let result = read(
        "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY l0 \"lol\">\(bomb)<!ENTITY file SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>灯塔</title><description>\(Self.sentence)\(entity)</description></item></channel></rss>"
      )
      let article = try #require(result.articles.first)
      #expect(article.blocks.map(\.plainText) == [Self.sentence + entity])
    }
  }

  @Test("items inside items, markup nested without end and attributes without number are bounded")
  func nesting() {
    let nested = read("<rss><channel>" + String(repeating: "<item><title>灯塔</title>", count: 20_000))
    #expect(nested.articles.count <= Feed.itemLimit)
    let deep = read(
      "<rss><channel><item><title>灯塔</title><description>\(Self.sentence)\(String(repeating: "<div>", count: 50_000))末")
    #expect(deep.articles.first?.blocks.map(\.plainText).joined().contains("末") == true)
    let wide = read(
      "<rss><channel \((0..<50_000).map { "a\($0)='x'" }.joined(separator: " "))>\(Self.item)</channel></rss>")
    #expect(wide.articles.count == 1)
  }

  @Test("more items than are read are counted")
  func many() {
    let items = (0..<Feed.itemLimit + 5).map { "<item><title>\($0)</title></item>" }.joined()
    let result = read("<rss><channel>\(items)</channel></rss>")
    #expect(result.diagnostics.last?.message == "5 items beyond the first 20000 of `feed.xml` are not read")
  }

  @Test("a feed over ten million bytes is read whole")
  func large() {
    let padding = String(repeating: "<media:x>\(Self.sentence)</media:x>", count: 100_000)
    let items = (0..<200).map {
      "<item><guid>\($0)</guid><title>第\($0)期</title><description>\(Self.sentence)</description></item>"
    }
    let feed = "<rss xmlns:media='http://search.yahoo.com/mrss/'><channel>\(padding)\(items.joined())</channel></rss>"
    #expect(feed.utf8.count > 10_000_000)
    #expect(read(feed).articles.count == 200)
  }

  @Test("a feed cut or changed anywhere is read as sound articles, or told to be none")
  func mutations() {
    let feeds = [
      "<?xml version='1.0'?><rss xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>砚湖网</title>\(Self.item)<item><guid>x</guid><author>a@b (钱溪)</author><pubDate>Mon, 08 Mar 2021 23:30:00 +0800</pubDate><content:encoded><![CDATA[<p>\(Self.sentence)]]></content:encoded></item></channel></rss>",
      "<feed xmlns='http://www.w3.org/2005/Atom'><title type='html'>&lt;b&gt;</title><entry><author><name>钱溪</name></author><source><title>x</title></source><content type='xhtml'><div><p>\(Self.sentence)<br/></p></div></content></entry></feed>",
      "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"1\",\"content_html\":\"<p>\(Self.sentence)\"}]}",
    ].map { Array($0.utf8) }
    var random = Mutations(seed: 11)
    for feed in feeds {
      let isJSON = feed.first == UInt8(ascii: "{")
      for end in stride(from: 0, to: feed.count, by: 3) {
        #expect(faults(Array(feed[..<end]), isJSON: isJSON).isEmpty)
      }
      for _ in 0..<600 { #expect(faults(random.mutated(feed), isJSON: isJSON).isEmpty) }
    }
  }
}
