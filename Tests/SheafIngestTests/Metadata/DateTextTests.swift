import SheafIngest
import SheafKit
import Testing

@Suite("Dates in text")
struct DateTextTests {
  @Test(
    "a full date is read in every form that print gives it",
    arguments: [
      "2021年3月8日", "2021 年 3 月 8 日", "2021-03-08", "2021/3/8", "2021.3.8", "２０２１年３月８日", "二〇二一年三月八日", "8 March 2021",
      "8th of March, 2021", "March 8, 2021", "Mar. 8, 2021", "MARCH 8 2021", "2021-03-08T09:30:00+08:00",
      "发布于2021-03-08 09:30",
      "(2021年3月8号)",
    ])
  func forms(text: String) {
    #expect(DateText.first(in: text) == CalendarDate(year: 2021, month: 3, day: 8))
  }

  @Test(
    "what is no full date is none: a year is never invented",
    arguments: [
      "3月8日", "3.8节", "2021年3月", "2021年3月8", "3/8/2021", "08-03-21", "March 8", "2021年2月30日", "12021-03-08",
      "版本2021.3.8.1",
      "地址10.2021.3.8", "2021-3/8", "Marching 8, 2021", "",
    ])
  func none(text: String) {
    #expect(DateText.first(in: text) == nil)
  }

  @Test("tens in Han are read") func tens() {
    #expect(DateText.first(in: "二〇二〇年十二月三十一日") == CalendarDate(year: 2020, month: 12, day: 31))
    #expect(DateText.first(in: "二〇二〇年十月二十日") == CalendarDate(year: 2020, month: 10, day: 20))
  }

  @Test("the first of two dates counts") func first() {
    #expect(DateText.first(in: "自2020年1月2日至2021年3月8日") == CalendarDate(year: 2020, month: 1, day: 2))
  }

  @Test("a month in Chinese words may stand before its day, as blogs set it")
  func monthInWords() {
    #expect(DateText.first(in: "十一月 6th, 2009") == CalendarDate(year: 2009, month: 11, day: 6))
    #expect(DateText.first(in: "三月 8, 2021") == CalendarDate(year: 2021, month: 3, day: 8))
    #expect(DateText.first(in: "十一月 6日的会上，2009人到场") == nil)
  }
}
