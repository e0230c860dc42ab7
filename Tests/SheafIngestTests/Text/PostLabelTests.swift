@testable import SheafIngest
import Testing

@Suite("The label before the title of a post")
struct PostLabelTests {
  private func removed(_ title: String) -> String { PostLabel.removed(from: ArraySlice(title.utf8)).string }

  @Test("goes in brackets of any kind", arguments: ["[转帖]", "【转载】", "[原创] ", "（转）", "(转)"])
  func labels(label: String) { #expect(removed(label + "山路十一年") == "山路十一年") }

  @Test("other brackets and a label alone stay", arguments: ["【走进林场】山路十一年", "转载山路十一年", "[转帖]", ""])
  func others(title: String) { #expect(removed(title) == title) }

  @Test("a post is read with its title, its day and its reporter")
  func post() {
    let text = "[转帖]山路十一年\n\n发表于2021-10-13 08:20:11本报讯（记者 祁远）\(SampleText.path)\n\n\(SampleText.phone)\n"
    let article = TextCleaner.articles(from: text, file: "a.txt").first
    #expect(article?.title == "山路十一年")
    #expect(article?.byline.map(\.name) == ["祁远"])
    #expect(article?.published?.description == "2021-10-13")
    #expect(article?.dateline == "本报讯")
    #expect(article?.blocks.map(\.plainText) == [SampleText.path, SampleText.phone])
  }
}
