import SheafKit
import Testing

@testable import SheafIngest

@Suite("What was left out around an article")
struct DroppedTextTests {
  private func articles(_ text: String, _ name: String = "a.txt", keepsDropped: Bool = true) -> [Article] {
    ArticleReader(keepsDropped: keepsDropped).read(SourceFile(path: name, bytes: Array(text.utf8))).articles
  }

  private func dropped(_ article: Article) -> [String] {
    article.evidence?.dropped.map { "\($0.place.line ?? 0) \($0.rule)" } ?? []
  }

  private static let first = "柳湾船闸的夜班排到了三个女职工手里，上游来水每秒涨了40立方米，班长查了两遍。"
  private static let second = "天亮时水位落了11厘米，下游两个村的300多户人家没有一户进水，闸门都关好了。"

  @Test("each line of a text that went, with the rule that dropped it")
  func text() throws {
    let article = try #require(
      articles(
        """
        首页 > 新闻 > 正文
        三个女职工守一座闸
        来源：柳湾晚报
        2021年3月2日 来源：柳湾晚报
        来源：柳湾晚报
        \(Self.first)
        三个女职工守一座闸
        \(Self.second)
        （完）
        分享到：微信 微博
        相关阅读
        观星小组的冬天
        发表评论
        还没有人评论
        """
      ).first)
    #expect(
      dropped(article) == [
        "1 breadcrumb", "5 credits", "7 repeated-title", "9 end-mark", "10 widget", "11 related-links",
        "12 related-links", "13 comments", "14 comments",
      ])
    #expect(article.evidence?.dropped.first?.text == "首页 > 新闻 > 正文")
  }

  @Test("of a compilation each article has what stands in it, and the first also what stands before it")
  func compilation() {
    let lines =
      ["柳湾简报", "2021年第3期", "云溪林场•山路上走了十一年"] + SampleText.ranger + ["- 1 -", "石桥合作社•笋干带动车间增收"] + SampleText.shop
    let found = articles(lines.joined(separator: "\n"))
    let number = 4 + SampleText.ranger.count
    #expect(found.map(dropped) == [["1 masthead", "2 masthead", "\(number) page-number"], []])
  }

  @Test("of a page hidden text, navigation, lists of links and what else stands around the article")
  func page() throws {
    let article = try #require(
      articles(
        """
        <html><head><title>三个女职工守一座闸</title></head><body>
        <nav>首页</nav>
        <div class="main"><h1>三个女职工守一座闸</h1>
        <p style="display:none">最新彩票号码</p>
        <p>\(Self.first)</p>
        <ul><li><a href="/1">观星小组的冬天</a></li><li><a href="/2">渡口换船</a></li></ul>
        <div class="share">分享到微信</div>
        <p>\(Self.second)</p></div>
        <footer>柳湾晚报社</footer></body></html>
        """, "a.html"
      ).first)
    #expect(
      dropped(article) == [
        "2 element", "4 hidden", "6 link-list", "6 link-list", "7 class-name", "9 element",
      ])
    #expect(article.evidence?.dropped.map(\.text).contains("最新彩票号码") == true)
  }

  @Test("raw HTML in Markdown, and the heading that says the title again")
  func markdown() throws {
    let article = try #require(
      articles("---\ntitle: 渡口换船\n---\n# 渡口换船\n\n\(Self.first)\n\n<div>广告</div>\n", "a.md").first)
    #expect(dropped(article) == ["4 repeated-title", "8 raw-html"])
  }

  @Test("what is not asked for is not kept, and the article is the same")
  func off() {
    for file in SampleFiles.all {
      let wanted = ArticleReader(keepsDropped: true).read(file, named: file).articles.map { article in
        var article = article
        article.evidence?.dropped = []
        article.evidence?.droppedMore = nil
        return article
      }
      #expect(ArticleReader().read(file, named: file).articles == wanted, "\(file)")
    }
  }

  @Test("so many texts are kept, and the others counted")
  func bounded() throws {
    let numbers = (1...900).map { "- \($0) -" }.joined(separator: "\n")
    let article = try #require(articles("三个女职工守一座闸\n\(Self.first)\n\(numbers)\n\(Self.second)").first)
    #expect(article.evidence?.dropped.count == DropLog.articleLimit)
    #expect(article.evidence?.droppedMore == 900 - DropLog.articleLimit)
  }

  @Test("no line of a text is silent: it is in the article, evidence of a field, or dropped by a rule")
  func everyLine() throws {
    let files = SampleFiles.all.filter { $0.hasSuffix(".txt") }
    #expect(files.count >= 12)
    for file in files {
      let told = Self.told(by: ArticleReader(keepsDropped: true).read(file, named: file).articles)
      let text = DecodedText(try SourceFile.read(file, named: file).bytes).bytes
      let lines = text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D || $0 == 0x0C })
      let silent = lines.filter { !Self.isTold($0, told) }.map(\.string)
      #expect(silent == [], "\(file)")
    }
  }

  @Test("no text of a page is silent, but what stands in its head and its programs")
  func everyNode() throws {
    let files = SampleFiles.all.filter { $0.hasSuffix(".html") }
    #expect(files.count >= 20)
    for file in files {
      let result = ArticleReader(keepsDropped: true).read(file, named: file)
      // Of a page that is no article it is told that it is none.
      guard !result.articles.isEmpty else {
        #expect(result.diagnostics.map(\.id) == ["article-without-text"], "\(file)")
        continue
      }
      let told = Self.told(by: result.articles)
      let bytes = try SourceFile.read(file, named: file).bytes
      let tree = MyHTMLParser.parse(DecodedText(bytes, label: CharsetLabel.find(in: bytes)).bytes)
      let texts = tree.nodes.indices.filter { index in
        let around = sequence(first: index) { tree.parent(of: $0) }.map { tree.nodes[$0].tag }
        return around.first == .text && !around.contains(.head) && !around.contains(.script)
      }
      let silent = texts.map { tree.text(of: $0) }.filter { !Self.isTold($0, told) }.map(\.string)
      #expect(silent == [], "\(file)")
    }
  }

  /// All that is said of a file, folded: its articles’ texts, their evidence, what was dropped.
  private static func told(by articles: [Article]) -> String {
    let texts = articles.flatMap { article in
      let evidence = article.evidence ?? Evidence()
      return article.blocks.map(\.plainText) + evidence.fields.map(\.text) + evidence.dropped.map(\.text)
    }
    return texts.map(key).joined(separator: "\n")
  }

  /// Whether a line is told, as a whole or, where credits were cut off it, in two parts; of a long one the start is
  /// enough, since evidence cuts it.
  private static func isTold(_ line: ArraySlice<UInt8>, _ told: String) -> Bool {
    let line = key(line.string)
    if line.isEmpty || told.contains(line) { return true }
    if line.unicodeScalars.count > 160, told.contains(String(line.prefix(160))) { return true }
    return line.indices.dropFirst().contains { told.contains(line[..<$0]) && told.contains(line[$0...]) }
  }

  private static func key(_ text: String) -> String {
    String(decoding: TextKey(ArraySlice(ChineseText.normalise(text))).bytes, as: UTF8.self)
  }

  @Test("what stands between the articles of a compilation, with its rule")
  func betweenArticles() {
    let page = "第01版：要闻　云溪日报　2026年4月9日"
    let paper = TextCleaner.articles(
      from: [page, "山路十一年", "本报记者 方卓", SampleText.path, page, "笋干出山记", "本报记者 韩青", SampleText.shoots].joined(
        separator: "\n"),
      file: "a.txt", keepsDropped: true)
    // The first is the evidence of the day.
    #expect(paper.flatMap(dropped) == ["5 credits"])
    let jump = TextCleaner.articles(
      from: ["山路十一年", SampleText.path + "（下转第4版）", SampleText.phone].joined(separator: "\n"), file: "a.txt",
      keepsDropped: true)
    #expect(jump.flatMap(dropped) == ["2 page-jump"])
    let mail = [
      "发件人：方卓", "收件人：信息组", "主题：转发：山路十一年", "您好！", SampleText.path, "-----原始邮件-----", "发件人：韩青", "主题：笋干出山记",
      SampleText.shoots, "祝好",
    ]
    let sections = [
      "云溪周报", "一、要闻", "1．山路十一年的故事", SampleText.path, "2．笋干出山记", SampleText.shoots, "二、动态", "1．十三个人的包装台",
      SampleText.phone, "2．车间",
      SampleText.bags,
    ]
    let week = TextCleaner.articles(from: sections.joined(separator: "\n"), file: "a.txt", keepsDropped: true)
    #expect(week.count == 4 && week.flatMap(dropped) == ["1 masthead", "2 masthead", "7 head"])
    let mails = TextCleaner.articles(from: mail.joined(separator: "\n"), file: "a.txt", keepsDropped: true)
    #expect(mails.flatMap(dropped) == ["1 head", "2 head", "4 letter", "6 head", "7 head", "10 letter"])
  }
}
