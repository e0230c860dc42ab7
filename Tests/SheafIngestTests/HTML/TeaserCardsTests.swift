import SheafKit
import Testing

@testable import SheafIngest

@Suite("Rows of teasers")
struct TeaserCardsTests {
  private func text(_ body: String) -> String {
    let page = "<html><head><title>守灯的人</title></head><body><div class=x><h1>守灯的人</h1>\(body)</div></body></html>"
    let result = ArticleReader().read(SourceFile(path: "a.html", bytes: Array(page.utf8)))
    return result.articles.flatMap(\.blocks).map(\.plainText).joined(separator: "\n")
  }

  private static let article = (1...4).map { "<p>守灯的人每天上楼\($0)次，一次点灯，一次擦灯，风大的夜里还要再看一看窗子有没有关严。</p>" }.joined()

  private func row(_ tag: String, _ count: Int, _ card: (Int) -> String) -> String {
    (0..<count).map { "<\(tag)>\(card($0))</\(tag)>" }.joined()
  }

  @Test("are no part of the article, whatever they hold", arguments: ["div", "li", "section", "article"])
  func rows(tag: String) {
    let cards = row(tag, 3) {
      "<a href=/\($0).html>第\($0)艘船靠岸的早晨</a><p>渡口的老船工说，今年\($0 + 3)月的水比去年涨得早，船也比去年多。</p>"
    }
    #expect(text(Self.article + "<div>\(cards)</div>") == text(Self.article))
  }

  @Test("two of them are no row, and paragraphs that open with a link are none")
  func others() {
    let card = "<a href=/1.html>第一艘船靠岸的早晨</a><p>渡口的老船工说，今年3月的水比去年涨得早，船也比去年多。</p>"
    #expect(text(Self.article + row("div", 2) { _ in card }).contains("渡口的老船工说"))
    let linked = row("p", 4) {
      "<a href=/\($0).html>第\($0)座灯塔</a>建在海湾的南边，一百年来没有熄过一夜，过往的船都认得它。"
    }
    #expect(text(Self.article + linked).contains("第3座灯塔建在海湾的南边"))
  }

  @Test("four linked headlines with a line under each are a row without boxes, unless they are most of the page")
  func flat() {
    let rows = (1...4).map {
      "<p><a href=/\($0).html>第\($0)艘船靠岸的早晨</a></p><p>近日，第\($0)艘船靠了岸，老船工说今年的水涨得早。</p>"
    }.joined()
    let article = Self.article + Self.article
    #expect(text(article + "<div>\(rows)</div>") == text(article))
    #expect(text(rows).contains("近日，第3艘船靠了岸"))
  }

  @Test("a link without an address leads somewhere by a program, unless it is an anchor")
  func links() {
    let links = "<div>" + row("li", 6) { "<a>第\($0)艘船靠岸的早晨</a>" } + "</div>"
    #expect(text(Self.article + links) == text(Self.article))
    #expect(text(Self.article + "<p><a name=end>灯塔在1923年的冬天第一次亮起来，照着回来的船。</a></p>").contains("1923年"))
  }
}
