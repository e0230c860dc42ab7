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
}
