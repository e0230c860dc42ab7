@testable import SheafIngest
import Testing

@Suite("How kickers and subtitles are worded")
struct HeadlineRoleTests {
  @Test("a dash, 记 or the kind of text makes a subtitle", arguments: ["——云溪镇护林员小记", "记云溪镇护林员罗小满", "云溪镇三年修路纪实"])
  func subtitle(line: String) {
    #expect(HeadlineRole.isSubtitle(ArraySlice(line)))
  }

  @Test("a title is none", arguments: ["记者走上山路", "记住那条山路", "护林员的十一年", "罗小满访山"])
  func title(line: String) {
    #expect(!HeadlineRole.isSubtitle(ArraySlice(line)))
  }

  @Test("a column and two parallel clauses make a kicker", arguments: ["【山里人家】", "山里人家·春耕", "守住青山 护好水源"])
  func kicker(line: String) {
    #expect(HeadlineRole.isKicker(ArraySlice(line)))
  }

  @Test("a title that ran out of room is none", arguments: ["云溪林场•一本巡山笔记的十一年故事", "三年修好八座桥 积极", "护林员的十一年"])
  func wrapped(line: String) {
    #expect(!HeadlineRole.isKicker(ArraySlice(line)))
  }

  @Test("a longer line with a clause more explains the one over it, and a short one over it is a kicker")
  func explains() {
    func shape(_ text: String) -> TextShape { TextShape(of: ArraySlice(text.utf8)) }
    #expect(HeadlineRole.explains(shape("护林员罗小满的山路，一走就是十一年"), shape("三个月没有回过县城的家")))
    #expect(!HeadlineRole.explains(shape("她来理事，难事少了一半"), shape("云溪石桥")))
    #expect(!HeadlineRole.explains(shape("山路十一年"), shape("三个月没有回过县城的家")))
  }

  @Test("the dashes of a subtitle go") func dash() {
    #expect(HeadlineRole.withoutDash(ArraySlice("—— 云溪小记")).string == "云溪小记")
  }
}
