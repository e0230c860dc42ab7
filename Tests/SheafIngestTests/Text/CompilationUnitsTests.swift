@testable import SheafIngest
import Testing

@Suite("Units over, under and before titles")
struct CompilationUnitsTests {
  private func pieces(_ texts: [String]) -> [Piece] { Compilation.pieces(of: Paragraph.list(texts)) }

  private func titles(_ texts: [String]) -> [String] {
    pieces(texts).map { ($0.title?.value ?? $0.paragraphs.first?.text ?? []).string }
  }

  private let a = SampleText.path
  private let b = SampleText.shoots
  private let c = "砚湖小学的操场边立起一块木牌，上面写着今天谁来浇水。校长说，牌子换了四回，菜园子却一年比一年大，孩子们把头一茬萝卜送给了食堂的师傅。"
  private let d = "三十年没有听见的鸽哨今年又响了。邬守拙用葫芦和竹管做出二十六只哨子，养鸽的人家由两户变成九户，早上七点以前都不放鸽。"
  private let heads = ["护林员的十一个春天", "笋干换来的三层楼房", "操场边长出一块菜地"]
  private let units = ["云溪林场", "石桥合作联社", "砚湖镇中心学校"]

  @Test("a line with the unit over each title is where the article is from, and no part of its title")
  func over() {
    let lines = [units[0], heads[0], a, units[1], heads[1], b, units[2], heads[2], c]
    #expect(titles(lines) == heads)
    #expect(pieces(lines).map { $0.organisation?.value.string } == units)
    #expect(pieces(lines).allSatisfy { $0.paragraphs.count == 2 })
    // Headings inside an article have no unit.
    let parted = [units[0], heads[0], a, "新的手机", SampleText.phone] + lines[3...]
    #expect(titles(parted) == heads)
  }

  @Test("the unit under each text signs it")
  func signed() {
    let lines = [heads[0], a, units[0], heads[1], b, units[1], heads[2], c, units[2]]
    #expect(pieces(lines).allSatisfy { $0.organisation == nil })
  }

  @Test("wrapped lines: a unit and the title below it are two lines, and not one that was broken")
  func wrapped() {
    let texts = zip(zip(units, heads), [a, b, c]).flatMap { head, text in
      [head.0, "", head.1, ""] + SampleText.wrapped(text, at: 60).flatMap { [$0, ""] }
    }
    let found = TextCleaner.articles(from: texts.joined(separator: "\n"), file: "a.txt")
    #expect(found.map(\.title) == heads)
    #expect(found.map(\.organisation) == units)
  }

  @Test("a unit in brackets under each title is where the article is from, whatever kind it is of")
  func under() {
    let lines = zip(zip(heads, ["云溪林场党总支", "石桥镇供销合作社", "砚湖小学少先队工作队"]), [a, b, c]).flatMap { head, text in
      [head.0, "（\(head.1)）", text]
    }
    #expect(titles(lines) == heads)
    #expect(pieces(lines).map { $0.organisation?.value.string } == ["云溪林场党总支", "石桥镇供销合作社", "砚湖小学少先队工作队"])
    // One alone is no custom, and a medium is where it was printed.
    #expect(pieces([heads[0], "（云溪林场党总支）", a]).first?.organisation == nil)
    let media = zip(heads, [a, b, c]).flatMap { [$0, "（云溪日报）", $1] }
    #expect(pieces(media).allSatisfy { $0.organisation == nil })
  }

  @Test("names of parts stand over titles, with a name or without", arguments: ["第一部分　山里", "第一篇  山里", "第一单元"])
  func parts(part: String) {
    let lines = [
      part, heads[0], "（云溪林场党总支）", a, heads[1], "（石桥镇供销合作社）", b, part.replacing("一", with: "二"), heads[2], "（砚湖小学）", c,
    ]
    #expect(titles(lines) == heads)
    #expect(pieces(lines).allSatisfy { $0.kicker == nil && $0.paragraphs.count == 2 })
  }

  @Test("a name that ends as units do may be a heading", arguments: ["我们的车间", "走在路上的队", "第三段", "王芳"])
  func names(line: String) {
    #expect(!UnitName.isOne(line.unicodeScalars.map { $0 }[...]))
  }

  @Test("a bar that programs draw tables with stands between unit and title too", arguments: ["│", "┃", "∣"])
  func bars(bar: String) {
    #expect(titles(["云溪林场\(bar)山路十一年", a, "石桥合作社\(bar)笋干出山记", b]).count == 2)
  }

  @Test("units before headings in one section of a report divide nothing, in more they do")
  func section() {
    let report = [
      "关于全县护林工作的报告", SampleText.record, "一、主要做法", SampleText.bags, "二、典型事例", "云溪林场•山路十一年", a, "石桥合作社•笋干出山记", b,
      "三、下一步打算", SampleText.phone,
    ]
    #expect(titles(report).count == 1)
    let bulletin = ["护林简报", "一、先进", "云溪林场•山路十一年", a, "二、经验", "石桥合作社•笋干出山记", b]
    #expect(titles(bulletin).count == 2)
  }

  @Test("what counts its parts by floors or stops is one article, and a company may have a number")
  func counted() {
    #expect(titles(["一楼•山路十一年", a, "二楼•笋干出山记", b, "三楼•操场边的菜地", c]).count == 1)
    #expect(titles(["一公司•山路十一年", a, "二公司•笋干出山记", b, "三公司•操场边的菜地", c]).count == 3)
  }

  @Test("headings with dots below a title, its credits and a lead are those of one article, units of several")
  func lead() {
    let head = ["四盏灯", "来源：云溪日报", "2026-02-26 07:30", SampleText.record]
    #expect(titles(head + ["守夜人•她的鞋", a, "赶路人•他的表", b, "种菜人•她的本子", c]).count == 1)
    #expect(titles(head + ["云溪林场•她的鞋", a, "石桥镇•他的表", b, "砚湖小学•她的本子", c]).count >= 3)
  }

  @Test("headings that come back word for word are no titles, numbers before the cases are")
  func pattern() {
    let cases = ["案例一：一堵墙", "案例二：一笔账", "案例三：一只鸟"].enumerated().flatMap { index, title in
      [title, "【案情】", [a, b, c][index], "【结果】", SampleText.record]
    }
    #expect(titles(["石桥镇调解案例选编"] + cases) == ["一堵墙", "一笔账", "一只鸟"])
  }

  @Test(
    "a name that is padded as print does it stands under a marked title, whatever the surname, and goes on with none")
  func padded() {
    let long = heads.map { "云溪县来信讲的第一件事：" + $0 }
    let lines = [
      "云溪简报", "★ " + long[0], "季 禾", a, "★ " + long[1], "容 亮  陆一青", b, "★ " + long[2], "前 言", c,
    ]
    let found = TextCleaner.articles(from: lines.joined(separator: "\n"), file: "a.txt")
    #expect(found.map(\.title).prefix(2) == long.prefix(2))
    #expect(found.map { $0.byline.map(\.name) } == [["季禾"], ["容亮", "陆一青"], []])
  }

  @Test("a title over its credits is no end of the line above, though that is full")
  func aboveCredits() {
    let full = "截至三月底，云溪镇连续四十一个月没有发生火情，受到县里通报表扬。"
    let texts = [a, b, c].map { SampleText.wrapped($0, at: 64, indent: "　　") + ["　　" + full] }
    let lines = zip(heads, texts).flatMap { [$0, "来源：云溪日报　2026年5月27日"] + $1 }
    let found = TextCleaner.articles(from: lines.joined(separator: "\n"), file: "a.txt")
    #expect(found.map(\.title) == heads)
    #expect(found.map(\.blocks.count) == [2, 2, 2])
  }
}
