import SheafRecipe
import Testing

@Suite("Slips of a Chinese keyboard")
struct KeyboardSlipsTests {
  @Test(
    "full-width signs that break the YAML are told where they stand",
    arguments: [
      ("issue：\n  number: 1", "5:6"), ("＃ 说明\nnote: x", "5:1"), ("themes:\n  boats：\n    any: [x]", "6:8"),
      ("issue: ｛number: 1｝", "5:8"), ("note: “渡口: 灯火”", "5:7"), ("select: {limit：3, any: [x]", "5:15"),
      ("issue:\n\tnumber: 1", "6:1"), ("issue:\n　　number: 1\n   total: 2", "6:1"),
    ])
  func syntax(text: String, place: String) {
    #expect(problems(text + "\n") == [place + " full-width-sign"])
  }

  @Test(
    "full-width signs that leave valid YAML are told where they stand",
    arguments: [
      ("sections: ［x］", "5:11"), ("select: any：[渡船]", "5:12"), ("select: {any: ［渡船］}", "5:15"),
      ("issue: {number: １２}", "5:17"), ("date: ２０２１－０３－０８", "5:7"), ("select: {any: [渡船：3]}", "5:18"),
      ("select: {any：[渡船]}", "5:13"), ("entries: {ｓｈｏｗ: [lead]}", "5:11"),
      ("select: {published：{last: 3 days}}", "5:19"),
    ])
  func structure(text: String, place: String) {
    #expect(problems(text + "\n").contains(place + " full-width-sign"), "\(problems(text + "\n"))")
    #expect(read(head + text + "\n").recipe == nil)
  }

  @Test("every slip of a text is told in one run")
  func together() {
    #expect(
      problems("sheaf：1\ntitle：渡口\narticles:\n－ a.txt\noutputs：\n  - text\n", head: false)
        == ["1:6 full-width-sign", "2:6 full-width-sign", "4:1 full-width-sign", "5:8 full-width-sign"])
  }

  @Test("full-width signs inside text stay what they are")
  func text() {
    #expect(problems("note: 编者按：本期题目“灯火”，共三篇。\n") == [])
    #expect(problems("select: {any: [\"风雨，同舟\", '“灯”']}\n") == [])
    #expect(problems("note: |\n  title：x\nissue: {number: 0}\n") == ["7:17 out-of-range"])
  }

  @Test("a comma that parts nothing and quotation marks that quote nothing are worth a warning")
  func warnings() {
    #expect(problems("select: {any: [渡船，灯塔]}\n") == ["5:18 full-width-sign (warning)"])
    #expect(problems("select: {any: [“渡船”]}\n") == ["5:16 full-width-sign (warning)"])
  }

  @Test(
    "words for yes and no get theirs", arguments: [("是", "true"), ("否", "false"), ("yes", "true"), ("off", "false")])
  func booleans(word: String, expected: String) {
    #expect(help("entries: {mark-terms: \(word)}\n") == "write `\(expected)`")
  }
}
