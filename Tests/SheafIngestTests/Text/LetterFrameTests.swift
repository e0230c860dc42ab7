import Testing

@testable import SheafIngest

@Suite("What stands around a text that was mailed")
struct LetterFrameTests {
  private func text(_ lines: [String]) -> [String] {
    LetterFrame.removed(from: Paragraph.list(lines)).map(\.text.string)
  }

  @Test(
    "greeting and signature go",
    arguments: [
      (["编辑老师：", "您好！"], ["此致", "敬礼", "云溪镇林业站 方卓"]), (["各位老师好，稿子附后，请审阅。"], ["祝好！", "方卓"]), (["请酌用。"], ["谢谢！"]),
      (["Dear editor,"], ["Kind regards", "Ida Marlow"]), (["信息组各位同事："], []),
      (["编辑老师好："], ["联系人：方卓", "电话：0000-1234567", "地址：云溪县河沿路6号"]),
    ])
  func frame(above: [String], below: [String]) {
    #expect(text(above + SampleText.ranger + below) == SampleText.ranger)
  }

  @Test("several articles in one mail: the wishes under the last are the sender’s")
  func several() {
    let mail = [
      "发件人: 方卓 <fangzhuo@example.com>", "收件人: 编辑部", "主题: 来稿两篇", "附件: 图片.zip (2 MB)", "", "各位老师好:", "",
      "来稿两篇，请审阅。", "", "稿件一:山路十一年", "作者:罗萱", "", SampleText.path, "", "稿件二:笋干出山记", "作者:祁远", "", SampleText.shoots, "",
      "此致", "敬礼", "", "方卓", "云溪镇林业站",
    ]
    let found = TextCleaner.articles(from: mail.joined(separator: "\n"), file: "a.txt")
    #expect(found.map(\.title) == ["山路十一年", "笋干出山记"])
    #expect(found.map(\.blocks.count) == [1, 1])
  }

  @Test(
    "words of the text stay",
    arguments: [
      ["你要问她累不累，她就笑。山上的树都认得她，她也认得每一棵树，这条路走下来要四个钟头，她从来没有走过半程，年年如此。", SampleText.path],
      [SampleText.path, "她说：", "谢谢这座山，让我十一年里看见了那么多次日出，也认识了那么多走过这条路的人。", SampleText.phone],
    ])
  func wording(lines: [String]) {
    #expect(text(lines) == lines)
  }
}
