import SheafKit
import Testing

@testable import SheafIngest

@Suite("Days whose parts stand apart")
struct SplitDayTests {
  private func day(_ pieces: String...) -> String? {
    SplitDay.day(of: pieces.map { Array($0.unicodeScalars)[...] })?.description
  }

  @Test("the year tells the order")
  func order() {
    #expect(day("08", "2021-03") == "2021-03-08")
    #expect(day("2021", "03", "08") == "2021-03-08")
    #expect(day("2021", "03/08") == "2021-03-08")
    #expect(day("3月", "08", "2021") == "2021-03-08")
  }

  @Test("figures that are no day say nothing")
  func others() {
    #expect(day("08", "03", "2021") == nil)
    #expect(day("2021", "13", "08") == nil)
    #expect(day("2021", "03") == nil)
  }
}
