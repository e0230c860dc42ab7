import SheafKit
import Testing

@testable import SheafIngest

@Suite("Titles and compilations in Word documents without styles")
struct WordCompilationTests {
  private static let centred = "<w:jc w:val=\"center\"/>"

  private func line(_ text: String, size: Int = 0, isBold: Bool = false, isCentred: Bool = true) -> String {
    WordBuilder.paragraph(
      text, isCentred ? Self.centred : "",
      run: (isBold ? "<w:b/>" : "") + (size > 0 ? "<w:sz w:val=\"\(size)\"/>" : ""))
  }

  private let text =
    WordBuilder.paragraph("　　" + WordBuilder.sentence) + WordBuilder.paragraph("　　她说，灯亮着，船就不慌；船不慌，人就能睡个好觉。")
  private let titles = ["灯塔上的二十年", "渡口的新船", "夜班的账本"]

  private func read(_ body: String) -> [Article] { WordBuilder(body).read().articles }

  private func headings(_ article: Article?) -> [String] {
    article?.blocks.filter { if case .heading = $0.content { true } else { false } }.map(\.plainText) ?? []
  }

  @Test("titles larger than anything but the masthead each start an article")
  func masthead() {
    let body =
      line("工会简报", size: 72, isBold: true) + line("第3期（总第9期）") + line("砚湖县总工会编　2021年3月8日")
      + titles.map { line($0, size: 32, isBold: true) + text }.joined() + WordBuilder.paragraph("（以上信息由各单位提供）")
    let articles = read(body)
    #expect(articles.map(\.title) == titles)
    #expect(articles.allSatisfy { $0.blocks.count == 2 && $0.sourceNote == "（以上信息由各单位提供）" })
    #expect(articles.allSatisfy { $0.evidence?.division == "titles in larger type" })
  }

  @Test("who publishes an issue and when is no title and no kicker, and its day is the article's")
  func publisher() {
    for name in ["砚湖工会简报 第四期", "砚湖工会简报（第四期）"] {
      for line in ["砚湖县总工会办公室编　　2021年3月8日", "砚湖县总工会　2021年3月8日"] {
        let head = self.line(name, size: 52, isBold: true) + self.line(line, size: 28)
        let article = read(head + self.line(titles[0], size: 44) + text).first
        #expect(article?.title == titles[0] && article?.kicker == nil)
        #expect(article?.published?.description == "2021-03-08")
        // An issue that is one text without a title is called by its name and its number.
        let alone = read(
          self.line(name, size: 52, isBold: true) + self.line("砚湖县总工会　2021年3月8日", size: 28) + text
        ).first
        #expect(alone?.title == name && alone?.published?.description == "2021-03-08")
        #expect(alone?.blocks.count == 2)
      }
    }
  }

  @Test("under a masthead in the style for titles the first headings are titles")
  func headingsUnderMasthead() {
    func articles(_ name: String, _ titles: [String]) -> [Article] {
      var document = WordBuilder(
        WordBuilder.paragraph(name, "<w:pStyle w:val=\"T\"/>")
          + titles.map { WordBuilder.paragraph($0, "<w:pStyle w:val=\"H\"/>") + text }.joined())
      document.styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"Title\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 1\"/></w:style>"
      return document.read().articles
    }
    #expect(articles("砚湖工会简报 第四期", titles).map(\.title) == titles)
    #expect(articles("砚湖的灯", titles).map(\.title) == ["砚湖的灯"])
  }

  @Test("titles that each start a page, with nothing but bold to set them apart")
  func pages() {
    let page = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"
    let body = titles.map { line($0, isBold: true, isCentred: false) + text }.joined(separator: page)
    let articles = read(body)
    #expect(articles.map(\.title) == titles)
    #expect(articles.allSatisfy { $0.evidence?.division == "titles that start pages" })
  }

  @Test("one article with chapters stays one, whatever its chapters are set in")
  func chapters() {
    for (size, isCentred) in [(32, true), (0, true), (32, false), (0, false)] {
      let articles = read(
        line("巡线手记", size: 44) + titles.map { line($0, size: size, isBold: true, isCentred: isCentred) + text }.joined()
      )
      #expect(articles.map(\.title) == ["巡线手记"])
      #expect(headings(articles.first) == titles, "\(size) \(isCentred)")
      #expect(articles.first?.evidence?.division == nil)
    }
  }

  @Test("the head of an article: kicker, title over two lines, subtitle, names")
  func head() throws {
    let article = try #require(
      read(
        line("一条河 十二个人", size: 32) + line("守闸人换了一代，", size: 44) + line("水位线还在原处", size: 44)
          + line("——青石渡闸站女子闸班的十一个春秋", size: 32) + line("钱溪　田久") + text
      ).first)
    #expect(article.title == "守闸人换了一代，水位线还在原处")
    #expect(article.kicker == "一条河 十二个人")
    #expect(article.subtitle == "青石渡闸站女子闸班的十一个春秋")
    #expect(article.byline.map(\.name) == ["钱溪", "田久"])
    #expect(article.blocks.count == 2)
    #expect(article.evidence?.fields.first { $0.field == .title }?.place.element == "paragraph 2")
  }

  @Test("a report: its day stands under the text, which keeps its words")
  func report() throws {
    let article = try #require(
      read(
        line("砚湖县供水站关于2020年度", size: 44) + line("女职工工作情况的报告", size: 44)
          + WordBuilder.paragraph("县总工会：") + WordBuilder.paragraph("一、基本情况") + text
          + WordBuilder.paragraph("砚湖县供水站", "<w:jc w:val=\"right\"/>")
          + WordBuilder.paragraph("2021年1月15日", "<w:jc w:val=\"right\"/>")
      ).first)
    #expect(article.title == "砚湖县供水站关于2020年度女职工工作情况的报告")
    #expect(headings(article) == ["一、基本情况"])
    #expect(article.published == CalendarDate(year: 2021, month: 1, day: 15))
    #expect(article.blocks.last?.plainText == "2021年1月15日")
  }

  @Test("where nothing is set apart, the first line is the title and short lines before text are headings")
  func plain() {
    let article = read(
      ["灯塔上的二十年", "2021-03-08 来源：临江晚报"].map { WordBuilder.paragraph($0) }.joined() + text
        + WordBuilder.paragraph("夜班的账本") + text
    ).first
    #expect(article?.title == "灯塔上的二十年" && article?.source == "临江晚报")
    #expect(headings(article) == ["夜班的账本"])
  }

  @Test("the first chapter of a text without a title is not its title")
  func untitled() {
    for mark in ["第一章 点灯", "一、点灯", "1. 点灯"] {
      let article = read(
        WordBuilder.paragraph(mark, "<w:outlineLvl w:val=\"0\"/>") + text
          + WordBuilder.paragraph("第二章 擦灯", "<w:outlineLvl w:val=\"0\"/>") + text
      ).first
      #expect(article?.title == "a")
      #expect(headings(article) == [mark, "第二章 擦灯"])
    }
  }

  @Test("the rules hold for other languages")
  func english() throws {
    let article = try #require(
      read(
        line("Keeper of the light", size: 44) + line("By Jane Doe, 8 March 2021")
          + WordBuilder.paragraph(
            "She climbs the tower twice a day, once to light the lamp and once to clean it, whatever the weather is.")
          + line("The storm", isBold: true, isCentred: false)
          + WordBuilder.paragraph(
            "Last winter the snow closed the road for two days, and she walked for four hours with her bread.")
      ).first)
    #expect(article.title == "Keeper of the light" && article.byline.map(\.name) == ["Jane Doe"])
    #expect(headings(article) == ["The storm"])
  }
}
