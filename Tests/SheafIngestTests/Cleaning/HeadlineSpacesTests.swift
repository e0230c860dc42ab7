import Testing

@testable import SheafIngest

@Suite("Spaces in headlines")
struct HeadlineSpacesTests {
  @Test(
    "stay where they part two clauses",
    arguments: [
      ("老码头　300级台阶补齐", "老码头 300级台阶补齐"), ("净利增长38.6% 毛利率上升", "净利增长38.6% 毛利率上升"),
      ("第3届 A组开赛", "第3届 A组开赛"), ("发布 iPhone 12 系列", "发布iPhone 12系列"), ("老码头 修好了", "老码头 修好了"),
    ])
  func clauses(headline: String, form: String) {
    #expect(HeadlineSpaces.normalise(ArraySlice(headline.utf8)) == form)
  }
}
