@testable import SheafIngest
import Testing

@Suite("Sections under an article")
struct TailSectionsTests {
  private func kept(_ texts: [String]) -> [String] {
    TailSections.removed(from: Paragraph.list(texts)).map(\.text.string)
  }

  @Test(
    "nothing follows comments and notices",
    arguments: ["发表评论:", "网友评论(3)", "版权声明：", "【免责声明】", "Comments", "Leave a reply", "我要评论 文明上网"])
  func closing(line: String) {
    let opening = line.hasPrefix("【") ? String(line.dropFirst().dropLast()) : line
    #expect(kept([SampleText.path, opening, SampleText.phone]) == [SampleText.path])
  }

  @Test("a list of links in the middle goes, the text behind it stays")
  func links() {
    #expect(
      kept([SampleText.path, "相关阅读：", "·全县无火情", "笋干上市", SampleText.phone]) == [SampleText.path, SampleText.phone])
  }

  @Test("behind the beginning of another article nothing follows, in front of the text it is passed over")
  func teaser() {
    let teaser = "笋干合作社的三十八户村民去年卖出干笋九千六百斤，社长说最难的是第一年没有..."
    #expect(kept([SampleText.path, "新闻推荐", teaser, SampleText.bags]) == [SampleText.path])
    #expect(kept(["新闻推荐", teaser, SampleText.path]).last == SampleText.path)
  }

  @Test("more text behind such a line than before it is the article")
  func chapter() {
    #expect(kept([SampleText.bags, "法律顾问", SampleText.path, SampleText.phone]).count == 3)
  }

  @Test("a notice above the text is a box: only its line goes")
  func box() {
    #expect(kept(["山路十一年", "免责声明", SampleText.path]) == ["山路十一年", SampleText.path])
  }

  @Test("a heading that only starts with such a word stays", arguments: ["评论员的一天", "推荐阅读的二十本书和它们的作者", "声明之后"])
  func headings(line: String) {
    #expect(kept([SampleText.path, line, SampleText.phone]).count == 3)
  }

  @Test(
    "a subheading about readers, rights or oneself stays",
    arguments: [
      "关于我们——一群守塔的人", "留言板上的三百个名字", "评论区里的老师", "相关的人都来了", "免责条款写了什么", "上期没有讲完的故事", "推荐信", "热点之外",
      "Comments from the mill", "Related by water",
    ])
  func subheadings(line: String) {
    #expect(kept([SampleText.path, line, SampleText.phone]).count == 3)
  }
}
