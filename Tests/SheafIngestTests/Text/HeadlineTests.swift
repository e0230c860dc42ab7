@testable import SheafIngest
import SheafKit
import Testing

@Suite("The head of an article")
struct HeadlineTests {
  private func headline(_ lines: [String], isWrapped: Bool = false) -> Headline {
    let paragraphs = lines.enumerated().map { Paragraph(ArraySlice($0.element), line: $0.offset + 1) }
    return Headline(of: paragraphs, isWrapped: isWrapped)
  }

  @Test("one line is the title") func title() {
    let head = headline(["山路十一年", SampleText.path])
    #expect(head.title?.value.string == "山路十一年")
    #expect(head.kicker == nil)
    #expect(head.body.count == 1)
  }

  @Test("a paragraph that was cut off before its end is no title")
  func cutOff() {
    let head = headline(["山路十一年", "护林员祁远清晨出了门。天亮前要走完八公里山\u{FFFD}"])
    #expect(head.title?.value.string == "山路十一年")
    #expect(head.kicker == nil)
    #expect(head.body.count == 1)
  }

  @Test("of two lines the first is the kicker") func kicker() {
    let head = headline(["守住青山 护好水源", "山路十一年", "记者 祁远", SampleText.path])
    #expect(head.kicker?.value.string == "守住青山 护好水源")
    #expect(head.title?.value.string == "山路十一年")
    #expect(head.credits.byline.map(\.name) == ["祁远"])
  }

  @Test("a headline that comes back over two lines is the one line that was printed before") func again() {
    let head = headline(["山路十一年——云溪镇护林员二三事", "【走进林场】", "山路十一年", "——云溪镇护林员二三事", SampleText.path])
    #expect(head.title?.value.string == "山路十一年——云溪镇护林员二三事")
    #expect(head.kicker?.value.string == "【走进林场】")
    #expect(head.subtitle == nil)
  }

  @Test("a line that opens with a dash is the subtitle") func subtitle() {
    let head = headline(["山路十一年", "——云溪镇护林员小记", SampleText.path])
    #expect(head.title?.value.string == "山路十一年")
    #expect(head.subtitle?.value.string == "云溪镇护林员小记")
  }

  @Test("three lines are kicker, title and subtitle") func three() {
    let head = headline(["守住青山", "山路十一年", "云溪镇护林员小记", SampleText.path])
    #expect([head.kicker, head.title, head.subtitle].map { $0?.value.string } == ["守住青山", "山路十一年", "云溪镇护林员小记"])
  }

  @Test("a day and an office under the title are who sent it and when, in either order")
  func issued() {
    for line in ["2021年3月8日　云溪县林业局", "云溪县林业局（2021年3月8日）"] {
      let head = headline(["山路十一年", line, SampleText.path])
      #expect(head.title?.value.string == "山路十一年")
      #expect(head.kicker == nil)
      #expect(head.credits.source == "云溪县林业局")
      #expect(head.credits.published == CalendarDate(year: 2021, month: 3, day: 8))
    }
  }

  @Test("the head of an official paper is no title: neither who issues it nor its number")
  func official() {
    let title = "关于做好春季护林工作的通知"
    for lines in [
      ["云溪县林业局文件", "云林〔2021〕12号", title], ["云溪县林业局", "云溪县财政局文件", "云林发［2021］第 3 号", title],
      ["云林〔2021〕12号", title], [title, "云林〔2021〕12号"],
    ] {
      let head = headline(lines + ["各乡镇林业站：", SampleText.path])
      #expect(head.title?.value.string == title)
      #expect(head.kicker == nil)
      #expect(head.subtitle == nil)
    }
  }

  @Test("in wrapped text two lines are one title that ran out of room") func wrapped() {
    #expect(headline(["云溪镇护林员与她的", "山路", SampleText.path], isWrapped: true).title?.value.string == "云溪镇护林员与她的山路")
  }

  @Test("a line that comes again is the title, and the browser's title with the site behind it is none") func repeated()
  {
    #expect(headline(["云溪在线", "山路十一年", "山路十一年", SampleText.path]).title?.value.string == "山路十一年")
    let head = headline(["山路十一年_民生_云溪在线", "山路十一年", SampleText.path])
    #expect(head.title?.value.string == "山路十一年")
    #expect(head.kicker == nil)
  }

  @Test("a name alone under the title signs the article", arguments: ["祁远", "□ 祁 远", "◎祁远 "]) func signature(
    line: String
  ) {
    let head = headline(["山路上的十一年", line, SampleText.path])
    #expect(head.title?.value.string == "山路上的十一年")
    #expect(head.credits.byline.map(\.name) == ["祁远"])
  }

  @Test("two lines in the middle are one title, though one is far shorter, over an office and a day") func centred() {
    let lines = ["                    在全县山村教师工作", "                      会议上的讲话"]
    let office = ["云溪县教育局", "（2026年2月21日）", SampleText.path]
    let text = (lines + office).joined(separator: "\n")
    #expect(TextCleaner.articles(from: text, file: "a.txt").map(\.title) == ["在全县山村教师工作会议上的讲话"])
  }

  @Test("a caption under the title is no line of it") func caption() {
    let head = headline(["山路上的十一年", "图1：瞭望台上的护林员", SampleText.path])
    #expect(head.title?.value.string == "山路上的十一年")
    #expect(head.kicker == nil)
  }

  @Test("a label before the title goes") func label() {
    #expect(headline(["标题：山路十一年", SampleText.path]).title?.value.string == "山路十一年")
  }

  @Test("the first question of a dialogue is no part of the head") func dialogue() {
    let head = headline(["山路十一年", "问：您第一次上山是什么时候？", "答：" + SampleText.path])
    #expect(head.kicker == nil)
    #expect(head.body.count == 2)
  }

  @Test("no line is lost, however many short ones there are") func nothingLost() {
    let lines = ["一本笔记", "一部手机", "一座山头", "一条路上", "一个人走", SampleText.path]
    let head = headline(lines)
    #expect([head.kicker, head.title, head.subtitle].compactMap { $0 }.count + head.body.count == lines.count)
  }

  @Test("a text that starts at once has no title") func none() {
    let head = headline([SampleText.path, SampleText.phone])
    #expect(head.title == nil)
    #expect(head.body.count == 2)
  }

  @Test("the date of a bulletin with one article is the article's") func masthead() {
    let head = headline(["云溪简报", "2022年第7期 2022年4月1日", "山路十一年", SampleText.path])
    #expect(head.title?.value.string == "山路十一年")
    #expect(head.credits.published?.description == "2022-04-01")
  }

  @Test("a line worded as a subtitle is one without a dash, wrapped or not", arguments: [true, false])
  func wordedSubtitle(isWrapped: Bool) {
    let head = headline(["八本笔记写满一座山", "云溪镇护林员十一年纪实", SampleText.path], isWrapped: isWrapped)
    #expect(head.title?.value.string == "八本笔记写满一座山")
    #expect(head.subtitle?.value.string == "云溪镇护林员十一年纪实")
  }

  @Test("in wrapped text too two parallel clauses are a kicker") func wrappedKicker() {
    let head = headline(["守住青山 护好水源", "护林员的十一年", SampleText.path], isWrapped: true)
    #expect(head.kicker?.value.string == "守住青山 护好水源")
    #expect(head.title?.value.string == "护林员的十一年")
  }

  @Test("the account that posted a text is its source, no title") func account() {
    let head = headline(["山路十一年", "云溪日报客户端", SampleText.path])
    #expect(head.title?.value.string == "山路十一年")
    #expect(head.credits.source == "云溪日报客户端")
  }

  @Test("an office over the name of its document is the title's first line") func document() {
    let head = headline(["云溪县供销合作社联合社", "2025年基层网点建设工作总结", SampleText.path])
    #expect(head.title?.value.string == "云溪县供销合作社联合社2025年基层网点建设工作总结")
    #expect(head.kicker == nil)
  }

  @Test(
    "a number heads the first part of the text, and no title",
    arguments: ["一、基本情况", "（一）基本情况", "(1)基本情况", "1. 基本情况", "第一章 基本情况", "01 基本情况", "01"])
  func section(heading: String) {
    let head = headline(["关于护林员的情况", heading, SampleText.path])
    #expect(head.title?.value.string == "关于护林员的情况")
    #expect(head.kicker == nil)
    #expect(head.body.first?.text.string == heading)
    // A number that opens the first line is its own.
    #expect(headline([heading + "和做法", SampleText.path]).title?.value.string == heading + "和做法")
  }

  @Test("an ornament or a figure may open a title under its kicker", arguments: ["■护林员的十一年", "12 名护林员的十一年"])
  func ornament(title: String) {
    let head = headline(["守住青山 护好水源", title, SampleText.path])
    #expect(head.kicker?.value.string == "守住青山 护好水源")
    #expect(head.title?.value.string == title)
  }

  @Test("a sentence that ends in half width is text")
  func halfWidth() {
    let head = headline(["山路十一年", "罗小满说:\"天亮以前要走完.\"", "她走了十一年,一次也没有错过.", SampleText.path])
    #expect(head.title?.value.string == "山路十一年")
    #expect(head.subtitle == nil)
    #expect(head.body.count == 3)
  }

  @Test("what a form puts before the text is none of it") func textLabel() {
    let head = headline(["标题：山路十一年", "来源：云溪日报", "正文：" + SampleText.path])
    #expect(head.body.map { $0.text.string } == [SampleText.path])
  }

  @Test("a heading in brackets over the text and the office that reports are no titles")
  func underTitle() {
    let texts = ["一条河的三年", "【背景】", SampleText.path, "【做法】", SampleText.phone]
    let marked = TextCleaner.articles(from: texts.joined(separator: "\n"), file: "a.txt")
    #expect(marked.map(\.title) == ["一条河的三年"])
    #expect(marked.first?.kicker == nil)
    let report = ["云溪县妇联关于春季工作情况的报告", "云溪县妇女联合会", "（2026年3月20日）", "各位代表：", SampleText.path]
    let found = TextCleaner.articles(from: report.joined(separator: "\n"), file: "a.txt")
    #expect(found.map(\.title) == ["云溪县妇联关于春季工作情况的报告"])
    #expect(found.first?.source == "云溪县妇女联合会")
  }
}
