import Testing

@testable import SheafIngest

@Suite("The tail of a page under its article")
struct PageTailTests {
  private func article(_ lines: [String]) -> [String] {
    PageTail.removed(from: Paragraph.list(lines)).map(\.text.string)
  }

  @Test(
    "behind the first line of the page no short line is text",
    arguments: [
      ["【打印】【关闭】", "山口新装提示杆", "笋干进了城"], ["责任编辑：方卓", "热门", "笋干进了城"], ["（完）", "频道精选"], ["本版新闻", "山口新装提示杆", "笋干进了城"],
      ["Marlow Street Reading Room | desk@marlow.example", "Head: Mrs Ashdown"],
      ["上一篇：笋干进了城", "下一篇：没有了", "云溪镇的笋干今年卖出九千多斤，比去年多了三成。"],
    ])
  func tail(lines: [String]) {
    let text = [SampleText.path, SampleText.phone]
    #expect(article(text + lines).filter { !$0.hasPrefix("责任编辑") } == text)
  }

  @Test(
    "what ends a text is kept",
    arguments: [
      ["附：值守点名单", "东山口　罗小满", "西山口　方卓"], ["云溪镇林业站", "2022年3月31日"], ["山路弯弯", "一走十一年"],
    ])
  func text(lines: [String]) {
    let text = [SampleText.path, SampleText.phone]
    #expect(article(text + lines) == text + lines)
  }

  @Test("a link to the next article over the text ends nothing")
  func above() {
    let lines = ["上一篇 下一篇", SampleText.path, "山口的值守点", SampleText.phone]
    #expect(article(lines) == lines)
  }
}
