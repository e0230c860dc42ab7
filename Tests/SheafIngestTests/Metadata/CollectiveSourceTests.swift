@testable import SheafIngest
import Testing

@Suite("One note of sources for a whole bulletin")
struct CollectiveSourceTests {
  @Test("the note at the end is taken off", arguments: ["（以上信息由各会员单位提供）", "以上内容摘自各单位网站", "（本期稿件均由各镇供稿）"])
  func note(text: String) {
    let found = CollectiveSource.taken(from: Paragraph.list([SampleText.path, text]))
    #expect(found.note == text)
    #expect(found.rest.count == 1)
  }

  @Test("a paragraph that only starts so is text", arguments: ["以上几位只是班组的一角。", "（以上图片）", "以上信息让人放心。"])
  func text(text: String) {
    #expect(CollectiveSource.taken(from: Paragraph.list([SampleText.path, text])).note == nil)
  }
}
