import SheafIngest
import SheafKit
import Testing

/// Articles whose lines were cut by a program or a press, with little or nothing to mark the paragraphs.
@Suite("Wrapped articles")
struct WrappedArticleTests {
  private func article(_ lines: [String], separator: String = "\n") throws -> Article {
    let found = TextCleaner.articles(from: lines.joined(separator: separator), file: "云溪.txt")
    #expect(found.count == 1)
    return try #require(found.first)
  }

  private func texts(_ article: Article) -> [String] { article.blocks.filter(\.isText).map(\.plainText) }

  @Test("a long title over two lines keeps out of the text", arguments: [40, 48, 60])
  func longTitle(width: Int) throws {
    let title = "云溪镇护林员罗小满用十一年时间走完三万里山路并记满二十七本巡山笔记"
    var lines = SampleText.wrapped(title, at: width)
    for text in SampleText.ranger { lines += SampleText.wrapped(text, at: width, indent: "　　") }
    let article = try article(lines)
    #expect(article.title == title)
    #expect(texts(article) == SampleText.ranger)
  }

  @Test("one paragraph under its title: the indent or the blank line still counts", arguments: ["", "　　"])
  func single(indent: String) throws {
    let lines = ["护林员罗小满的山路"] + (indent.isEmpty ? [""] : [])
    let article = try article(lines + SampleText.wrapped(SampleText.path, at: 40, indent: indent))
    #expect(article.title == "护林员罗小满的山路")
    #expect(texts(article) == [SampleText.path])
  }

  @Test("without any mark a line that left room for one more character ends a paragraph")
  func room() throws {
    // The second line of the first paragraph ends a single character before the edge.
    let first = "护林员每天走同一条山路，一走就是十一年。她记住了路上每一块石头和每一棵树。"
    let article = try article(
      ["山路十一年"] + SampleText.wrapped(first, at: 40) + SampleText.wrapped(SampleText.path, at: 40)
        + SampleText.wrapped(SampleText.phone, at: 40))
    #expect(texts(article) == [first, SampleText.path, SampleText.phone])
  }

  @Test("in a column beside a picture a full stop at the edge ends nothing")
  func narrow() throws {
    let column = ["今年春天的雨水比往年少了许多，", "山里的护林员走得更勤了一些。", "他们每人带一本笔记和一壶清水，"]
    let rest = "在路上从清晨一直走到天黑，把看到的每一处险情都写进本子里，第二天一早再报给镇上。"
    let article = try article(
      ["山路十一年"] + SampleText.wrapped(SampleText.path, at: 60) + column + SampleText.wrapped(rest, at: 60)
        + SampleText.wrapped(SampleText.phone, at: 60))
    #expect(texts(article) == [SampleText.path, column.joined() + rest, SampleText.phone])
  }

  @Test("a mark that closes and had no room in its line starts no paragraph")
  func closingMark() throws {
    let first = "她的回答只有两个字，后来全镇的人都会说：“走啊。”"
    let lines = ["山路十一年"] + [SampleText.path, first, SampleText.phone].flatMap { SampleText.cut($0, at: 24) + [""] }
    #expect(texts(try article(lines)) == [SampleText.path, first, SampleText.phone])
  }

  @Test("a gap under the title parts it from text that has none, and so does its width where lines are full")
  func titleGap() throws {
    let body = SampleText.ranger.flatMap { SampleText.wrapped($0, at: 48) }
    for title in ["护林员罗小满的十一年山路与二十七本的笔记", "云溪镇护林员罗小满用十一年时间走完三万里山路"] {
      #expect(try article([title, ""] + body).title == title)
    }
    let wide = "云溪镇护林员罗小满用十一年的时间走完了三万里的山路"
    #expect(try article([wide] + body).title == wide)
  }

  @Test("pages with heads and feet between lines", arguments: ["- %d -", "第%d页", "%d / 12", "P%d"])
  func pages(foot: String) throws {
    var lines = ["护林员罗小满的山路"]
    for text in SampleText.ranger + SampleText.shop { lines += SampleText.wrapped(text, at: 44, indent: "　　") }
    var printed: [String] = []
    for (page, start) in stride(from: 0, to: lines.count, by: 6).enumerated() {
      if page > 0 { printed.append("\u{0C}云溪通讯　2022年第7期") }
      printed += lines[start..<min(start + 6, lines.count)]
      printed.append(foot.split(separator: "%d", omittingEmptySubsequences: false).joined(separator: "\(page + 1)"))
    }
    #expect(texts(try article(printed, separator: "\r\n")) == SampleText.ranger + SampleText.shop)
  }

  @Test("a flush heading between indented paragraphs stands alone though it is long")
  func flushHeading() throws {
    let heading = "从一本磨破了边的本子到一部带定位的手机"
    var lines = ["护林员罗小满的山路"]
    for text in SampleText.ranger { lines += SampleText.wrapped(text, at: 44, indent: "　　") }
    lines.append(heading)
    for text in SampleText.shop { lines += SampleText.wrapped(text, at: 44, indent: "　　") }
    #expect(texts(try article(lines)) == SampleText.ranger + [heading] + SampleText.shop)
  }

  @Test("a title before a paragraph of one line is no part of it")
  func shortParagraph() {
    let lines =
      ["山路十一年"] + SampleText.wrapped(SampleText.path, at: 60) + ["-----", "笋干出山记", "笋干今年又出山了。"]
      + SampleText.wrapped(SampleText.shoots, at: 60)
    let found = TextCleaner.articles(from: lines.joined(separator: "\n"), file: "a.txt")
    #expect(found.map(\.title) == ["山路十一年", "笋干出山记"])
    #expect(found.map(texts) == [[SampleText.path], ["笋干今年又出山了。", SampleText.shoots]])
  }

  @Test("a heading of two lines, shorter than the measure, stands apart from the text")
  func twoLines() throws {
    let article = try article(
      ["山路十一年"] + SampleText.wrapped(SampleText.path, at: 60) + ["从一本本子到一部手机，护林员", "的路越走越宽"]
        + SampleText.wrapped(SampleText.phone, at: 60) + SampleText.wrapped(SampleText.record, at: 60))
    #expect(texts(article) == [SampleText.path, "从一本本子到一部手机，护林员的路越走越宽", SampleText.phone, SampleText.record])
  }

  @Test("the last character of a title that had no room for it belongs to it")
  func lastCharacter() throws {
    let article = try article(
      ["护林员罗小满的十一年山", "路"] + SampleText.wrapped(SampleText.path, at: 30, indent: "　　")
        + SampleText.wrapped(SampleText.phone, at: 30, indent: "　　"))
    #expect(article.title == "护林员罗小满的十一年山路")
    #expect(texts(article) == [SampleText.path, SampleText.phone])
  }

  @Test("a kicker and a title, flush over indented paragraphs, are two lines")
  func kicker() {
    var lines: [String] = []
    for (head, body) in [(["山里山外", "山路十一年"], SampleText.ranger), (["守住青山 护好水源", "笋干出山记"], SampleText.shop)] {
      lines += head + body.flatMap { SampleText.wrapped($0, at: 60, indent: "　　") } + ["＊＊＊"]
    }
    let found = TextCleaner.articles(from: lines.joined(separator: "\n"), file: "a.txt")
    #expect(found.map(\.title).last == "笋干出山记")
    #expect(found.map(\.kicker).last == "守住青山 护好水源")
    #expect(found.map(texts) == [SampleText.ranger, SampleText.shop])
  }

  @Test("points behind a colon start lines of their own, though the line before is filled")
  func points() throws {
    let points = ["1.到山里去问，一家一家登记，谁家留了种都写在本子上。", "2.到外面去要，发函换回早年送出去的样本两百多份。"]
    let opening = "从那一年起，农科站的人分三步把丢失的种子一样一样找回来："
    let article = try article(
      ["山路十一年"] + SampleText.wrapped(SampleText.path, at: 56) + [opening]
        + points.flatMap { SampleText.wrapped($0, at: 56) } + SampleText.wrapped(SampleText.phone, at: 56))
    #expect(texts(article) == [SampleText.path, opening] + points + [SampleText.phone])
  }

  @Test("short lines of a page around long paragraphs are not wrapped text")
  func page() throws {
    let article = try article([
      "首页 | 要闻 | 国内 | 国际 | 社会 | 视频", "您的位置：首页 > 社会", "护林员的山路与十一本笔记", "发布时间：2022-03-31 09:12 来源：云溪网",
      SampleText.path, SampleText.phone, "从本子到手机", SampleText.record, "【打印】【关闭】", "标签：云溪 护林", "版权所有 云溪网 备案号123",
    ])
    #expect(article.title == "护林员的山路与十一本笔记")
    #expect(texts(article) == [SampleText.path, SampleText.phone, "从本子到手机", SampleText.record])
  }

  @Test("the line of a bulletin’s publisher fills the measure and is no start of the title")
  func publisher() throws {
    let lines =
      ["云溪护林工作简报", "2022年第7期（总第131期）", "云溪镇林业站编　2022年4月30日", "山路十一年"]
      + SampleText.wrapped(SampleText.path, at: 32) + SampleText.wrapped(SampleText.phone, at: 32)
    let article = try article(lines)
    #expect(article.title == "山路十一年")
    #expect(article.kicker == nil)
    #expect(texts(article) == [SampleText.path, SampleText.phone])
  }

  @Test("a running head as wide as the measure goes out of the sentences that it interrupts")
  func wideHead() throws {
    var lines =
      ["山路十一年"] + (SampleText.ranger + SampleText.shop).flatMap { SampleText.wrapped($0, at: 34, indent: "　　") }
    for place in stride(from: 9, to: lines.count, by: 10) { lines.insert("云溪护林工作简报　2022年第7期", at: place) }
    #expect(texts(try article(lines)) == SampleText.ranger + SampleText.shop)
  }
}
