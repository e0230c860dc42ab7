import SheafKit
import Testing

@testable import SheafIngest

@Suite("Dates in figures with the year last")
struct NumericDateTests {
  private static let day = CalendarDate(year: 2021, month: 3, day: 8)

  @Test("the language of the page tells which figure is the day", arguments: ["es", "fr-FR", "pt_BR", "en-GB"])
  func dayFirst(language: String) {
    #expect(NumericDate.first(in: "08/03/2021 19:20h", order: NumericDate.order(in: language)) == Self.day)
  }

  @Test("in the United States the month comes first")
  func monthFirst() {
    #expect(NumericDate.first(in: "Posted 03-08-2021", order: NumericDate.order(in: "en-US")) == Self.day)
  }

  @Test("where no language tells, only what can be one day is read", arguments: [nil, "en", "zh-CN"])
  func undecided(language: String?) {
    let order = NumericDate.order(in: language)
    #expect(NumericDate.first(in: "03/08/2021", order: order) == nil)
    #expect(NumericDate.first(in: "25/03/2021", order: order) == CalendarDate(year: 2021, month: 3, day: 25))
    #expect(NumericDate.first(in: "03-25-2021", order: order) == CalendarDate(year: 2021, month: 3, day: 25))
  }

  @Test(
    "other figures are no date",
    arguments: ["1/2", "99/99/2021", "03/08/21", "12/2021", "3/8/2021/4", "--", "//2021", ""])
  func none(text: String) {
    #expect(NumericDate.first(in: text, order: .dayFirst) == nil)
  }
}
