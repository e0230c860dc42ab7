@testable import SheafIngest
import SheafKit
import Testing

@Suite("Headings inside an article")
struct SubheadingsTests {
  private func blocks(_ texts: [String]) -> [Block] {
    Subheadings.blocks(of: Paragraph.list(texts).map { .text($0) })
  }

  @Test("a short line without an end mark before a paragraph is a heading") func heading() {
    #expect(blocks(["从本子到手机", SampleText.path])[0] == .heading("从本子到手机", line: 1))
  }

  @Test("sections under chapters are one level deeper") func levels() {
    let found = blocks(["一、山路", "（一）从本子到手机", SampleText.path])
    #expect(found[0] == .heading("一、山路", level: 1, line: 1))
    #expect(found[1] == .heading("（一）从本子到手机", level: 2, line: 2))
  }

  @Test("several short lines in a row are text, and so is the last line") func lists() {
    let found = blocks([SampleText.path, "祁远", "白露生", "罗小满"])
    #expect(found.allSatisfy { if case .paragraph = $0.content { true } else { false } })
  }

  @Test("a turn of a dialogue is no heading") func dialogue() {
    #expect(blocks(["问：您怕黑吗？", SampleText.path])[0] == .paragraph("问：您怕黑吗？", line: 1))
  }
}
