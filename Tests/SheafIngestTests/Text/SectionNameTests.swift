import Testing

@testable import SheafIngest

@Suite("Names of sections")
struct SectionNameTests {
  private func pieces(_ texts: [String]) -> [Piece] { Compilation.pieces(of: Paragraph.list(texts)) }

  private func titles(_ texts: [String]) -> [String] {
    pieces(texts).map { ($0.title?.value ?? $0.paragraphs.first?.text ?? []).string }
  }

  private let a = SampleText.path
  private let b = SampleText.shoots
  private let c = SampleText.bags
  private let garden = "砚湖小学的操场边立起一块木牌，上面写着今天谁来浇水。校长说，牌子换了四回，菜园子却一年比一年大。"
  private let heads = ["护林员的十一个春天", "笋干换来的三层楼房", "车间里的十三个包装工", "操场边长出一块菜地"]

  @Test(
    "a column set wide or behind a dot, a number and a word, a place",
    arguments: [
      ("会 员 风 采", SectionName.column), ("·热点观察", .column), ("■ 要闻", .column), ("（二）本地", .number(.bracketedHan, 2)),
      ("石桥县", .place), ("云溪街道", .place),
    ])
  func kinds(line: String, name: SectionName) {
    #expect(SectionName(Paragraph.one(line)) == name)
  }

  @Test("other short lines are none", arguments: ["王 芳", "山路十一年", "建设美丽乡村", "石桥县开展防火巡查", "来源：石桥县"])
  func none(line: String) {
    #expect(SectionName(Paragraph.one(line)) == nil)
  }

  @Test(
    "bare titles below the names of places or columns are those of articles",
    arguments: [["石桥县", "云溪县"], ["·热点观察", "·会员动态"], ["会 员 风 采", "产 业 观 察"]])
  func sections(names: [String]) {
    let lines = ["各地动态（2026年4月）", names[0], heads[0], a, heads[1], b, names[1], heads[2], c, heads[3], garden]
    #expect(titles(lines) == heads)
    #expect(pieces(lines).allSatisfy { $0.paragraphs.count <= 2 })
  }

  @Test("below a title they head its parts")
  func parts() {
    #expect(titles(["云溪四季", "·春", heads[0], a, heads[1], b, "·秋", heads[2], c]).count == 1)
  }

  @Test("numbers of sections that count up stand over marked titles, and close no article")
  func numbered() {
    let lines = ["云溪每日要闻", "（一）行业", "【\(heads[0])】", a, "【\(heads[1])】", b, "（二）本地", "【\(heads[2])】", c]
    #expect(titles(lines) == Array(heads[..<3]))
    #expect(pieces(lines).map(\.paragraphs.count) == [1, 1, 1])
  }

  @Test("titles whose texts have the same headings are those of articles, below a preamble too")
  func pattern() {
    func example(_ title: String, _ text: String) -> [String] {
      [title, "一、基本情况", text, "二、主要做法", c, "三、取得成效", SampleText.record]
    }
    let examples =
      example("案例一　石桥村：山路十一年", a) + example("案例二　云溪村：笋干出山记", b) + example("案例三　砚湖村：操场边的菜地", garden)
    let found = titles(["云溪县治理案例选登（第二批）", "为了让各村互相学习，县里从报来的四十一个案例中选出三个，现在登出来，供各地参考。"] + examples)
    #expect(found == ["石桥村：山路十一年", "云溪村：笋干出山记", "砚湖村：操场边的菜地"])
    // The chapters of one report may have them, too.
    func chapter(_ title: String, _ text: String) -> [String] { [title, "（一）现有条件", text, "（二）存在困难", c] }
    let report = chapter("一、山路", a) + chapter("二、笋干", b) + chapter("三、菜地", garden)
    #expect(titles(["云溪县三年来的变化", SampleText.phone] + report).count == 1)
    #expect(titles(["云溪县2026年工作情况汇总", SampleText.phone] + report).count == 1)
  }
}
