@testable import SheafIngest
import Testing

@Suite("Steps of cleaning that a text needs")
struct CleaningStepsTests {
  private func needed(_ texts: [String]) -> CleaningSteps { CleaningSteps.needed(for: Paragraph.list(texts)) }

  @Test(
    "one paragraph that a step takes out asks for it",
    arguments: [
      ("首页 > 云溪 > 正文", CleaningSteps.breadcrumbs), ("导读：清晨六点，云溪镇的护林员已经走在路上。", .leads), ("相关阅读：", .sections),
      ("分享到 微信 微博", .widgets), ("本文仅代表作者观点，不代表本网立场。", .notices), ("她和丈夫轮流值守。（下转第4版）", .jumps),
    ])
  func needs(text: String, step: CleaningSteps) {
    #expect(needed([SampleText.path, text, SampleText.phone]) == step)
  }

  @Test("running text asks for none")
  func none() {
    #expect(needed(SampleText.ranger).isEmpty)
    #expect(needed(SampleText.english).isEmpty)
  }

  @Test("a path below the head of a page is text")
  func below() {
    let text = [String](repeating: SampleText.path, count: Breadcrumbs.longestHead)
    #expect(needed(text + ["首页 > 云溪 > 正文"]).isEmpty)
  }
}
