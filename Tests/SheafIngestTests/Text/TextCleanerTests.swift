import SheafIngest
import SheafKit
import Testing

/// Whole documents in the manners that editors receive them in.
@Suite("Plain text into articles")
struct TextCleanerTests {
  private func articles(_ lines: [String], separator: String = "\n") -> [Article] {
    TextCleaner.articles(from: lines.joined(separator: separator), file: "clippings/云溪.txt")
  }

  private func paragraphs(_ article: Article) -> [String] {
    article.blocks.filter(\.isText).map(\.plainText)
  }

  /// Lines as a PDF gives them: a blank one after each, a space at the end of a paragraph, ‚ ‛ for “ ”.
  private func printed(_ titles: [String], _ texts: [String], at width: Int) -> [String] {
    var lines = titles.map { $0 + " " }
    lines[0] = " " + lines[0]
    for text in texts {
      let low = text.map { $0 == "“" ? "‚" : $0 == "”" ? "‛" : String($0) }.joined()
      lines += SampleText.wrapped(low, at: width)
      lines[lines.count - 1] += " "
    }
    return lines.flatMap { [$0, ""] }
  }

  @Test("a bulletin from a PDF: titles of two lines, a lone page number, one note of sources for all")
  func bulletin() {
    var lines = printed(["云溪林场•护林员罗小满的十一年"], SampleText.ranger, at: 60)
    lines += ["", "12 ", ""]
    lines += printed(["石桥合作社•笋干带动残疾人车间", "稳步增收"], SampleText.shop, at: 60)
    lines += printed(["云溪镇政府•连续四十一个月无火情", "一座山的账本"], [SampleText.record], at: 60)
    lines += [" ", "", " ", "", "（以上信息由各会员单位提供，其中部分摘", "", "自各单位网站） ", ""]
    let found = articles(lines)
    #expect(
      found.map(\.title) == ["云溪林场•护林员罗小满的十一年", "石桥合作社•笋干带动残疾人车间稳步增收", "云溪镇政府•连续四十一个月无火情 一座山的账本"])
    #expect(found.map(\.organisation) == ["云溪林场", "石桥合作社", "云溪镇政府"])
    #expect(found.map(paragraphs) == [SampleText.ranger, SampleText.shop, [SampleText.record]])
    #expect(found.allSatisfy { $0.sourceNote == "（以上信息由各会员单位提供，其中部分摘自各单位网站）" })
    #expect(found.allSatisfy { $0.source == nil && $0.published == nil })
  }

  @Test("links printed in the middle of a word, and a page that starts with one space, do not part it")
  func interruptions() throws {
    var lines = printed(["云溪镇护林员的十一年"], SampleText.ranger + SampleText.shop, at: 56)
    // Inside the first paragraph: an address, then a page start without the blank line.
    lines[4] = " " + lines[4]
    lines.insert("https://example.org/link?url=Qg4_aB-9", at: 4)
    let article = try #require(articles(lines).first)
    #expect(paragraphs(article) == SampleText.ranger + SampleText.shop)
  }

  @Test("ideographic indents and CRLF: an indent starts a paragraph", arguments: ["\n", "\r\n", "\r"])
  func indents(separator: String) throws {
    var lines = ["　　　　云溪镇护林员：山路十一年", "　　　　　　本报记者 祁 远 通讯员 白露生"]
    for text in SampleText.ranger { lines += SampleText.wrapped(text, at: 48, indent: "　　") }
    lines.append("　　数字里的变化")
    for text in SampleText.shop { lines += SampleText.wrapped(text, at: 48, indent: "　　") }
    let article = try #require(articles(lines, separator: separator).first)
    #expect(article.title == "云溪镇护林员：山路十一年")
    #expect(article.byline.map(\.name) == ["祁远", "白露生"])
    #expect(paragraphs(article) == SampleText.ranger + ["数字里的变化"] + SampleText.shop)
    #expect(article.blocks[3] == .heading("数字里的变化", line: article.blocks[3].line))
  }

  @Test("no mark at all: a short line with a full stop ends a paragraph")
  func noMark() throws {
    var lines = ["云溪镇护林员的十一年", "来源：云溪发布 2022-03-31 09:12 作者：祁远"]
    for text in SampleText.ranger { lines += SampleText.wrapped(text, at: 68) }
    lines.append("合作社的笋干生意")
    for text in SampleText.shop { lines += SampleText.wrapped(text, at: 68) }
    let article = try #require(articles(lines).first)
    #expect(article.title == "云溪镇护林员的十一年")
    #expect(article.published == CalendarDate(year: 2022, month: 3, day: 31))
    #expect(paragraphs(article) == SampleText.ranger + ["合作社的笋干生意"] + SampleText.shop)
  }

  @Test("form feeds, running heads and page numbers vanish; ■ marks the titles of a bulletin")
  func pages() {
    var lines = ["云溪简报", "第7期", "云溪镇党政办编 2022年4月1日", "■护林员罗小满的十一年"]
    for text in SampleText.ranger { lines += SampleText.wrapped(text, at: 56, indent: "　　") }
    lines.append("■笋干合作社带动增收")
    for text in SampleText.shop { lines += SampleText.wrapped(text, at: 56, indent: "　　") }
    var printed: [String] = []
    for start in stride(from: 0, to: lines.count, by: 9) {
      if start > 0 { printed.append("\u{0C}云溪简报　2022年第7期") }
      printed += lines[start..<min(start + 9, lines.count)]
      printed += ["", "- \(start / 9 + 1) -"]
    }
    let found = articles(printed)
    #expect(found.map(\.title) == ["护林员罗小满的十一年", "笋干合作社带动增收"])
    #expect(found.map(paragraphs) == [SampleText.ranger, SampleText.shop])
  }

  @Test("a blank line between paragraphs, a column cut at every width", arguments: [40, 52, 66, 76])
  func blankLines(width: Int) throws {
    var lines = ["云溪镇护林员的十一年", "", "记者 祁远", ""]
    for text in SampleText.ranger { lines += SampleText.wrapped(text, at: width) + [""] }
    lines += ["合作社的笋干生意", ""]
    for text in SampleText.shop { lines += SampleText.wrapped(text, at: width) + [""] }
    let article = try #require(articles(lines).first)
    #expect(paragraphs(article) == SampleText.ranger + ["合作社的笋干生意"] + SampleText.shop)
  }

  @Test("every line blank-spaced and four spaces before a paragraph: the indent counts, the blank line does not")
  func doubleSpaced() throws {
    var lines = ["云溪镇护林员的十一年"]
    for text in SampleText.ranger { lines += SampleText.wrapped(text, at: 60, indent: "    ") }
    let article = try #require(articles(lines, separator: "\n\n").first)
    #expect(paragraphs(article) == SampleText.ranger)
  }

  @Test("a web page: breadcrumb, title twice, captions doubled, share words, related links and notices go")
  func webPage() throws {
    let found = articles([
      "护林员罗小满的山路_云溪新闻网", "首页 > 新闻中心 > 民生 > 正文", "民生", "护林员罗小满的山路", "2022-03-31 09:12　来源：云溪新闻网　字号：大 中 小",
      "分享到： 微信 微博 QQ空间", SampleText.path, "护林员罗小满的山路巡山途中的罗小满", "山口的值守点", "山口的值守点", SampleText.phone,
      SampleText.record + "（记者 祁 远 通讯员 白露生）", "【责任编辑：方卓】", "【打印】【关闭】", "看完这条消息,您的心情是:", "相关阅读：", "·全镇连续41个月无火情",
      "·笋干合作社带动增收", "版权声明:", "1.凡本网注明“来源：云溪新闻网”的作品，版权归云溪新闻网所有。", "网友评论", "请登录后发表评论",
    ])
    let article = try #require(found.first)
    #expect(found.count == 1)
    #expect(article.title == "护林员罗小满的山路")
    #expect(article.kicker == nil)
    #expect(article.source == "云溪新闻网")
    #expect(article.byline.map(\.name) == ["祁远", "白露生"])
    #expect(article.editors.map(\.name) == ["方卓"])
    #expect(paragraphs(article) == SampleText.ranger)
    #expect(article.blocks.filter { !$0.isText }.map(\.plainText) == ["巡山途中的罗小满", "山口的值守点"])
  }

  @Test("a newspaper page: kicker, headline, two roles, subheadings, a word cut by the end of the column")
  func newspaper() throws {
    let quote = "山里人把这叫作“向石头要水，向云要雨”，一代一代传下来，成了云溪的家底，谁来都要先听一遍这句话，再去看那条渠。"
    let cut = quote.index(quote.startIndex, offsetBy: 12)
    let article = try #require(
      articles(
        [
          "守住青山 护好水源", "云溪林场:山路上的十一年", "本报记者 祁远\n通讯员 白露生", SampleText.path, "从本子到手机 “铁脚板”换新装", SampleText.phone,
          String(quote[..<cut]), String(quote[cut...]), SampleText.record,
        ], separator: "\n\n"
      ).first)
    #expect(article.kicker == "守住青山 护好水源")
    #expect(article.title == "云溪林场：山路上的十一年")
    #expect(article.byline.map(\.role) == ["记者", "通讯员"])
    #expect(
      paragraphs(article) == [SampleText.path, "从本子到手机 “铁脚板”换新装", SampleText.phone, quote, SampleText.record])
  }

  @Test("a news site without blank lines: dateline, short lines are headings, the last line names the editor")
  func newsSite() throws {
    let article = try #require(
      articles([
        "一本本子和一部手机", "云溪网讯(记者 祁 远 通讯员 白 露 李小满)" + SampleText.path, "本子里的山路", SampleText.phone, SampleText.record,
        "责任编辑:方卓", "查看心情排行你看到此篇文章的感受是:", "网友评论",
      ]).first)
    #expect(article.dateline == "云溪网讯")
    #expect(article.source == "云溪网")
    #expect(article.byline.map(\.name) == ["祁远", "白露", "李小满"])
    #expect(paragraphs(article) == [SampleText.path, "本子里的山路", SampleText.phone, SampleText.record])
  }

  @Test("one article with ■ before its subheadings stays one article")
  func subheadings() {
    let found = articles(
      ["云溪镇的两个春天", SampleText.path, "■ 从一本本子到一部手机", SampleText.phone, SampleText.record, "■ 从一根笋到一台烘干机"]
        + SampleText.shop,
      separator: "\n\n")
    #expect(found.map(\.title) == ["云溪镇的两个春天"])
  }

  @Test("an English article hard-wrapped at 72 columns, a word hyphenated at the line's end")
  func english() throws {
    var lines = ["Reading room wins a longer lease", "By Jane Doe", "Published 5 March 2021", ""]
    for text in SampleText.english { lines += SampleText.wrappedWords(text, at: 72) + [""] }
    let place = try #require(lines.firstIndex { $0.contains("volunteers") })
    lines[place] = lines[place].split(separator: "volunteers", omittingEmptySubsequences: false)
      .joined(separator: "volun-\nteers")
    let article = try #require(articles(lines).first)
    #expect(article.title == "Reading room wins a longer lease")
    #expect(article.byline == [Contributor(name: "Jane Doe")])
    #expect(article.published == CalendarDate(year: 2021, month: 3, day: 5))
    #expect(paragraphs(article) == SampleText.english)
  }

  @Test("a text without a title is named after its file")
  func untitled() throws {
    let article = try #require(articles([SampleText.path, SampleText.phone]).first)
    #expect(article.title == "云溪")
    #expect(article.blocks.count == 2)
  }

  @Test("a file without text holds no article", arguments: ["", "\n\n \n", "\u{FEFF}", "\u{0C}\n9\n"])
  func empty(text: String) {
    #expect(TextCleaner.articles(from: text, file: "a.txt").isEmpty)
  }

  @Test("blocks keep the line that they start on")
  func lines() throws {
    let article = try #require(articles(["山路十一年", "", SampleText.path, "", SampleText.phone]).first)
    #expect(article.blocks.map(\.line) == [3, 5])
  }

  /// Texts that a careless reader spends quadratic time on.
  enum Hostile: CaseIterable {
    case oneLine, blankLines, shortLines, labels, quotationMarks, titles, numbers, contents

    var text: String {
      switch self {
      case .oneLine: String(repeating: "山,", count: 100_000)
      case .blankLines: String(repeating: "\n", count: 200_000) + "山"
      case .shortLines: String(repeating: "山\n", count: 20_000)
      case .labels: String(repeating: "来源：", count: 20_000)
      case .quotationMarks: String(repeating: "“", count: 100_000)
      case .titles: String(repeating: "云溪•山路上的人\n", count: 20_000)
      case .numbers: String(repeating: "1. 山路上的人\n", count: 40_000)
      case .contents: "目录\n" + String(repeating: (1...150).map { "山路第\($0)里\n" }.joined(), count: 100)
      }
    }
  }

  @Test("hostile texts are read in linear time", .timeLimit(.minutes(1)), arguments: Hostile.allCases)
  func hostile(kind: Hostile) {
    #expect(TextCleaner.articles(from: kind.text, file: "a.txt").count <= 1)
  }
}
