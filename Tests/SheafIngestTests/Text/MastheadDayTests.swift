@testable import SheafIngest
import SheafKit
import Testing

@Suite("The day in a masthead")
struct MastheadDayTests {
  private func days(_ head: [String], _ lines: [String]) -> [CalendarDate?] {
    TextCleaner.articles(from: (head + lines).joined(separator: "\n"), file: "a.txt").map(\.published)
  }

  private let lines = ["■山路十一年", SampleText.path, "■笋干出山记", SampleText.shoots]

  @Test(
    "dates the articles of a bulletin",
    arguments: ["云溪镇党政办　　2022年4月1日", "2022 年 4 月 1 日", "云溪镇党政办编          2022年4月1日", "2022年4月1日出版    会员赠阅"])
  func dated(line: String) throws {
    let day = try #require(CalendarDate(year: 2022, month: 4, day: 1))
    #expect(days(["云溪简报", "第3期", line], lines) == [day, day])
  }

  @Test("but not those that state one")
  func own() throws {
    let (day, own) = (
      try #require(CalendarDate(year: 2022, month: 4, day: 1)), try #require(CalendarDate(year: 2022, month: 3, day: 8))
    )
    let lines = ["■山路十一年", "来源：云溪日报 2022-03-08", SampleText.path, "■笋干出山记", SampleText.shoots]
    #expect(days(["云溪简报", "第3期", "云溪镇党政办　　2022年4月1日"], lines) == [own, day])
  }

  @Test("two days say nothing")
  func none() {
    #expect(days(["云溪简报", "2022年4月1日", "印于　2022年4月5日"], lines).allSatisfy { $0 == nil })
  }

  @Test("who compiled a collection belongs to its masthead, and is no line of the first title")
  func compiler() {
    #expect(Masthead.isMasthead(.one("云溪县民政局编")))
    #expect(Masthead.isMasthead(.one("云溪县文学艺术界联合会编印")))
    #expect(!Masthead.isMasthead(.one("一个竹筐怎么编")))
    #expect(!Masthead.isMasthead(.one("外婆教我编")))
  }

  @Test("the chapters of a handbook below its compiler are one text")
  func handbook() {
    let chapters = (1...4).flatMap { ["\($0). 巡山的第\($0)件事", SampleText.path] }
    #expect(days(["护林巡山手册", "云溪县林业局编"], chapters).count == 1)
  }
}
