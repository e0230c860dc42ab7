import Testing

@testable import SheafIngest

@Suite("The head of a bulletin")
struct MastheadTests {
  private func isMasthead(_ text: String) -> Bool { Masthead.isMasthead(.one(text)) }
  private func length(_ texts: [String]) -> Int { Masthead.length(of: Paragraph.list(texts)) }

  @Test(
    "is a line that ends as such papers are called, states an issue, or stands over the contents",
    arguments: [
      "砚湖动态", "工会简报", "简　　报", "工 作 动 态", "砚湖流域公用事业协会成员单位剪报选辑", "第3期（总第28期）", "2021年第2辑", "第十二期", "2021年3月刊", "目　录",
      "本期导读", "砚湖簡報", "Riverside Newsletter", "Harbour Weekly, 8 March 2021",
    ])
  func shown(text: String) {
    #expect(isMasthead(text))
  }

  @Test(
    "is no title and no text, whatever word of a masthead is in it",
    arguments: [
      "渡口的灯亮了", "一份简报送到了船上", "船员读动态的晚上", "第三次修桥的人", "第一期学员上船了没有人知道船会在什么时候离开渡口也没有人问起这件事", "2021年3月", "灯 塔",
      "A digest of the tides", "砚湖流域各县去年一年里由每一个渡口班组自己动手一笔一笔汇总", "",
    ])
  func others(text: String) {
    #expect(!isMasthead(text))
  }

  @Test(
    "an issue is a number between 第 and its unit, or a month",
    arguments: [
      ("第3期", true), ("第 3 期", true), ("总第一百〇二期", true), ("第7号", true), ("2021年3月号", true), ("2021年十二月刊", true),
      ("第期", false), ("第3条", false), ("3期", false), ("2021年刊", false), ("年3月刊", false), ("第", false), ("", false),
    ])
  func issues(line: String, isIssue: Bool) {
    #expect(Masthead.isIssue(ArraySlice(line)) == isIssue)
  }

  @Test("is as long as the lines that show it, with the line of who publishes it and when")
  func lengths() {
    #expect(length(["砚湖动态", "第3期", "砚湖航运公司办公室　　2021年3月8日", "渡口的灯亮了", SampleText.path]) == 3)
    #expect(length(["砚湖县航运局", "航运简报", "第3期", "渡口的灯亮了"]) == 3)
    #expect(length(["渡口的灯亮了", "第3期", SampleText.path]) == 0)
    // A day alone is the line under a title.
    #expect(length(["2021年3月8日", "渡口的灯亮了", SampleText.path]) == 0)
    #expect(length(["砚湖县航运局", "渡口的灯亮了", SampleText.path]) == 0)
    #expect(length([]) == 0)
  }

  @Test("its lines are the issue and, within three lines, the day")
  func lines() {
    func places(_ text: String) -> [Int] { Masthead.lines(of: TextLine.lines(of: Array(text.utf8))) }
    #expect(places("砚湖动态\n第3期\n航运公司办公室 2021年3月8日\n渡口的灯亮了\n") == [1, 2])
    #expect(places("第3期\n渡口的灯亮了\n又一行\n再一行\n2021年3月8日\n") == [0])
    #expect(places("渡口的灯亮了。\n第3期\n") == [])
    #expect(places("渡口的灯亮了\n2021年3月8日\n") == [])
  }

  @Test(
    "a note of the editor opens with the word for it",
    arguments: [("编者按：这一期说渡口。", true), ("按：船已经修好。", true), ("按期完工的船", false)])
  func notes(text: String, isNote: Bool) {
    #expect(Masthead.isNote(ArraySlice(text)) == isNote)
  }
}
