@testable import SheafIngest
import Testing

@Suite("Breadcrumbs")
struct BreadcrumbsTests {
  @Test(
    "the path of a page is furniture",
    arguments: [
      "首页 > 新闻 > 正文", "云溪 » 民生", "当前位置：首页", "您的位置: 云溪在线 >> 要闻", "Home › News › Local", "首页 | 新闻 | 文化 | 民生 | 专题",
      "• 当前位置: 云溪网 > 林业 >",
      "本頁位置:首頁>>新聞大觀",
    ])
  func trails(line: String) {
    #expect(Breadcrumbs.isBreadcrumb(.one(line)))
  }

  @Test("a title, a sum and a sentence are none", arguments: ["山路十一年", "速度 5 > 3", "他说：a > b。", "护林员|罗小满的山路"])
  func text(line: String) {
    #expect(!Breadcrumbs.isBreadcrumb(.one(line)))
  }

  @Test("the name of a channel goes with the trail that names it")
  func channels() {
    let kept = Breadcrumbs.removed(from: Paragraph.list(["山路十一年", "民生", "首页 > 民生 > 正文", SampleText.path]))
    #expect(kept.map(\.text.string) == ["山路十一年", SampleText.path])
  }

  @Test("without a trail a short line stays")
  func noTrail() {
    #expect(Breadcrumbs.removed(from: Paragraph.list(["山路十一年", "民生"])).count == 2)
  }
}
