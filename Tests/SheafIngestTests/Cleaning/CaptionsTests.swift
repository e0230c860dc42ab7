@testable import SheafIngest
import Testing

@Suite("Captions")
struct CaptionsTests {
  private func parts(_ texts: [String], title: String = "山路上的十一年") -> [String] {
    Captions.parts(of: Paragraph.list(texts), title: TextKey(ArraySlice(title))).map { part in
      switch part {
      case .text(let paragraph): paragraph.text.string
      case .caption(let text, let line): "[\(text.string)@\(line)]"
      }
    }
  }

  @Test("a line printed twice is one caption") func doubled() {
    #expect(
      parts([SampleText.path, "巡山的人", "巡山的人", SampleText.phone]) == [SampleText.path, "[巡山的人@2]", SampleText.phone])
  }

  @Test("what hangs on the title is the caption, the title goes") func glued() {
    #expect(parts(["山路上的十一年巡山的人"]) == ["[巡山的人@1]"])
    #expect(parts(["山路上的十一年", SampleText.path]) == [SampleText.path])
  }

  @Test("a caption says so itself", arguments: ["图为罗小满在巡山。", "山口的值守点。祁远 摄", "（图为会场）", "Photo: Jane Doe"])
  func said(line: String) {
    #expect(parts([line]) == ["[\(line)@1]"])
  }

  @Test("a paragraph that comes twice stays twice: only short lines are captions") func prose() {
    #expect(parts([SampleText.path, SampleText.path]).count == 2)
  }
}
