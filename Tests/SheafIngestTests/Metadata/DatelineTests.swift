@testable import SheafIngest
import SheafKit
import Testing

@Suite("Datelines")
struct DatelineTests {
  @Test("a paper of two characters is one where the reporter stands behind it")
  func shortNames() {
    let split = Dateline.split("早报讯（记者 王芳）立秋这天，渡口最忙的地方是冰库。")
    #expect(split.credits?.byline.map(\.name) == ["王芳"])
    #expect(split.rest == "立秋这天，渡口最忙的地方是冰库。")
    #expect(Dateline.split("早报讯息很多，谁也看不过来。").text == nil)
  }

  @Test("a site's own news opens with its name and the people in brackets")
  func site() {
    let split = Dateline.split("云溪网讯(记者 祁 远 通讯员 白露生)清晨六点，山路上已经有人。")
    #expect(split.text == "云溪网讯")
    #expect(split.rest == "清晨六点，山路上已经有人。")
    #expect(split.credits?.source == "云溪网")
    #expect(
      split.credits?.byline == [Contributor(name: "祁远", role: "记者"), Contributor(name: "白露生", role: "通讯员")])
  }

  @Test("names behind it need no label, and a verb may stand for the brackets")
  func reported() {
    #expect(Dateline.split("云溪网讯（祁远 白露生）清晨六点").credits?.byline.map(\.name) == ["祁远", "白露生"])
    let split = Dateline.split("云溪晚报讯 记者祁远 通讯员白露生报道 清晨六点")
    #expect(split.credits?.byline.map(\.name) == ["祁远", "白露生"])
    #expect(split.rest == "清晨六点")
    #expect(Dateline.split("本报讯 记者祁远从镇上获悉").credits == nil)
    #expect(Dateline.split("【溪報專訊】清晨六点").credits?.source == "溪報")
    #expect(Dateline.split("（溪文社記者祁小遠雲溪8日電）清晨六点").credits?.source == "溪文社")
  }

  @Test("a medium has brackets in its name, the byline has lost its own, or the place stands behind the reporter")
  func odd() {
    let school = Dateline.split("校（院）新闻网2月19日讯（通讯员 祁远）清晨六点")
    #expect(school.credits?.byline.map(\.name) == ["祁远"])
    #expect(school.rest == "清晨六点")
    let open = Dateline.split("云溪时刻新闻3月19日讯记者 祁远 通讯员 白露生）清晨六点")
    #expect(open.credits?.byline.map(\.name) == ["祁远", "白露生"])
    #expect(open.rest == "清晨六点")
    let from = Dateline.split("云溪妇女报·山里网记者祁远 发自石桥 日前，山路通了。")
    #expect(from.credits?.byline.map(\.name) == ["祁远"])
    #expect(from.rest == "日前，山路通了。")
    #expect(Dateline.split("邮件 发自石桥 的那天，她不在。").credits == nil)
    #expect(Dateline.split("本报云溪讯（记者祁远）清晨六点").credits?.source == nil)
  }

  @Test("a dateline may stand over the text and announce its title")
  func announcing() {
    #expect(Dateline.announcing(.one("云溪社石桥3月8日电 题：山路十一年")) == "云溪社石桥3月8日电")
    #expect(Dateline.announcing(.one("她给文章起了题：山路十一年")) == nil)
    #expect(Dateline.announcing(.one("云溪社石桥3月8日电 山路十一年")) == nil)
  }

  @Test("a byline behind it shows an office to be a medium, whatever its name ends with")
  func office() {
    let split = Dateline.split("云溪文旅讯（记者 祁 远）清晨六点")
    #expect(split.text == "云溪文旅讯")
    #expect(split.rest == "清晨六点")
    #expect(split.credits?.source == "云溪文旅")
    #expect(Dateline.split("云溪文旅讯 清晨六点").text == nil)
  }

  @Test(
    "agencies and papers open with place and day",
    arguments: [
      ("本报云溪3月8日电　清晨六点", "本报云溪3月8日电"), ("本报讯（记者祁远）清晨六点", "本报讯"), ("据云溪社石桥3月8日电 清晨六点", "据云溪社石桥3月8日电"),
      ("【云溪日报讯】清晨六点", "云溪日报讯"), ("云溪生活网3月6日消息　清晨六点", "云溪生活网3月6日消息"), ("本报讯 清晨六点", "本报讯"),
    ])
  func forms(paragraph: String, dateline: String) {
    let split = Dateline.split(paragraph)
    #expect(split.text == dateline)
    #expect(split.rest == "清晨六点")
  }

  @Test("本报 names no medium, and a day without a year no date")
  func nothingInvented() {
    let split = Dateline.split("本报云溪3月8日电 清晨六点")
    #expect(split.credits?.source == nil)
    #expect(split.credits?.published == nil)
  }

  @Test("the stamp of a post before it is its day, with the hour that tells it from a sentence")
  func stamp() {
    let split = Dateline.split("发表于2021-10-13 08:20:11本报讯（记者 祁远 通讯员 白露生）清晨六点")
    #expect(split.text == "本报讯")
    #expect(split.credits?.byline.map(\.name) == ["祁远", "白露生"])
    #expect(split.credits?.published?.description == "2021-10-13")
    #expect(split.rest == "清晨六点")
    #expect(Dateline.split("发表于 2021-10-13 08:20 清晨六点").rest == "清晨六点")
    #expect(Dateline.split("发表于2021年10月13日的那篇报道").credits == nil)
  }

  @Test("people in brackets alone are taken too")
  func brackets() {
    let split = Dateline.split("（记者 祁远）清晨六点")
    #expect(split.text == nil)
    #expect(split.credits?.byline.map(\.name) == ["祁远"])
    #expect(split.rest == "清晨六点")
  }

  @Test(
    "text that only looks like one comes back whole",
    arguments: ["本报通讯员培训班昨日开班。", "国家电网讯息平台上线", "（图为会场）清晨六点", "3月8日电力抢修队出发", "清晨六点", ""])
  func none(paragraph: String) {
    let split = Dateline.split(paragraph)
    #expect(split.text == nil)
    #expect(split.credits == nil)
    #expect(split.rest == paragraph)
  }

  @Test("a medium and how it reports may stand in brackets before the text")
  func bracketedReport() {
    let split = Dateline.split("【云溪网综合报道】清晨六点，山路上已经有人。")
    #expect(split.credits?.source == "云溪网")
    #expect(split.rest == "清晨六点，山路上已经有人。")
    #expect(Dateline.split("【路况报道】清晨六点，山路上已经有人。").text == nil)
  }

  @Test("reporters whom white space sets apart behind it are no text")
  func spaced() {
    let split = Dateline.split("本报讯　记者王芳　通讯员李小满　昨天上午，渡口县的新码头通船。")
    #expect(
      split.credits?.byline == [Contributor(name: "王芳", role: "记者"), Contributor(name: "李小满", role: "通讯员")])
    #expect(split.rest == "昨天上午，渡口县的新码头通船。")
    #expect(Dateline.split("本报讯 记者 王　芳 李小满 3月8日，渡口通船。").credits?.byline.map(\.name) == ["王芳", "李小满"])
    let close = Dateline.split("本报讯　记者王芳　通讯员欧阳简一张长桌摆在渡口。")
    #expect(close.credits?.byline.map(\.name) == ["王芳", "欧阳简"])
    #expect(close.rest == "一张长桌摆在渡口。")
  }

  @Test(
    "a sentence about the reporter is text",
    arguments: ["本报讯 记者王芳昨日从渡口县获悉，新码头通船。", "本报讯 记者 昨日获悉，新码头通船。", "本报讯 记者于 昨日到渡口，看新码头通船。"])
  func aboutReporters(paragraph: String) {
    #expect(Dateline.split(paragraph).credits == nil)
  }

  @Test("names in brackets stand behind a dispatch, too, and a byline shows what is a medium")
  func dispatches() {
    let split = Dateline.split("中新网渡口3月8日电 (王芳 李小满)昨天上午，新码头通船。")
    #expect(split.credits?.byline.map(\.name) == ["王芳", "李小满"])
    #expect(split.rest == "昨天上午，新码头通船。")
    #expect(Dateline.split("渡口县讯 记者王芳 昨天上午，新码头通船。").credits?.byline.map(\.name) == ["王芳"])
  }
}
