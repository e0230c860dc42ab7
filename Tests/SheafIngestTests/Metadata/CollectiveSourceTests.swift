@testable import SheafIngest
import Testing

@Suite("One note of sources for a whole bulletin")
struct CollectiveSourceTests {
  @Test("the note at the end is taken off", arguments: ["（以上信息由各会员单位提供）", "以上内容摘自各单位网站", "（本期稿件均由各镇供稿）"])
  func note(text: String) {
    let found = CollectiveSource.taken(from: Paragraph.list([SampleText.path, text]))
    #expect(found.note?.value == text)
    #expect(found.rest.count == 1)
  }

  @Test("a paragraph that only starts so is text", arguments: ["以上几位只是班组的一角。", "（以上图片）", "以上信息让人放心。"])
  func text(text: String) {
    #expect(CollectiveSource.taken(from: Paragraph.list([SampleText.path, text])).note?.value == nil)
  }

  @Test("the note under the masthead counts too", arguments: ["本期信息来源：各镇报送及相关网站转载。", "说明：本期稿件由各镇提供，部分选自报纸。"])
  func first(text: String) {
    let found = CollectiveSource.taken(from: Paragraph.list(["云溪简报", text, "山路十一年", SampleText.path]))
    #expect(found.note?.value == text)
    #expect(found.rest.count == 3)
  }

  @Test("a line of sources at the end is a note when it names several, and the last article's when it names one")
  func label() {
    #expect(CollectiveSource.taken(from: Paragraph.list([SampleText.path, "稿件来源：各镇政府"])).note?.value != nil)
    #expect(CollectiveSource.taken(from: Paragraph.list([SampleText.path, "稿件来源：云溪日报"])).note?.value == nil)
  }
}
