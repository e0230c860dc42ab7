import CMark
import SheafKit
import SheafTesting
import Testing

@testable import Markdown

@Suite("Emphasis that every parser reads")
struct InlineRoundTripTests {
  private func markdown(_ inlines: [Inline], in place: InlineMarkdown.Place = .paragraph) -> String {
    var (refused, unmarked) = (0, 0)
    let runs = StyledRun.runs(of: inlines, mark: .strong, refusedLinks: &refused, unmarked: &unmarked)
    let lines = InlineMarkdown.lines(of: runs, in: place).map { String(decoding: $0, as: UTF8.self) }
    return lines.joined(separator: "\n")
  }

  @Test("strong text that ends with full-width punctuation stays strong before a letter")
  func punctuationInside() {
    #expect(markdown([.strong([.text("守灯：")]), .text("他")]) == "**守灯：**&#x4ED6;")
    #expect(markdown([.text("他"), .strong([.text("“好”")]), .text("的")]) == "&#x4ED6;**“好”**&#x7684;")
    #expect(markdown([.strong([.text("守灯：")]), .text("“他”")]) == "**守灯：**“他”")
  }

  @Test("strong text beside letters needs nothing")
  func plain() {
    #expect(markdown([.text("一"), .strong([.text("盏")]), .text("灯")]) == "一**盏**灯")
  }

  @Test("emphasis beside strong emphasis takes the other sign")
  func adjacent() {
    #expect(markdown([.strong([.text("a")]), .emphasis([.text("b")])]) == "**a**_b_")
    #expect(markdown([.emphasis([.text("强"), .strong([.text("更强")])])]) == "_强**更强**_")
    #expect(markdown([.emphasis([.text("a")]), .text(" b")]) == "*a* b")
  }

  @Test("space at the ends of emphasis moves outside")
  func space() {
    #expect(markdown([.text("a"), .strong([.text(" b ")]), .text("c")]) == "a **b** c")
  }

  @Test(
    "text that looks like Markdown stays text, with as few backslashes as can be",
    arguments: [
      ("1. 编号", "1\\. 编号"), ("3.8万元", "3.8万元"), ("- 清单", "\\- 清单"), ("第-条", "第-条"), ("# 标题", "\\# 标题"),
      ("#话题", "\\#话题"), ("5*3*2", "5\\*3\\*2"), ("snake_case", "snake_case"), ("_下划_", "\\_下划\\_"), ("[…]", "\\[…]"),
      ("前[…]后", "前[…]后"), ("[a](b)", "\\[a\\](b)"), ("好!", "好!"), ("AT&T", "AT&T"), ("&copy;", "\\&copy;"),
      ("a < b", "a < b"), ("<b>", "\\<b>"), ("3~5人，8~9人", "3\\~5人，8\\~9人"), ("C:\\temp", "C:\\temp"),
      ("\\*", "\\\\\\*"),
      ("===", "\\==="), ("2023.", "2023\\."), ("> 引", "\\> 引"),
    ])
  func escapes(text: String, written: String) {
    #expect(markdown([.text(text)]) == written)
  }

  @Test("code may hold backticks")
  func code() {
    #expect(markdown([.code("a`b")]) == "``a`b``")
    #expect(markdown([.code("``")]) == "``` `` ```")
    #expect(markdown([.code(" a ")]) == "`  a  `")
  }

  @Test("a link keeps its brackets, and one to nowhere safe is its words")
  func links() {
    #expect(markdown([.link([.text("a]b")], destination: "https://a.example/")]) == "[a\\]b](https://a.example/)")
    #expect(markdown([.link([.text("a")], destination: "https://a.example/(b)")]) == "[a](<https://a.example/(b)>)")
    #expect(markdown([.link([.text("http://a.example/")], destination: "http://a.example/")]) == "<http://a.example/>")
    #expect(markdown([.link([.text("a")], destination: "javascript:alert(1)")]) == "a")
    #expect(markdown([.text("看!"), .link([.text("a")], destination: "https://a.example/")]).hasPrefix("看\\!["))
  }

  @Test("ten thousand random runs read back letter for letter, mark for mark")
  func random() {
    var dice = SeededDice(seed: 20_230_601)
    for _ in 0..<10_000 {
      let inlines = RandomInlines.make(&dice, depth: 0)
      let markdown = markdown(inlines)
      let read = ParsedMarkdown(markdown)
      let isSame = read.letters == RandomInlines.letters(of: inlines) && read.html == [] && read.blocks.count <= 1
      #expect(isSame, "\(markdown.debugDescription)")
    }
  }
}
