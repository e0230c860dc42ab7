@testable import SheafIngest
import Testing

@Suite("What a text may start with")
struct OpenersTests {
  private func openers(_ text: String) -> Openers { Openers(of: ArraySlice(text)) }

  @Test(
    "is told by its first character",
    arguments: [
      ("核心提示：渡口恢复通航", Openers.lead), ("下一篇：砚湖水位回落", .neighbour), ("（上接第1版）船工们", .pageJump), ("抄送：渡口镇", .colophon),
      ("欢迎关注砚湖发布", .invitation), ("Follow us on Twitter", .invitation),
    ] as [(String, Openers)])
  func told(text: String, expected: Openers) { #expect(openers(text).isSuperset(of: expected)) }

  @Test("is nothing of a kind in most texts", arguments: ["", "船", "渡口的船工在砚湖边等了三天，水位才降下来。", "3月8日，渡口恢复通航。"])
  func none(text: String) { #expect(openers(text) == []) }
}
