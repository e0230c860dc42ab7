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

  @Test("a line of a poem that closes a stanza and opens the next stays twice") func verse() {
    let poem = ["山下的人点起灯", "山上的人没有睡", "明天谁从桥上过", "明天谁从桥上过", "山上的人没有睡", "山下的人点起灯"]
    #expect(parts(poem) == poem)
  }

  @Test("what hangs on the title is the caption, the title goes") func glued() {
    #expect(parts(["山路上的十一年巡山的人"]) == ["[巡山的人@1]"])
    #expect(parts(["山路上的十一年", SampleText.path]) == [SampleText.path])
  }

  @Test(
    "a caption says so itself",
    arguments: [
      "图为罗小满在巡山。", "[图片]　罗小满在山口", "山口的值守点。祁远 摄", "（图为会场）", "Photo: Jane Doe", "林业站给老人装灯。图为罗小满在调试。", "活动现场", "全体队员合影留念",
    ])
  func said(line: String) {
    #expect(parts([line]) == ["[\(line)@1]"])
  }

  @Test("a paragraph that comes twice stays twice: only short lines are captions") func prose() {
    #expect(parts([SampleText.path, SampleText.path]).count == 2)
  }

  @Test(
    "a photographer set close, and who is shown by name", arguments: ["山口的值守点。祁远摄", "祁远/摄", "山口的值守点（资料图）", "巡山途中的罗小满"])
  func once(line: String) {
    #expect(parts([SampleText.path, line, SampleText.phone]) == [SampleText.path, "[\(line)@2]", SampleText.phone])
  }

  @Test("what ran together twice on one line is one caption") func ranTogether() {
    #expect(parts([SampleText.path, "罗小满在山口巡查罗小满在山口巡查"]) == [SampleText.path, "[罗小满在山口巡查@2]"])
    #expect(parts([SampleText.path, "看一看看一看"]) == [SampleText.path, "看一看看一看"])
  }

  @Test("legends of pictures open with somebody whom the text names", arguments: ["①罗小满在检查手机", "罗小满正在补网"])
  func legends(line: String) {
    #expect(parts([SampleText.path, line, SampleText.phone]) == [SampleText.path, "[\(line)@2]", SampleText.phone])
  }

  @Test("points of a list, and what nobody does, stay", arguments: ["①减少山火隐患", "①韩青在检查手机", "高山正在长大"])
  func points(line: String) {
    #expect(parts([SampleText.path, line, SampleText.phone]).count(where: { $0.hasPrefix("[") }) == 0)
  }

  @Test(
    "a heading is none, though it ends with what could be a name", arguments: ["山路上的向往", "奋斗中的青春", "十一年里的方卓", "回到现场的人"])
  func headings(line: String) {
    #expect(parts([SampleText.path, line, SampleText.phone]).count(where: { $0.hasPrefix("[") }) == 0)
  }
}
