@testable import SheafIngest
import Testing

@Suite("Numbers before titles")
struct TitleNumberTests {
  @Test(
    "a number is read in each style",
    arguments: [
      ("一、山路", TitleNumber.Style.han, 1), ("十二、山路", .han, 12), ("二十、山路", .han, 20), ("（三）山路", .bracketedHan, 3),
      ("4.山路", .arabic, 4), ("5、山路", .arabic, 5), ("（6）山路", .bracketedArabic, 6), ("07 山路", .spaced, 7),
      ("第八篇 山路", .counted, 8), ("第9则：山路", .counted, 9), ("⑥山路", .circled, 6), ("❷ 山路", .circled, 2),
      ("案例七：山路", .named, 7), ("案例八　云溪：山路", .named, 8), ("案例九  山路", .named, 9),
    ])
  func styles(line: String, style: TitleNumber.Style, value: Int) throws {
    let number = try #require(TitleNumber(ArraySlice(line)))
    #expect(number.style == style)
    #expect(number.value == value)
    #expect(number.title.string.hasSuffix("山路"))
  }

  @Test(
    "other figures are none",
    arguments: [
      "2021年的山路", "3.5公里山路", "11年", "一个人的山路", "第三届山路会", "12", "8:30 出发", "1、", "2021 年终盘点", "始终如一：山路", "林业站：山路",
    ])
  func none(line: String) {
    #expect(TitleNumber(ArraySlice(line)) == nil)
  }

  @Test("a number may stand alone, behind the name of what it counts, or with that before a colon")
  func named() {
    #expect(TitleNumber.alone(ArraySlice("案例一")).map { $0.style == .named && $0.value == 1 } == true)
    #expect(TitleNumber.alone(ArraySlice("大会发言之十二"))?.value == 12)
    #expect(TitleNumber.alone(ArraySlice("材料清单")) == nil)
    #expect(TitleNumber.named(before: ArraySlice("稿件二：山路")).map { $0.value == 2 && $0.title.string == "山路" } == true)
    #expect(TitleNumber.named(before: ArraySlice("林业站：山路")) == nil)
  }

  @Test("a series counts up from one; points inside an article are a series of their own")
  func series() {
    #expect(TitleNumber.series([(0, 1), (4, 2), (9, 3)]) == [[0, 4, 9]])
    #expect(TitleNumber.series([(0, 1), (2, 1), (3, 2), (4, 3), (9, 2), (12, 3)]) == [[0, 9, 12]])
    #expect(TitleNumber.series([(0, 2), (4, 3)]).isEmpty)
  }

  @Test("one number may be missing")
  func gap() {
    #expect(TitleNumber.series([(0, 1), (9, 3), (12, 4)]) == [[0, 9, 12]])
  }
}
