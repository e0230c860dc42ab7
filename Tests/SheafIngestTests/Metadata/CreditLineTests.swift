@testable import SheafIngest
import SheafKit
import Testing

@Suite("Credit lines")
struct CreditLineTests {
  @Test("a line of the page's head gives medium, date and author")
  func head() throws {
    let credits = try #require(CreditLine.read("2021-03-08 09:30:12　来源：云溪晚报　作者：祁 远　点击：442"))
    #expect(credits.isWholeLine)
    #expect(credits.source == "云溪晚报")
    #expect(credits.published == CalendarDate(year: 2021, month: 3, day: 8))
    #expect(credits.byline == [Contributor(name: "祁远", role: "作者")])
  }

  @Test("roles and padded names are told apart")
  func roles() throws {
    let credits = try #require(CreditLine.read("本报记者 祁 远 通讯员 白 露 李小满"))
    #expect(
      credits.byline == [
        Contributor(name: "祁远", role: "记者"), Contributor(name: "白露", role: "通讯员"),
        Contributor(name: "李小满", role: "通讯员"),
      ])
    #expect(credits.isWholeLine)
  }

  @Test("a compound surname keeps its given name")
  func compoundSurname() throws {
    let credits = try #require(CreditLine.read("记者 欧阳 简"))
    #expect(credits.byline.map(\.name) == ["欧阳简"])
  }

  @Test("the account of a content system is nobody, and its date counts")
  func account() throws {
    let credits = try #require(CreditLine.read("admin 发布于 2020-06-04 阅读(442)"))
    #expect(credits.byline.isEmpty)
    #expect(credits.editors.isEmpty)
    #expect(credits.published == CalendarDate(year: 2020, month: 6, day: 4))
    #expect(credits.isWholeLine)
  }

  @Test("editors answer for a text and are no authors")
  func editors() throws {
    let credits = try #require(CreditLine.read("【责任编辑：方卓】　校对:苏 晓 审核：林大成"))
    #expect(credits.byline.isEmpty)
    #expect(
      credits.editors == [
        Contributor(name: "方卓", role: "责任编辑"), Contributor(name: "苏晓", role: "校对"),
        Contributor(name: "林大成", role: "审核"),
      ])
  }

  @Test("a label may stand in brackets, and a role before names without a colon")
  func brackets() throws {
    let credits = try #require(CreditLine.read("[发布日期]：2015-10-22 [浏览次数]：1577 [作者]：简知秋 [来源]：云溪院报"))
    #expect(credits.source == "云溪院报")
    #expect(credits.byline == [Contributor(name: "简知秋", role: "作者")])
    #expect(credits.published == CalendarDate(year: 2015, month: 10, day: 22))
    #expect(CreditLine.read("文/图 尹松涛")?.byline == [Contributor(name: "尹松涛", role: "文/图")])
  }

  @Test("the office of somebody, and the place that a report comes from, are no authors")
  func offices() {
    #expect(CreditLine.read("供稿：石桥镇妇联 潘爱华")?.byline == [Contributor(name: "潘爱华", role: "供稿")])
    #expect(CreditLine.read("供稿：石桥镇妇联")?.byline == [Contributor(name: "石桥镇妇联", role: "供稿")])
    #expect(CreditLine.read("记者 柴静远 发自桐坞")?.byline == [Contributor(name: "柴静远", role: "记者")])
  }

  @Test("the place that an English byline names is none of the name")
  func englishPlaces() {
    #expect(
      CreditLine.read("By Jane Doe in Riverton and John Roe in Lowell")?.byline.map(\.name) == ["Jane Doe", "John Roe"])
  }

  @Test("转载 before a medium is a credit, before anything else a remark on a headline")
  func repostedHeadline() {
    #expect(CreditLine.read("转载：石桥晚报")?.repostedFrom == "石桥晚报")
    #expect(CreditLine.read("转载：祁远的养蜂日记")?.isWholeLine != true)
    // What only starts like the name of a field.
    #expect(CreditLine.read("地区生产总值增长百分之五")?.isWholeLine != true)
    #expect(CreditLine.read("电话：000-5550123") == nil)
    #expect(CreditLine.read("云溪晚报的3月8日")?.isWholeLine != true)
  }

  @Test("a repost names the medium it was taken from")
  func repost() throws {
    let credits = try #require(CreditLine.read("转载自：石桥晚报"))
    #expect(credits.repostedFrom == "石桥晚报")
    #expect(credits.source == nil)
  }

  @Test("what says itself that a text is taken from somewhere needs no colon before the medium")
  func repostWithoutColon() {
    for line in ["转自 石桥晚报", "转载自石桥晚报", "轉自 石橋晚報", "轉載自石橋晚報", "摘自《石桥晚报》", "原载《石桥晚报》"] {
      let medium = CreditLine.read(line)?.repostedFrom
      #expect(medium == "石桥晚报" || medium == "石橋晚報", "\(line)")
    }
  }

  @Test("fields without a value state nothing")
  func emptyFields() throws {
    let credits = try #require(CreditLine.read("来源: 作者: 时间:2020-06-04 点击:12次"))
    #expect(credits.source == nil)
    #expect(credits.byline.isEmpty)
    #expect(credits.isWholeLine)
  }

  @Test(
    "本站, 网络 and the like are no medium",
    arguments: ["来源：本站", "来源：网络", "来源：本站原创", "作者：佚名", "作者：admin", "发布人：管理员"])
  func nobody(line: String) throws {
    let credits = try #require(CreditLine.read(line))
    #expect(credits == Credits())
  }

  @Test("text and pictures by slash are bylines")
  func slashes() throws {
    let credits = try #require(CreditLine.read("文/祁远 图/白露生"))
    #expect(credits.byline == [Contributor(name: "祁远", role: "文"), Contributor(name: "白露生", role: "图")])
  }

  @Test("English bylines and dates are read")
  func english() throws {
    let byline = try #require(CreditLine.read("By Jane Doe and John Roe"))
    #expect(byline.byline == [Contributor(name: "Jane Doe"), Contributor(name: "John Roe")])
    let date = try #require(CreditLine.read("Published 5 March 2021"))
    #expect(date.published == CalendarDate(year: 2021, month: 3, day: 5))
    #expect(date.isWholeLine)
    let both = try #require(CreditLine.read("By Jane Doe | March 5, 2021 10:30 GMT"))
    #expect(both.isWholeLine)
    #expect(both.published == CalendarDate(year: 2021, month: 3, day: 5))
  }

  @Test("a paper prints its name, the day and the page in one line")
  func page() throws {
    let credits = try #require(CreditLine.read("云溪日报 2020年12月11日 第4版：副刊"))
    #expect(credits.source == "云溪日报")
    #expect(credits.isWholeLine)
  }

  @Test("the date of a change is no date of publication")
  func changed() throws {
    #expect(try #require(CreditLine.read("更新时间：2021-03-09 10:00")).published == nil)
  }

  @Test(
    "a line of text is no credit line",
    arguments: [
      "记者从林业局获悉，今年没有火情。", "记者节快乐", "通讯员培训班开班", "作者很年轻", "来源于山里的水", "编辑部的故事", "图书馆夜里开门", "文化下乡", "By the river",
      "时间都去哪儿了", "评论员文章",
    ])
  func text(line: String) {
    let credits = CreditLine.read(line)
    #expect(credits == nil || credits?.isWholeLine == false)
    #expect(credits?.byline.isEmpty ?? true)
  }

  @Test("a line with a sentence behind its fields is not consumed whole")
  func partly() throws {
    let credits = try #require(CreditLine.read("（记者 祁远）清晨六点，山路上已经有人。"))
    #expect(!credits.isWholeLine)
    #expect(credits.byline.map(\.name) == ["祁远"])
  }

  @Test("an account on a phone: 原创, writer, account, date")
  func original() throws {
    let credits = try #require(CreditLine.read("原创 祁远 云溪之声 2022-03-31 09:12"))
    #expect(credits.byline.map(\.name) == ["祁远"])
    #expect(credits.source == "云溪之声")
    #expect(credits.isWholeLine)
    #expect(CreditLine.read("原创 是一种态度") == nil)
  }

  @Test("editors behind a bar or in half-width brackets", arguments: ["编辑 | 方卓", "[责任编辑：方卓]", "(责编：方卓)"])
  func editors(line: String) throws {
    let credits = try #require(CreditLine.whole(ArraySlice(line)))
    #expect(credits.editors.map(\.name) == ["方卓"])
  }

  @Test("who sent a text is named before the role") func supplier() throws {
    #expect(try #require(CreditLine.read("（方小满 供稿）")).byline == [Contributor(name: "方小满", role: "供稿")])
    let office = try #require(CreditLine.read("（云溪林场 供稿）"))
    #expect(office.source == "云溪林场" && office.byline.isEmpty)
    let both = try #require(CreditLine.read("（云溪县妇联 通讯员 方小满）"))
    #expect(both.byline == [Contributor(name: "方小满", role: "通讯员")])
    #expect(CreditLine.read("云溪林场 供稿的人") == nil)
  }

  @Test("what a byline says of somebody is no name") func descriptions() throws {
    let credits = try #require(CreditLine.whole(ArraySlice("Written by Tansy Orrin, Year 4 teacher")))
    #expect(credits.byline.map(\.name) == ["Tansy Orrin"])
    let dated = try #require(CreditLine.whole(ArraySlice("By Tansy Orrin, March 5, 2021")))
    #expect(dated.byline.map(\.name) == ["Tansy Orrin"])
    #expect(dated.published?.description == "2021-03-05")
  }
}
