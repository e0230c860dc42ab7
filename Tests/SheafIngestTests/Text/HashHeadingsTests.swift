@testable import SheafIngest
import Testing

@Suite("Headings with # in plain text")
struct HashHeadingsTests {
  private func unmarked(_ text: String) -> [String] {
    HashHeadings.unmarked(TextLine.lines(of: Array(text.utf8))).map(\.text.string)
  }

  @Test("lose their marks where there are two at least, and quotes beside them theirs")
  func marks() {
    let text = "# 云溪晚报\n## 山路十一年\n> 来源：云溪日报\n一段话。\n#山路# 是话题"
    #expect(unmarked(text) == ["云溪晚报", "山路十一年", "来源：云溪日报", "一段话。", "#山路# 是话题"])
  }

  @Test("one alone stays")
  func alone() { #expect(unmarked("# 山路十一年\n> 一段话。") == ["# 山路十一年", "> 一段话。"]) }
}
