@testable import SheafIngest
import Testing

@Suite("What fills the lines")
struct LineUnitTests {
  private func unit(_ lines: [String]) -> LineUnit { LineUnit(of: TextLine.lines(of: lines.joined(separator: "\n"))) }

  @Test(
    "lines with the same number of characters and figures among them are cut by characters", arguments: [30, 36, 40])
  func characters(length: Int) {
    let lines = ["山路十一年"] + (SampleText.ranger + SampleText.shop).flatMap { SampleText.cut("　　" + $0, at: length) }
    #expect(unit(lines) == .character)
    let wrapping = Wrapping(of: TextLine.lines(of: lines.joined(separator: "\n")))
    #expect(wrapping.width == length * 2)
    #expect(wrapping.measure?.isExact == true)
  }

  @Test("lines of one width are filled by columns", arguments: [40, 60, 76])
  func columns(width: Int) {
    #expect(unit((SampleText.ranger + SampleText.shop).flatMap { SampleText.wrapped($0, at: width) }) == .column)
    #expect(unit(SampleText.english.flatMap { SampleText.wrappedWords($0, at: width) }) == .column)
  }

  @Test("paragraphs on one line each, and nothing, tell of no characters")
  func none() {
    #expect(unit(SampleText.ranger + SampleText.shop) == .column)
    #expect(unit([]) == .column)
  }
}
