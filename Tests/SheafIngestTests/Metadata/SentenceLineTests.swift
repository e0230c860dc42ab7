import Testing

@testable import SheafIngest

@Suite("Sentences among credits")
struct SentenceLineTests {
  @Test(
    "a line that tells what happened is one, whatever day or medium it opens with",
    arguments: [
      "2018年12月1日，渡口夜校开学。", "2021年7月1日上午，砚湖县召开座谈会", "据砚湖日报2018年12月1日报道，夜校的灯换了。", "2018年12月1日（记者王芳）夜校的灯亮了！",
      "December 1, 2018 was the day the school got new lamps.", "1 December 2018: the first class ends.",
    ])
  func sentences(line: String) { #expect(SentenceLine.isOne(ArraySlice(line.utf8))) }

  @Test(
    "what labels open, and days with their hour, are none",
    arguments: [
      "作者：王芳，砚湖大学教授。", "2018年12月1日 08:30 来源：砚湖日报", "Published on December 1, 2018 by the ferry staff.",
      "By Jane Doe, who writes of ferries.", "December 1, 2018, 5 p.m.", "来源：砚湖日报，作者：王芳",
    ])
  func fields(line: String) { #expect(!SentenceLine.isOne(ArraySlice(line.utf8))) }
}
