@testable import SheafIngest
import Testing

@Suite("Marks at the start of lines, and lines that are nothing but marks")
struct LineMarksTests {
  @Test(
    "list marks open a point",
    arguments: ["1. 先到", "（一）先到", "一、先到", "十二、先到", "(3) first", "①先到", "■先到", "- first", "• first", "2）先到"])
  func listMarks(line: String) {
    #expect(ListMark.starts(ArraySlice(line)))
  }

  @Test(
    "numbers in text are none", arguments: ["1.5万元", "一年又一年", "（记者）", "2021年", "-5度", "3:20", "三人行", "", "1234. 太长"])
  func noListMarks(line: String) {
    #expect(!ListMark.starts(ArraySlice(line)))
  }

  @Test("three drawing marks are a rule", arguments: ["---", "* * *", "＊＊＊", "──────", "= = = =", "※※※", "———"])
  func rules(line: String) {
    #expect(Rule.isRule(ArraySlice(line)))
  }

  @Test("two marks, or marks beside words, are no rule", arguments: ["--", "——", "-- 3 --", "……", "———王芳", ""])
  func noRules(line: String) {
    #expect(!Rule.isRule(ArraySlice(line)))
  }

  @Test("words in the middle of a rule are the name of a column", arguments: ["---- 要闻 ----", "=== 会员 动态 ==="])
  func rulesAround(line: String) {
    #expect(Rule.isAround(ArraySlice(line)))
  }

  @Test("words beside one are none", arguments: ["---- 要闻", "要闻 ----", "-- 3 --", "-----", "---- ----"])
  func noRulesAround(line: String) {
    #expect(!Rule.isAround(ArraySlice(line)))
  }

  @Test("a day and its weekday are a line of their own", arguments: ["3月9日", "3月9日　星期一", "12月30日（周六）"])
  func days(line: String) {
    #expect(DayLine.isWhole(ArraySlice(line)))
  }

  @Test("a day that opens a text is none", arguments: ["3月9日晴", "3月9日，云溪下雨", "3月", "星期一", "2021年3月9日"])
  func noDays(line: String) {
    #expect(!DayLine.isWhole(ArraySlice(line)))
  }

  @Test("organisation and title part at the first dot, with a name of two to sixteen characters") func organisations() {
    #expect(TitleMark.organisation(of: ArraySlice("云溪林场•山路十一年"))?.string == "云溪林场")
    #expect(TitleMark.organisation(of: ArraySlice("云•山路十一年")) == nil)
    #expect(TitleMark.organisation(of: ArraySlice("他说，云溪•山路十一年")) == nil)
    #expect(TitleMark.organisation(of: ArraySlice("云溪林场•山")) == nil)
  }
}
