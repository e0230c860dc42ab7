import SheafKit
import Testing

@testable import SheafIngest

@Suite("Sidecars")
struct SidecarTests {
  private static let page = """
    <html lang="zh-CN"><head><title>渡口修好了</title></head><body><h1>渡口修好了</h1>
    <div>来源：柳湾晚报　2021年3月2日　记者 王芳</div><p>渡口的石阶3月1日修好，头一班船七点开出，船上坐了四十个赶集的人。</p>
    <p>修石阶的是村里的六个石匠，他们干了二十天，用掉石料八十方。</p></body></html>
    """
  private static let compilation = """
    {"title":"甲","blocks":[{"type":"paragraph","text":"甲文"}],"origin":{"file":"x","format":"text"},"id":"1","byline":[],"editors":[]}
    {"title":"乙","blocks":[{"type":"paragraph","text":"乙文"}],"origin":{"file":"x","format":"text"},"id":"2","byline":[],"editors":[]}
    {"title":"丙","blocks":[{"type":"paragraph","text":"丙文"}],"origin":{"file":"x","format":"text"},"id":"3","byline":[],"editors":[]}
    """

  private func read(_ sidecar: String, beside text: String = page, name: String = "a.html") throws -> ImportResult {
    let folder = try TemporaryFolder()
    try folder.write(Array(text.utf8), to: name)
    try folder.write(Array(sidecar.utf8), to: name + ".meta.yaml")
    return ArticleReader().read(
      folder.path + "/" + name, named: name,
      sidecar: SidecarFile(path: folder.path + "/" + name + ".meta.yaml", name: name + ".meta.yaml"))
  }

  /// `line:column id` of each problem.
  private func problems(_ sidecar: String) throws -> [String] {
    try read(sidecar).diagnostics.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.id)" }
  }

  @Test("each field is what the sidecar says, and its evidence is the line that says it")
  func overrides() throws {
    let article = try #require(
      try read(
        """
        title: 青石渡口修好了
        kicker: 盼了十年
        subtitle: 六个石匠二十天
        organisation: 青石村
        source: 砚湖晚报
        reposted-from: 砚湖日报
        byline: [记者 李小满, {name: 周桥, role: 通讯员}]
        editors: [陈一, 责编 吕晴]
        dateline: 本报青石3月2日电
        published: 2021-03-03
        language: zh-Hans
        address: https://www.yanhu.example/1.html
        """
      ).articles.first)
    #expect(article.title == "青石渡口修好了")
    #expect([article.kicker, article.subtitle, article.organisation] == ["盼了十年", "六个石匠二十天", "青石村"])
    #expect([article.source, article.repostedFrom] == ["砚湖晚报", "砚湖日报"])
    #expect(article.byline == [Contributor(name: "李小满", role: "记者"), Contributor(name: "周桥", role: "通讯员")])
    #expect(article.editors == [Contributor(name: "陈一"), Contributor(name: "吕晴", role: "责编")])
    #expect(article.dateline == "本报青石3月2日电")
    #expect(article.published == CalendarDate("2021-03-03"))
    #expect(article.language == "zh-Hans")
    #expect(article.origin.address == "https://www.yanhu.example/1.html")
    #expect(article.id == ArticleIdentity.id(title: article.title, blocks: article.blocks))
    let evidence = article.evidence?.fields.map { "\($0.field) \($0.place.element ?? "") \($0.text)" } ?? []
    #expect(evidence.contains("source a.html.meta.yaml:5 砚湖晚报"))
    #expect(evidence.contains("byline a.html.meta.yaml:7 记者 李小满 通讯员 周桥"))
    #expect(evidence.count == 12)
  }

  @Test("an empty value clears the field, and its evidence", arguments: ["null", "[]", "''", "~", ""])
  func clears(value: String) throws {
    let article = try #require(try read("source: \(value)\nbyline: \(value == "''" ? "[]" : value)\n").articles.first)
    #expect(article.source == nil)
    #expect(article.byline == [])
    #expect(article.published == CalendarDate("2021-03-02"))
    #expect(article.evidence?.fields.contains { $0.field == .source || $0.field == .byline } == false)
  }

  @Test("a file that is dropped is not read")
  func dropsFile() throws {
    let result = try read("drop: true\n", beside: "\u{0}\u{1}", name: "a.txt")
    #expect(result == ImportResult())
  }

  @Test("the articles of a file with several are told by their titles")
  func entries() throws {
    let result = try read(
      """
      source: 砚湖晚报
      articles:
        - title: 甲
          new-title: 甲之二
          source: null
        - title: 丙
          drop: true
      """, beside: Self.compilation, name: "a.jsonl")
    #expect(result.articles.map(\.title) == ["甲之二", "乙"])
    #expect(result.articles.map(\.source) == [nil, "砚湖晚报"])
    #expect(result.diagnostics == [])
    #expect(result.articles[0].id == ArticleIdentity.id(title: "甲之二", blocks: result.articles[0].blocks))
  }

  @Test("what fits no article of the file is told, and the rest counts")
  func misfits() throws {
    let result = try read(
      "title: 一\npublished: 2021-03-03\narticles:\n  - {title: 甲甲, drop: true}\n  - {title: 丁丁丁丁, drop: true}\n",
      beside: Self.compilation, name: "a.jsonl")
    #expect(result.diagnostics.map(\.id) == ["several-articles", "unused-entry", "unused-entry"])
    #expect(result.diagnostics.map(\.location?.line) == [1, 4, 5])
    #expect(result.diagnostics[1].help == "did you mean “甲”?")
    #expect(result.diagnostics[2].help == "it holds “甲”, “乙”, “丙”")
    #expect(result.articles.map(\.title) == ["甲", "乙", "丙"])
    #expect(result.articles.allSatisfy { $0.published == CalendarDate("2021-03-03") })
  }

  @Test(
    "what is wrong is an error with its place",
    arguments: [
      ("sorce: x", "1:1 unknown-key"), ("来源: x", "1:1 unknown-key"), ("new-title: x", "1:1 unknown-key"),
      ("source: [a, b]", "1:9 wrong-type"), ("source: true", "1:9 wrong-type"), ("title: ''", "1:8 empty-value"),
      ("published: 3月8日", "1:12 bad-date"), ("published: 2021-02-30", "1:12 bad-date"),
      ("published: [2021]", "1:12 wrong-type"),
      ("byline: [{nam: 王芳}]", "1:11 unknown-key"), ("byline: [{role: 记者}]", "1:10 missing-key"),
      ("language: 中文", "1:11 unknown-value"),
      ("address: yanhu", "1:10 unknown-value"), ("address: javascript://x/", "1:10 unknown-value"),
      ("drop: 是", "1:7 wrong-type"),
      ("articles: 甲", "1:11 wrong-type"), ("articles: [{source: x}]", "1:12 missing-key"),
      ("articles: [{title: 渡口修好了}, {title: 渡口修好了}]", "1:36 repeated-value"), ("- a", "1:1 wrong-type"),
      ("# nothing", "1:1 empty-value"),
      ("a: [", "2:1 yaml-syntax"), ("source: a\nsource: b", "2:1 duplicate-key"),
    ])
  func faults(text: String, expected: String) throws {
    let result = try read(text + "\n")
    #expect(try problems(text + "\n").first == expected)
    #expect(result.diagnostics.first?.severity == .error)
    #expect(result.articles.count == 1)
  }

  @Test(
    "the right name is shown",
    arguments: [
      ("sorce: x", "did you mean `source`?"), ("来源: x", "write `source`"), ("author: x", "write `byline`"),
      ("published: 2021年3月8日", "write `2021-03-08`"), ("zzzzzzzz: x", "the keys are title"),
    ])
  func help(text: String, expected: String) throws {
    #expect(try read(text + "\n").diagnostics.first?.help?.hasPrefix(expected) == true)
  }

  @Test("every key is on the reference page")
  func reference() throws {
    let page = try SourceFile.read(
      #filePath.replacing("Tests/SheafIngestTests/Corrections/SidecarTests.swift", with: "recipes/README.md"))
    let text = String(decoding: page.bytes, as: UTF8.self)
    #expect(
      SidecarKey.allCases.filter { !text.contains("`\($0.rawValue)") && !text.contains("\($0.rawValue): ") } == [])
  }

  @Test("names of sidecars, the one with the extension first")
  func names() {
    #expect(SidecarFile.names(for: "flood.html") == ["flood.html.meta.yaml", "flood.meta.yaml"])
    #expect(SidecarFile.names(for: "flood") == ["flood.meta.yaml"])
    #expect(SidecarFile.names(for: ".flood") == [".flood.meta.yaml"])
  }

  @Test("a colon of full width is told as what it is")
  func fullWidthColon() throws {
    #expect(try problems("title：新题\n") == ["1:6 full-width-sign"])
    #expect(try problems("标题：新题\n") == ["1:3 full-width-sign"])
  }

  @Test("an editor is one person, whatever key names the part")
  func roles() throws {
    let article = try #require(try read("editors: [责编 吕晴]\n").articles.first)
    #expect(article.editors == [Contributor(name: "吕晴", role: "责编")])
  }
}
