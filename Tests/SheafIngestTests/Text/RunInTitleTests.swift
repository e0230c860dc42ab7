@testable import SheafIngest
import Testing

@Suite("Titles that run in with their text")
struct RunInTitleTests {
  private func parted(_ texts: [String]) -> [String] { RunInTitle.parted(Paragraph.list(texts)).map(\.text.string) }

  private let body = "镇里昨日发布消息，四艘电动船下月试航，每艘能坐四十八人，老人免费。"

  @Test(
    "a title in brackets is cut from its text, with the number or ornament before it", arguments: ["1、", "2．", "●", ""])
  func cut(mark: String) {
    let titles = ["云溪水上线路下月试航", "砚湖小学菜园开门迎客", "石桥合作社新装烘干机"]
    #expect(parted(titles.map { "\(mark)【\($0)】\(body)" }) == titles.flatMap { [$0, body] })
  }

  @Test("a title that a space parts from the day of its text is cut from it, with the spaces in the title")
  func beforeDay() {
    let titles = ["云溪慈善会换届 定下五个目标", "砚湖小学菜园开门迎客", "石桥合作社新装烘干机"]
    let body = "3月9日，四艘电动船在镇口试航，每艘能坐四十八人，老人免费。"
    #expect(parted(titles.map { "\($0) \(body)" }) == titles.flatMap { [$0, body] })
    let prose = Array(repeating: "我们在渡口等了很久 3月9日，船才来了，那天风大，谁也没有说话。", count: 2)
    #expect(parted(prose) == prose)
  }

  @Test("labels that come back, or are short, and two titles alone, stay in their text")
  func left() {
    let labels = ["【同期】", "【记者出镜】", "【解说】"].map { $0 + body }
    #expect(parted(labels) == labels)
    let columns = Array(repeating: "【云溪新闻联播快讯】" + body, count: 3)
    #expect(parted(columns) == columns)
    let two = ["【云溪水上线路下月试航】", "【砚湖小学菜园开门迎客】"].map { $0 + body }
    #expect(parted(two) == two)
  }

  @Test("the articles of such a digest start at their titles")
  func articles() {
    let text = """
      云溪早新闻
      ▎要闻
      1、【云溪水上线路下月试航】\(body)
      2、【砚湖小学菜园开门迎客】\(body)
      ▎文体
      3、【石桥合作社新装烘干机】\(body)
      """
    let articles = TextCleaner.articles(from: text, file: "a.txt")
    #expect(articles.map(\.title) == ["云溪水上线路下月试航", "砚湖小学菜园开门迎客", "石桥合作社新装烘干机"])
    #expect(articles.allSatisfy { $0.blocks.count == 1 })
  }
}
