import SheafKit
import Testing

@testable import SheafIngest

@Suite("Days in other scripts and languages")
struct MonthNamesTests {
  @Test(
    "are read with their own months and digits",
    arguments: [
      ("১৭ আগস্ট ২০১৯, ১৪:৩৮", "2019-08-17"), ("12 شباط/فبراير 2014", "2014-02-12"), ("٣ مارس ٢٠٢١", "2021-03-03"),
      ("00:12, 5 октября 2023", "2023-10-05"), ("15 มิ.ย. 2562", "2019-06-15"), ("8 मार्च 2021", "2021-03-08"),
      ("9 października 2020", "2020-10-09"), ("3 Şubat 2022", "2022-02-03"), ("7 Νοεμβρίου 2018", "2018-11-07"),
    ])
  func read(text: String, day: String) {
    #expect(DateText.first(in: text)?.description == day)
  }

  @Test("are none without a month that there is", arguments: ["12 сестра 2014", "5 ماء 2014", "১৭ ২০১৯"])
  func none(text: String) {
    #expect(DateText.first(in: text) == nil)
  }

  @Test("are told by the clock of the place where a time for machines says which that is")
  func zones() {
    #expect(TimeZoneSuffix(of: "2023-10-04T21:12:00+00:00") == .universal)
    #expect(TimeZoneSuffix(of: "2023-10-04T21:12:00Z") == .universal)
    #expect(TimeZoneSuffix(of: "2023-10-05T00:12:00+0300") == .local)
    #expect(TimeZoneSuffix(of: "2023-10-05 00:12:00") == .none)
    #expect(TimeZoneSuffix(of: "2023-10-05") == .none)
  }
}
