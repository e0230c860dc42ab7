@testable import SheafIngest
import SheafKit
import Testing

@Suite("The fields of a notice")
struct NoticeFieldsTests {
  private func blocks(_ lines: [String]) -> [String] {
    TextCleaner.articles(from: (["渡口夜校招生", "", SampleText.path, ""] + lines).joined(separator: "\n"), file: "a.txt")
      .flatMap(\.blocks).map(\.plainText)
  }

  @Test("say whom to call, and that is text")
  func notice() {
    let lines = ["报名时间：3月8日至12日", "报名地点：镇妇联办公室", "联系电话：0000-1234567", "联系人：王老师"]
    #expect(blocks(lines) == [SampleText.path] + lines)
  }

  @Test(
    "which it is not under a text that announces nothing",
    arguments: [["联系电话：0000-1234567"], ["主办单位：云溪日报", "联系电话：0000-1234567"]])
  func foot(lines: [String]) {
    #expect(!blocks(lines).contains("联系电话：0000-1234567"))
  }
}
