import SheafKit
import Testing

@Suite("Days of the calendar")
struct CalendarDateTests {
  @Test("reads ISO dates, and only those that exist")
  func reading() {
    #expect(CalendarDate("2021-03-08")?.description == "2021-03-08")
    #expect(CalendarDate("2020-02-29") != nil)
    for wrong in ["2021-02-29", "2021-13-01", "2021-00-10", "2021-3-8", "20210308", "2021-03-08 ", "２０２１-03-08", ""] {
      #expect(CalendarDate(wrong) == nil)
    }
  }

  @Test(
    "seconds since 1970 fall on the right day",
    arguments: [
      (0, "1970-01-01"), (-1, "1969-12-31"), (86_399, "1970-01-01"), (1_615_161_600, "2021-03-08"),
      (951_782_400, "2000-02-29"), (-2_203_891_200, "1900-03-01"),
    ])
  func seconds(_ seconds: Int, _ day: String) {
    #expect(CalendarDate(secondsSince1970: seconds)?.description == day)
  }

  @Test("far too many seconds are no day", arguments: [Int.max, Int.min, 400_000_000_000, -400_000_000_000])
  func overflow(_ seconds: Int) {
    #expect(CalendarDate(secondsSince1970: seconds) == nil)
  }

  @Test("days are added over the ends of months and years")
  func adding() {
    let day = CalendarDate(year: 2021, month: 3, day: 1)
    #expect(day?.adding(days: -1)?.description == "2021-02-28")
    #expect(day?.adding(days: 365)?.description == "2022-03-01")
    #expect(day?.adding(days: 0) == day)
    #expect(day?.adding(days: Int.max) == nil)
    #expect(day?.adding(days: Int.min) == nil)
  }

  @Test("adding days agrees with counting them one by one")
  func counting() {
    var day = CalendarDate(year: 1999, month: 12, day: 30)
    for count in 0..<1500 {
      #expect(CalendarDate(year: 1999, month: 12, day: 30)?.adding(days: count) == day)
      day = day?.adding(days: 1)
    }
    #expect(day?.description == "2004-02-07")
  }
}
