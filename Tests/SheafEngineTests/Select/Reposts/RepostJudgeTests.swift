import Testing

@testable import SheafEngine

@Suite("Judging whether two texts are reposts")
struct RepostJudgeTests {
  private typealias S = RepostSamples

  @Test(
    "what media do to a text leaves it a repost",
    arguments: [
      ("shortened to the first half", Array(S.report.prefix(4)), RepostKind.shortened),
      ("paragraphs dropped", [S.report[0], S.report[2], S.report[5], S.report[6]], .shortened),
      ("paragraphs in another order", S.report.reversed(), .altered),
      ("one paragraph added", S.report + [S.aside], .longer),
      ("a line added", S.report + ["本网将继续关注。"], .altered),
      ("paragraphs run together", [S.report.joined()], .sameText),
      ("quotation marks and width", S.report.map { $0.replacing("，", with: ",").replacing("：", with: ":") }, .sameText),
      ("a dateline", ["本报讯（记者 尤小舟 通讯员 何田）" + S.report[0]] + S.report.dropFirst(), .sameText),
      ("credits", S.report + ["（原标题：墙上的图纸　来源：渡口网）", "责任编辑：何田　点击：1024"], .sameText),
      ("words put in", S.report.map { $0.replacing("，", with: "，随后", maxReplacements: 1) }, .altered),
      ("words changed", S.report.map { $0.replacing("她们", with: "大家").replacing("夜里", with: "凌晨") }, .altered),
    ])
  func reposts(_ what: String, _ text: [String], _ kind: RepostKind) {
    let found = S.likeness(S.report, text)
    #expect(found?.kind == kind, "\(what)")
    #expect((found?.similarity == 1000) == (kind == .sameText), "\(what)")
  }

  @Test("reports that share part of a press release are two")
  func pressRelease() {
    #expect(S.likeness(Array(S.report.prefix(4)) + S.other, Array(S.report.prefix(4)) + [S.aside, S.aside]) == nil)
  }

  @Test("an article in a round-up of many is not the round-up")
  func roundUp() {
    let many = S.other + Array(S.report.prefix(2)) + [S.aside] + Array(S.report.suffix(5))
    #expect(S.likeness(Array(S.report.prefix(2)), many) == nil)
  }

  @Test("the same close under other news is two notices")
  func standingClose() {
    let close = Array(S.report.prefix(6))
    #expect(S.likeness(["渡口镇昨夜通了自来水，六百户人家不用再挑。"] + close, ["桐溪村小学新修的操场今早响起了第一声哨子。"] + close) == nil)
  }

  @Test(
    "a form filled in anew is no repost",
    arguments: [
      ("本周，渡口镇供水站巡查管线十二公里，修好漏点3处，接听来电47次，回访用户全部满意，下周继续在原处值守。", "3处", "5处"),
      ("本周，渡口镇供水站巡查管线十二公里，修好漏点3处，接听来电47次，回访用户全部满意，下周继续在原处值守。", "渡口镇", "桐溪镇"),
      (S.report.joined(), "十二个人，四个", "2019年有18个人，6个"),
    ])
  func forms(_ text: String, _ old: String, _ new: String) {
    let changed = text.replacing(old, with: new)
    if text.utf8.count < 300 {
      #expect(S.likeness([text], [changed]) == nil)
    } else {
      let next = changed.replacing("2019年有18个人，6个", with: "2020年有21个人，8个")
      #expect(S.likeness([changed], [next]) == nil)
      #expect(S.likeness([changed], [changed.replacing("2019年有18", with: "2019年有十八")]) != nil)
    }
  }

  @Test("a line said over and over is too little to go by, a text that repeats itself is not")
  func repetition() {
    let line = "砚湖的水涨了又落，落了又涨，"
    #expect(S.likeness([String(repeating: line, count: 6)], [String(repeating: line, count: 12)]) == nil)
    #expect(S.likeness(S.report + S.report + S.report, S.report + S.report + S.report + [S.aside])?.kind == .altered)
  }

  @Test("similarity is the share of the shorter text that the longer has")
  func scale() {
    let found = S.likeness(S.report, Array(S.report.prefix(5)) + [S.aside])
    #expect((800..<900).contains(found?.similarity ?? 0))
    #expect(S.likeness(S.report, Array(S.report.prefix(4)))?.similarity == 999)
  }
}
