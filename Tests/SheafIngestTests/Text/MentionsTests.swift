import Testing

@testable import SheafIngest

@Suite("Words of the rules in a text")
struct MentionsTests {
  private func mentions(_ text: String) -> Mentions { Mentions(in: ArraySlice(text)) }

  @Test(
    "are found wherever they stand",
    arguments: [
      ("欢迎留言", Mentions.call), ("下载砚湖客户端", .application), ("ICP备0000号", .filing),
      ("更多砚湖消息，尽在渡口新闻APP", [.praise, .application]), ("今日气温8℃", .degrees), ("首页＞要闻＞正文", .separator),
      ("要闻｜民生｜评论", .bar), ("The Ferry NEWSLETTER", .bulletin),
    ] as [(String, Mentions)])
  func found(text: String, expected: Mentions) { #expect(mentions(text).isSuperset(of: expected)) }

  @Test("are found one inside another, and at the very end")
  func overlapping() {
    #expect(mentions("此刻心情：感受是").isSuperset(of: [.mood]))
    #expect(mentions("船工们在砚湖边等着，版权所有") == .filing)
  }

  @Test("are none in a text that speaks of something else", arguments: ["", "船", "渡口的船工在砚湖边等了三天，水位才降下来。", "Ferry"])
  func none(text: String) { #expect(mentions(text) == []) }
}
