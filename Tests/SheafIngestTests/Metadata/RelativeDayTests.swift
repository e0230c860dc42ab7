import SheafKit
import Testing

@testable import SheafIngest

/// Times that a page states relative to the visit.
@Suite("Days relative to a visit")
struct RelativeDayTests {
  private func article(_ info: String, foot: String = "") -> Article? {
    let text = "<p>河口的闸门用了三十一年，钢丝绳换过四次，每一次都在枯水的冬天，水位降到一米二以下才能动手。</p>"
    let page =
      "<html><body><h1>闸门换了新绳</h1><div>\(info)</div><div class=con>\(text)\(text)</div><div>\(foot)</div></body></html>"
    return ArticleReader().read(SourceFile(path: "a.html", bytes: Array(page.utf8))).articles.first
  }

  @Test(
    "without a day of the visit they are none, and hide no medium",
    arguments: [
      "昨天 08:20　来源：河口晚报", "来源：河口晚报　3天前", "10-13 08:20 来源：河口晚报", "10月13日 08:20　来源：河口晚报", "来源：河口晚报 刚刚 作者：林晓舟",
      "2小时前　来源：河口晚报",
    ])
  func media(info: String) {
    let article = article(info)
    #expect(article?.source == "河口晚报", "\(info)")
    #expect(article?.published == nil, "\(info)")
  }

  @Test(
    "with one they are days",
    arguments: [
      ("昨天 08:20　来源：河口晚报", "今天是2021年10月14日 星期四", "2021-10-13"), ("来源：河口晚报 3天前", "今天是2021年3月2日", "2021-02-27"),
      ("前天　来源：河口晚报", "今天是2021年10月14日", "2021-10-12"), ("2小时前　来源：河口晚报", "页面保存于2021年10月14日 01:30", "2021-10-13"),
      ("2小时前　来源：河口晚报", "页面保存于2021年10月14日 09:30", "2021-10-14"),
      ("yesterday", "Today is October 14, 2021", "2021-10-13"),
    ])
  func days(info: String, foot: String, day: String) {
    #expect(article(info, foot: foot)?.published?.description == day, "\(info)")
  }

  @Test("hours before a day without an hour, and a day without its year, stay unknown")
  func unknown() {
    #expect(article("2小时前　来源：河口晚报", foot: "今天是2021年10月14日")?.published == nil)
    #expect(article("10-13 08:20　来源：河口晚报", foot: "今天是2021年10月14日")?.published == nil)
  }

  @Test("a full day goes before them, and a word that opens like one is none")
  func others() {
    #expect(article("2021/8/12 15:06（8/13 09:20 更新）来源：河口晚报")?.published?.description == "2021-08-12")
    #expect(RelativeDay.split(ArraySlice("来源：今天报".utf8)).day == nil)
    #expect(RelativeDay.split(ArraySlice("一百天前的那个下午".utf8)).day == nil)
  }
}
