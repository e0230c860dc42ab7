import SheafKit
import Testing

@testable import SheafIngest

@Suite("Where a compilation was divided")
struct DivisionTests {
  private static let a = SampleText.path
  private static let b = SampleText.shoots

  private func divisions(_ lines: [String]) -> [String?] {
    TextCleaner.articles(from: lines.joined(separator: "\n"), file: "a.txt").map { $0.evidence?.division }
  }

  @Test(
    "every article says by which custom, in words",
    arguments: [
      ("titles in 【…】", ["【山路十一年】", a, "【笋干出山记】", b]),
      ("titles behind ■", ["■山路十一年", a, "■笋干出山记", b]),
      ("titles numbered 一、", ["每周要闻", "一、山路十一年", a, "二、笋干出山记", b]),
      ("titles with an organisation before a dot, as in 机构•标题", ["云溪林场•山路十一年", a, "石桥合作社•笋干出山记", b]),
      ("rules between texts", ["山路十一年", a, "------", "笋干出山记", b]),
      ("titles with credits or a dateline below them", ["山路十一年", "来源：云溪日报", a, "笋干出山记", "来源：石桥晚报", b]),
      ("titles over texts that are signed or open alike", ["山路十一年", a + "（云溪林场）", "笋干出山记", b + "（石桥合作社）"]),
    ])
  func custom(words: String, lines: [String]) {
    #expect(divisions(lines) == [words, words])
  }

  @Test("of the parts of one article, 路线一｜…, 路线二｜…, none is an article")
  func parts() {
    let lines = ["雨天去林场", SampleText.record, "路线一｜山路十一年", Self.a, "路线二｜笋干出山记", Self.b]
    #expect(divisions(lines) == [nil])
  }

  @Test("a title of two or three characters stands below the source that closes the article before")
  func shortTitles() {
    let ends = ["（来源：云溪日报）", "（来源：石桥晚报）", "（来源：云溪晚报）"]
    let lines = zip(["山路", "笋干", "护林员"], ends).flatMap { title, end in
      [title, "　　" + Self.a, "　　" + Self.b, end, ""]
    }
    let articles = TextCleaner.articles(from: lines.joined(separator: "\n"), file: "a.txt")
    #expect(articles.map(\.title) == ["山路", "笋干", "护林员"])
    #expect(articles.map(\.source) == ["云溪日报", "石桥晚报", "云溪晚报"])
  }

  @Test("the medium in brackets behind a title is its source, with its day")
  func mediaBehindTitles() {
    let lines = ["1、护林员走了十一年的山路（《云溪日报》2021年3月4日）", Self.a, "2、笋干从石桥卖到了省城（《石桥晚报》3月6日）", Self.b]
    let articles = TextCleaner.articles(from: lines.joined(separator: "\n"), file: "a.txt")
    #expect(articles.map(\.title) == ["护林员走了十一年的山路", "笋干从石桥卖到了省城"])
    #expect(articles.map(\.source) == ["云溪日报", "石桥晚报"])
    #expect(articles.map { $0.published?.description } == ["2021-03-04", nil])
  }

  @Test("one mail has its subject for a title, also below the line that says that it is one")
  func mail() {
    let header = ["发件人: 云溪林场 <a@yunxi.example>", "发送时间: 2021年3月8日 16:05", "收件人: 编辑部", "主题: 转发：山路十一年"]
    for lines in [header, ["-----原始邮件-----"] + header] {
      let text = (lines + ["", Self.a, Self.b]).joined(separator: "\n")
      #expect(TextCleaner.articles(from: text, file: "a.txt").map(\.title) == ["山路十一年"])
    }
  }

  @Test("a rule is no part of the title under it")
  func rules() {
    let lines = [
      "每日信息", "第146期", String(repeating: "—", count: 24), "　　一、山路十一年", "　　" + Self.a, "　　二、笋干出山记", "　　" + Self.b,
    ]
    let articles = TextCleaner.articles(from: lines.joined(separator: "\n"), file: "a.txt")
    #expect(articles.map(\.title) == ["山路十一年", "笋干出山记"])
  }

  @Test("an article that has its file to itself was divided from nothing")
  func single() {
    #expect(divisions(["山路十一年", "来源：云溪日报", Self.a]) == [nil])
    #expect(divisions(["云溪的春天", Self.a, "一、山路十一年", Self.a, "二、笋干出山记", Self.b]) == [nil])
  }

  @Test("the words of a mark are those of no other")
  func marks() {
    let words = CompilationMark.allCases.map { $0.division(at: ArraySlice("一、山路".utf8)) }
    #expect(Set(words).count == words.count)
    #expect(words.allSatisfy { !$0.isEmpty && !$0.hasSuffix(".") })
  }

  @Test("a sidecar that states a field leaves the division as it is")
  func stated() throws {
    let text = ["【山路十一年】", Self.a, "【笋干出山记】", Self.b].joined(separator: "\n")
    var article = try #require(TextCleaner.articles(from: text, file: "a.txt").first)
    article.state(.source, "云溪日报", at: SourceLocation(file: "a.meta.yaml", line: 2))
    #expect(article.evidence?.division == "titles in 【…】")
    #expect(article.evidence?.fields.map(\.field) == [.title, .source])
  }
}
