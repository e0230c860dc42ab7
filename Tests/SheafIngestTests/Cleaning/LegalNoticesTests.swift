@testable import SheafIngest
import Testing

@Suite("Legal notices")
struct LegalNoticesTests {
  @Test(
    "a medium's words about its rights are furniture, well-formed though they are",
    arguments: [
      "凡本网注明“来源：云溪网”的所有作品，均为本网合法拥有版权的作品。", "本文仅代表作者观点，不代表本网立场。", "如您发现本站侵犯您的知识产权，请与我们联系，我们会及时删除。",
      "特别声明：以上内容为自媒体平台“云溪号”用户上传并发布，本平台仅提供信息存储服务。",
      "Notice: The content above is uploaded and posted by a user of Yunxi Hao.",
      "Copyright © 2021 Yunxi Online. All rights reserved.", "未经书面授权不得转载", "版权所有 云溪在线",
      "特别声明：以上内容为自媒体平台“云溪号”用户上传并发布，本平台仅提供信息存储服务。",
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

  @Test(
    "news about rights stays, even as the last paragraph",
    arguments: [
      "平台在首页写着“未经许可不得转载”，法院认为这一行字并不能免除它的审查义务。", "法官提醒，遇到涉及版权问题的合同，签字之前要看清授权的范围和期限。", "他的文章被多家报纸转载，稿件里的观点在镇上引起了讨论。",
      "法律顾问李明德说，这份合同他看了三遍。", "技术支持来自三位退休教师。", "版权所有的事，许阿婆不懂，她只知道课本是公家的。", "两人约定的分红不构成投资，只是邻里之间的帮忙。",
      "县里的律师团每月下乡一次，接待投诉，也教村民怎样授权别人使用自家的商标。",
      "The court held that the copyright in the letters had passed to the library, and that no permission was needed.",
      "记者将照片还给了原主，版权归作者所有的条款也补进了合同。",
    ])
  func news(text: String) {
    #expect(LegalNotices.removed(from: Paragraph.list([SampleText.path, text])).count == 2)
    #expect(LegalNotices.removed(from: Paragraph.list([text, SampleText.path])).count == 2)
  }

  @Test(
    "what opens as a notice does and says what notices say is one, wherever it stands",
    arguments: [
      "声明：本文来自网络，版权归作者所有，如有侵权请联系我们删除。", "（图片来源于网络，版权归原作者所有）", "以上内容仅供参考，不构成投资建议。", "1、未经授权不得转载本文。", "※ 转载请注明出处",
      "免责声明：内容为用户上传并发布，平台仅提供存储。",
    ])
  func openings(text: String) {
    #expect(LegalNotices.removed(from: Paragraph.list([text, SampleText.path])).count == 1)
  }
}
