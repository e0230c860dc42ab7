import SheafKit
import Testing

@testable import SheafEngine

@Suite("Wording a bulletin")
struct WordingTests {
  @Test(
    "languages by their tags",
    arguments: [
      ("zh-Hans", Wording.simplifiedChinese), ("zh", .simplifiedChinese), ("zh-CN", .simplifiedChinese),
      ("zh-Hant", .traditionalChinese), ("zh-TW", .traditionalChinese), ("zh-Hant-HK", .traditionalChinese),
      ("zh-Hans-HK", .simplifiedChinese), ("en", .english), ("en-GB", .english), ("fr", .english),
    ])
  func language(_ tag: String, _ wording: Wording) {
    #expect(Wording(language: tag) == wording)
  }

  @Test("the issue line names what is known")
  func issue() {
    #expect(Wording.simplifiedChinese.issue(number: 12, total: 60) == "第12期（总第60期）")
    #expect(Wording.traditionalChinese.issue(number: 12, total: nil) == "第12期")
    #expect(Wording.english.issue(number: 12, total: 60) == "No. 12 (60 in all)")
    #expect(Wording.simplifiedChinese.issue(number: nil, total: nil) == nil)
  }

  @Test("the source line names the medium, else the organisation, and the day")
  func source() {
    let day = CalendarDate.day("2021-03-05")
    let chinese = Wording.simplifiedChinese
    #expect(chinese.source("江北日报", organisation: "水利站", published: day) == "来源：江北日报，2021年3月5日")
    #expect(chinese.source(nil, organisation: "水利站", published: nil) == "水利站")
    #expect(chinese.source(nil, organisation: nil, published: day) == "2021年3月5日")
    #expect(
      Wording.english.source("The Ferry Post", organisation: nil, published: day) == "The Ferry Post, 5 March 2021")
    #expect(Wording.english.source(nil, organisation: nil, published: nil) == nil)
  }

  @Test("reposts are counted, and one is named")
  func reposts() {
    #expect(Wording.simplifiedChinese.reposts(names: ["江北在线", "渡口网"], count: 3) == "另有江北在线等3家转载")
    #expect(Wording.simplifiedChinese.reposts(names: ["江北在线"], count: 1) == "另有江北在线转载")
    #expect(Wording.english.reposts(names: [], count: 0) == nil)
  }

  @Test("contributors of one role share its name")
  func byline() {
    let names = [
      Contributor(name: "王芳", role: "记者"), Contributor(name: "李小满", role: "记者"),
      Contributor(name: "田久", role: "通讯员"),
    ]
    #expect(Wording.simplifiedChinese.byline(names) == "记者 王芳 李小满　通讯员 田久")
    #expect(Wording.english.byline([Contributor(name: "Ann Reed"), Contributor(name: "Bo Lin")]) == "Ann Reed, Bo Lin")
  }

  @Test(
    "sections are numbered in Han up to 99, in figures beyond",
    arguments: [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (99, "九十九"), (100, "100")])
  func numeral(_ number: Int, _ text: String) {
    #expect(ChineseNumeral.text(number) == text)
  }
}
