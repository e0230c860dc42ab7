@testable import SheafIngest
import Testing

@Suite("Legal notices")
struct LegalNoticesTests {
  @Test(
    "a medium's words about its rights are furniture, well-formed though they are",
    arguments: [
      "凡本网注明“来源：云溪网”的所有作品，均为本网合法拥有版权的作品。", "本文仅代表作者观点，不代表本网立场。", "如您发现本站侵犯您的知识产权，请与我们联系，我们会及时删除。",
      "Copyright © 2021 Yunxi Online. All rights reserved.", "未经书面授权不得转载", "版权所有 云溪在线",
    ])
  func notices(text: String) {
    #expect(LegalNotices.removed(from: Paragraph.list([SampleText.path, text])).count == 1)
  }

  @Test("an article about rights may end with them")
  func lastParagraph() {
    let text = "法官提醒，对侵权行为应当依法追究法律责任，投诉电话已经公布。"
    #expect(LegalNotices.removed(from: Paragraph.list([SampleText.path, text])).count == 2)
  }

  @Test("an article about rights is none")
  func article() {
    let text = "县法院三月审结了一起版权纠纷，判令被告停止使用照片。原告说，钱不多，道理要讲清楚。"
    #expect(LegalNotices.removed(from: Paragraph.list([text, SampleText.path])).count == 2)
  }

  @Test("the number of a site's filing goes, a sentence about one stays")
  func filing() {
    #expect(LegalNotices.removed(from: Paragraph.list([SampleText.path, "云ICP备12345678号-1"])).count == 1)
    let text = "合作社去年办妥了网店的ICP备案，又在镇上请了两位会做网页的年轻人帮忙打理。"
    #expect(LegalNotices.removed(from: Paragraph.list([SampleText.path, text])).count == 2)
  }
}
