import Testing

@testable import SheafIngest

@Suite("Credits whose fields stand close")
struct GluedCreditsTests {
  @Test(
    "a day and its hour show a line under a headline to be its credits",
    arguments: [
      ("云溪融媒体中心2022-08-02 19:05", "云溪融媒体中心"), ("2018-01-15 08:20民生频道", nil), ("2019-05-10 10:21:33云溪晚报 祁远", "云溪晚报"),
      ("云溪夜话2018.07.23", "云溪夜话"), ("云溪文旅2023-01-04 07:59发表于某省", nil),
      ("www.yunxi.example?2014-06-19 09:03:44? ?来源:云溪晚报    我来说两句", "云溪晚报"),
      ("//www.yunxi.example2025-05-22来源: 云溪晚报", "云溪晚报"),
    ])
  func glued(line: String, source: String?) {
    let credits = GluedCredits.read(.one(line))
    #expect(credits?.published != nil)
    #expect(credits?.source == source)
  }

  @Test(
    "a headline with a day is none",
    arguments: ["2022年3月31日，山路通车", "云溪镇2022年3月31日起封山", "截至2022年3月31日的山路", "山路十一年", "3:20的山路"])
  func headlines(line: String) {
    #expect(GluedCredits.read(.one(line)) == nil)
  }
}
