import SheafKit
import Testing

@testable import SheafIngest

@Suite("Signs and lists beside the text")
struct PermalinkTests {
  private func article(_ body: String) -> Article? {
    let page =
      "<html><head><title>Lamps</title></head><body><article><h1>Lamps of the harbour</h1>\(body)</article></body></html>"
    return ArticleReader().read(SourceFile(path: "a.html", bytes: Array(page.utf8))).articles.first
  }

  private static let text =
    "<p>The keeper climbs the stairs twice a night, once to light the lamp, and once to wipe its glass.</p>"

  @Test("the sign beside a heading that leads to it is none of the heading", arguments: ["#", "¶"])
  func permalinks(sign: String) {
    let blocks = article(
      Self.text + "<h2 id=oil>Oil<a class=anchor href=\"#oil\">\(sign)</a></h2>"
        + Self.text.replacing("keeper", with: "man"))?
      .blocks
    #expect(blocks?.map(\.plainText).contains("Oil") == true)
  }

  @Test("a list of terms under the headline gives credits")
  func terms() {
    let found = article("<dl><dt>来源</dt><dd>云溪晚报</dd><dt>作者</dt><dd>祁远</dd></dl>" + Self.text + Self.text)
    #expect(found?.source == "云溪晚报")
    #expect(found?.byline.map(\.name) == ["祁远"])
  }
}
