import SheafKit
import Testing

@testable import SheafIngest

/// Newsletters: several stories on one page, which an article with headings looks like.
@Suite("Stories of a newsletter")
struct PageStoriesTests {
  private static let stories = [
    ("闸门换了新绳", "河口的闸门用了三十一年，钢丝绳换过四次，每一次都在枯水的冬天，水位降到一米二以下才能动手。"),
    ("渡船改了时刻", "从下个星期起，头班船提前二十分钟，末班船推迟到晚上九点，逢集的日子再加开两班。"),
    ("堤上种了柳树", "六个村子的人在堤上种了四百棵柳树，每一棵都挂着种树人的名字，过路的人可以认领浇水。"),
  ]

  private func articles(_ body: String, _ type: String = "html") -> [Article] {
    let page = "<html><body>\(body)</body></html>"
    let mail =
      "From: a@yan.example\nSubject: 砚湖通讯\nDate: Wed, 13 Oct 2021 23:20:00 +0800\nContent-Type: text/html; charset=utf-8\n\n"
    let text = type == "eml" ? mail + page : page
    return ArticleReader().read(SourceFile(path: "a.\(type)", bytes: Array(text.utf8))).articles
  }

  @Test(
    "each is an article of its own, in mail and on a page",
    arguments: [
      "<tr><td><h1>#</h1><p>@</p></td></tr>", "<tr><td><h3><a href=x>#</a></h3><p>@</p></td></tr>",
      "<tr><td><b>#</b><br>@<br><a href=x>阅读全文</a></td></tr>", "<tr><td><h2>#</h2></td></tr><tr><td><p>@</p></td></tr>",
      "<tr><td><div><strong>#</strong></div><div>@</div></td></tr>",
    ], ["html", "eml"])
  func forms(form: String, type: String) {
    var rows = ""
    for (title, sentence) in Self.stories {
      let titled: String = form.replacing("#", with: title)
      rows += titled.replacing("@", with: sentence)
    }
    let found = articles(
      "<table><tr><td>看不到邮件？<a href=x>点这里</a></td></tr>\(rows)<tr><td><a href=x>退订</a></td></tr></table>", type)
    // On a page linked headlines lead to other articles.
    if form.contains("<h3><a"), type == "html" { return }
    guard !form.contains("</tr><tr>") else {
      // Without a box of its own a story is a part of one text, in which nothing is lost.
      let text = found.flatMap { [$0.title] + $0.blocks.map(\.plainText) }
      for (title, sentence) in Self.stories {
        #expect(text.contains(title))
        #expect(text.contains(sentence))
      }
      return
    }
    #expect(found.map(\.title) == Self.stories.map(\.0), "\(form)")
    #expect(found.map { $0.blocks.map(\.plainText) } == Self.stories.map { [$0.1] }, "\(form)")
  }

  @Test("two stories are told by headings of the first level, and each keeps its credits")
  func two() {
    let found = articles(
      "<h1>闸门换了新绳</h1><p>本报讯（记者 林晓舟）\(Self.stories[0].1)</p><p>\(Self.stories[2].1)</p><h1>渡船改了时刻</h1><p>\(Self.stories[1].1)</p>",
      "eml")
    #expect(found.map(\.title) == ["闸门换了新绳", "渡船改了时刻"])
    #expect(found.map(\.blocks.count) == [2, 1])
    #expect(found.first?.byline.map(\.name) == ["林晓舟"])
    #expect(found.allSatisfy { $0.published?.description == "2021-10-13" })
  }

  @Test("the parts of an article are no stories, with a headline or without")
  func parts() {
    let parts = Self.stories.map { "<h2>\($0.0)</h2><p>\($0.1)</p>" }.joined()
    #expect(articles(parts).count == 1)
    #expect(articles("<h1>河口这一年</h1>\(parts)").count == 1)
    let boxes = Self.stories.map { "<div><h2>\($0.0)</h2><p>\($0.1)</p></div>" }.joined()
    #expect(articles("<h1>河口这一年</h1>\(boxes)").count == 1)
    let bold = Self.stories.map { "<p><b>\($0.0)</b></p><p>\($0.1)</p>" }.joined()
    #expect(articles("<div class=con>\(bold)</div>", "eml").count == 1)
  }

  @Test("what goes around them is told once")
  func evidence() {
    let rows = Self.stories.map { "<tr><td><h1>\($0.0)</h1><p>\($0.1)</p></td></tr>" }.joined()
    let page = "<html><body><table><tr><td>看不到邮件？</td></tr>\(rows)<tr><td>砚湖水利局 编</td></tr></table></body></html>"
    let found = ArticleReader(keepsDropped: true).read(SourceFile(path: "a.html", bytes: Array(page.utf8))).articles
    #expect(found.count == 3)
    #expect(found.first?.evidence?.dropped.map(\.text) == ["看不到邮件？", "砚湖水利局 编"])
    #expect(found.dropFirst().allSatisfy { $0.evidence?.dropped.isEmpty ?? true })
  }
}
