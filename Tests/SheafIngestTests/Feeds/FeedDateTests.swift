import Testing

@testable import SheafIngest

@Suite("Days of feeds")
struct FeedDateTests {
  @Test(
    "the day is the one that is written, in its own zone",
    arguments: [
      ("Mon, 08 Mar 2021 23:30:00 +0800", "2021-03-08"), ("08 Mar 21 00:10 GMT", "2021-03-08"),
      ("Mon, 8 March 1999 01:00:00 EST", "1999-03-08"), ("2021-03-08T00:30:00+08:00", "2021-03-08"),
      ("20210308T003000Z", "2021-03-08"), ("2021/3/8 9:30:00", "2021-03-08"), ("2021年3月8日 09:30", "2021-03-08"),
      ("Mon Mar 08 23:30:00 CST 2021", "2021-03-08"), ("Mon, 08 Mar 99 01:00:00", "1999-03-08"),
    ])
  func days(text: String, day: String) { #expect(FeedDate.day(in: text)?.description == day) }

  @Test(
    "what is no day is none",
    arguments: ["", "3/8/2021", "yesterday", "2021", "99999999", "Mar", "31 Feb 2021"])
  func noDays(text: String) { #expect(FeedDate.day(in: text) == nil) }
}
