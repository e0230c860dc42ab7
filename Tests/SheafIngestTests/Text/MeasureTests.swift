@testable import SheafIngest
import Testing

@Suite("The measure of wrapped lines")
struct MeasureTests {
  private func lines(_ texts: [String]) -> [TextLine] { TextLine.lines(of: texts.joined(separator: "\n")) }

  private func taken(of lines: [TextLine]) -> Measure? { Measure(lines, filled: Array(lines.indices.dropLast())) }

  @Test("lines that a program wrapped leave no room, a line that was broken off does")
  func exact() throws {
    let lines = lines(SampleText.wrapped(SampleText.path, at: 40))
    let measure = try #require(taken(of: lines))
    #expect(measure.columns == 40)
    #expect(measure.isExact)
    #expect(!measure.leavesRoom(lines[0], before: lines[1]))
    let short = self.lines(["这一行还有两个字的地方就换了行。", "山路"])
    #expect(measure.leavesRoom(short[0], before: short[1]))
  }

  @Test("a mark that hangs over the edge does not widen the measure")
  func hanging() throws {
    let lines = lines(["山路上的人听见鸟叫，", "又听见水声从谷底来", "他们停下来歇了一歇", "再往上走"])
    #expect(try #require(taken(of: lines)).columns == 18)
  }

  @Test("quotation marks are as wide as makes the lines even")
  func ambiguous() throws {
    let lines = lines(["他把本子叫作“山的", "账本”，一页一页地", "记下来的都是“小事", "情”和“大事情”的", "来龙和去脉以及人名"])
    #expect(try #require(taken(of: lines)).isAmbiguousWide)
  }

  @Test(
    "what moves to the next line in one piece",
    arguments: [("山路", 2), ("2021年", 4), ("“山”路", 4), ("山。路", 4), ("IPTV 山", 4), ("", 0)])
  func unit(text: String, columns: Int) {
    #expect((lines([text]).first?.unitColumns ?? 0) == columns)
  }

  @Test("nothing to measure gives none") func none() { #expect(Measure([], filled: []) == nil) }
}
