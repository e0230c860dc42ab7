@testable import SheafIngest
import Testing

@Suite("The joint between two printed lines")
struct LineJointTests {
  @Test(
    "nothing between Han, a space between words, hyphenated words whole again",
    arguments: [
      ("山路上的", "护林员", "山路上的护林员"), ("the long", "road home", "the long road home"), ("volun-", "teers", "volunteers"),
      ("a well-", "known face", "a well-known face"), ("mother-in-", "law", "mother-in-law"),
      ("the Anglo-", "Saxon", "the Anglo- Saxon"),
      ("已编发近60", "期", "已编发近60期"), ("使用", "WiFi上网", "使用WiFi上网"), ("编号12", "34号杆", "编号1234号杆"),
      ("soft\u{AD}", "ly", "softly"),
      ("déjà", "été", "déjà été"), ("said.", "Then", "said. Then"),
      ("工钱58.", "7万元", "工钱58.7万元"), ("工钱58", ".7万元", "工钱58.7万元"), ("工钱58.", "其中", "工钱58.其中"),
      ("", "始", "始"),
    ])
  func joints(first: String, second: String, whole: String) {
    var text = Array(first.utf8)
    LineJoint.append(ArraySlice(second), to: &text)
    #expect(String(decoding: text, as: UTF8.self) == whole)
  }
}
