@testable import SheafIngest
import Testing

@Suite("Feet of official bulletins")
struct ColophonTests {
  private func kept(_ texts: [String]) -> [String] { Colophon.removed(from: Paragraph.list(texts)).map(\.text.string) }

  @Test("who gets it and how many copies there are goes, the credits between stay")
  func removed() {
    let foot = ["报：镇委、镇政府", "送：各站所", "责任编辑：方卓", "（共印 80 份）"]
    #expect(kept([SampleText.path] + foot) == [SampleText.path, "责任编辑：方卓"])
  }

  @Test("one line says who gets it where another counts the copies, beside the editors")
  func one() {
    #expect(!kept([SampleText.path, "分送：各站所", "责任编辑：方卓　　（共印 80 份）"]).contains("分送：各站所"))
  }

  @Test("one such line, or one over a text, is text")
  func left() {
    #expect(kept([SampleText.path, "送：一封没有地址的信"]).count == 2)
    #expect(kept(["报：镇委", "送：各站所", SampleText.path]).count == 3)
  }
}
