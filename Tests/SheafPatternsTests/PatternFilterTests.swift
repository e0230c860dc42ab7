import SheafKit
import SheafPatterns
import Testing

@Suite("Telling which patterns may match")
struct PatternFilterTests {
  /// The numbers of the patterns that a text is searched for.
  private func picked(_ patterns: [String], for text: String) throws -> [Int] {
    let filter = PatternFilter(try patterns.map { try #require(PatternMatcher($0)) })
    let folded = TextFold.bytes(of: text)
    let held = filter.strings.indices.filter { folded.firstRange(of: filter.strings[$0]) != nil }.map(Int32.init)
    return filter.patterns(forStrings: held)
  }

  @Test("a pattern is asked for only where the words are that it cannot do without")
  func words() throws {
    let patterns = ["(帮助|协助).{0,9}农户", "女(职工|干部)", "[0-9]+户"]
    #expect(try picked(patterns, for: "工作队协助三十户农户春耕") == [0, 2])
    #expect(try picked(patterns, for: "协助村里修路") == [])
    #expect(try picked(patterns, for: "女職工上岗") == [1])
  }

  @Test("a pattern that can do without any words is asked for everywhere")
  func open() throws {
    #expect(try picked(["[甲-癸]{2}", "农户"], for: "无关") == [0])
    #expect(try picked([], for: "农户") == [])
  }
}
