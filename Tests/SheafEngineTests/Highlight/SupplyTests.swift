import SheafKit
import Testing

@testable import SheafEngine

@Suite("Names given back")
struct SupplyTests {
  private typealias S = Samples

  private func printed(
    _ article: Article, sentences: Int = 3, parts: [Passage.Part]? = nil
  ) -> [String] {
    S.highlights(article, [], sentences: sentences, parts: parts).map(\.inlines.plainText)
  }

  @Test("a pronoun gets the name back that the sentence before it has as its subject")
  func pronoun() {
    let article = S.article("闸", "班长周小满个子不高。她检修闸门31座，巡查渠道200公里。", "汛期送出了15吨面粉。")
    #expect(printed(article, sentences: 2) == ["她〔周小满〕检修闸门31座，巡查渠道200公里。", "汛期送出了15吨面粉。"])
  }

  @Test("so does one behind the time of its sentence")
  func time() {
    let article = S.article("闸", "班长周小满个子不高。三十天里，她检修闸门31座，巡查渠道200公里。", "汛期送出了15吨面粉。")
    #expect(printed(article, sentences: 2).first == "三十天里，她〔周小满〕检修闸门31座，巡查渠道200公里。")
  }

  @Test("nothing is given back where the sentence before is printed")
  func printedBefore() {
    let article = S.article("闸", "班长周小满培训徒弟12名。她检修闸门31座，巡查渠道200公里。")
    #expect(printed(article) == ["班长周小满培训徒弟12名。她检修闸门31座，巡查渠道200公里。"])
  }

  @Test("nor where the headline names the person already")
  func headline() {
    let article = S.article("周小满和她的闸门", "班长周小满个子不高。她检修闸门31座，巡查渠道200公里。", "汛期送出了15吨面粉。")
    #expect(printed(article, sentences: 2).first == "她检修闸门31座，巡查渠道200公里。")
  }

  @Test(
    "where it may be somebody else, nobody is named and the sentence is passed over",
    arguments: [
      "班长周小满遇见经理陈秀英。", "周小满的徒弟也来了。", "班长周小满扶起一位老人。", "经理说班长周小满不高。", "天亮了。",
    ])
  func doubt(_ before: String) {
    let article = S.article("闸", before + "她检修闸门31座，巡查渠道200公里。", "汛期送出了15吨面粉。")
    #expect(printed(article, sentences: 1) == ["汛期送出了15吨面粉。"])
  }

  @Test(
    "a pronoun behind a clause with a subject of its own is left alone",
    arguments: ["雨下了三天，", "运行工阚小洁：怀孕5个月，", "医生让她少爬楼梯，"])
  func clauses(_ start: String) {
    let article = S.article("闸", "班长周小满个子不高。" + start + "她检修闸门31座，巡查渠道200公里。")
    #expect(!printed(article).joined().contains("〔"))
  }

  @Test("a name that 她 and 他 would both mean is given to neither")
  func kinds() {
    let article = S.article(
      "闸", "班长周小满个子不高。她检修闸门31座，巡查渠道200公里。", "班长周小满个子不高。他检修水泵12台，培训徒弟9名。", "汛期送出了15吨面粉。")
    #expect(printed(article, sentences: 1) == ["汛期送出了15吨面粉。"])
  }

  @Test("the added words are told from the article’s")
  func provenance() throws {
    let article = S.article("闸", "班长周小满个子不高。她检修闸门31座，巡查渠道200公里。")
    let highlight = try #require(S.highlights(article, [], sentences: 1).first)
    #expect(highlight.inlines == [.text("她"), .text("〔周小满〕"), .text("检修闸门31座，巡查渠道200公里。")])
    #expect(highlight.supplied == [TextRange(start: 1, end: 6)])
    #expect(highlight.quotedText == "她检修闸门31座，巡查渠道200公里。")
    #expect(highlight.range == TextRange(start: 10, end: 29))
  }

  @Test("in a dialogue who says 我 is named: by the label where it stands right before, in brackets elsewhere")
  func speakers() {
    let talk = S.article(
      "对话", "记者：一夜走多少公里？", "周小满：我一夜要巡查渠道15公里，检修闸门8处，送水3次。", "记者：今年检修了多少处？", "周小满：很多，说不清。我检修了闸门312处，培训徒弟12名。")
    #expect(printed(talk) == ["周小满：我一夜要巡查渠道15公里，检修闸门8处，送水3次。", "〔周小满：〕我检修了闸门312处，培训徒弟12名。"])
  }

  @Test("in a row of people each is named once, unless the entry is about one alone")
  func row() {
    let row = S.article("班组", "闸工周小满：雨夜完成检修31处。", "司机韩青：两天送出了9车沙袋。")
    #expect(printed(row) == ["闸工周小满：雨夜完成检修31处。", "司机韩青：两天送出了9车沙袋。"])
    #expect(printed(row, parts: [Passage.Part(block: 0, range: nil)]) == ["雨夜完成检修31处。"])
  }

  @Test("a later paragraph of somebody’s passage is given to nobody")
  func laterParagraph() {
    let row = S.article(
      "班组", "闸工周小满：雨不大。", "运行工巩小洁画了走线图，把32块压力表移到一楼，接了12块。", "司机韩青：两天送出了9车沙袋。")
    #expect(!printed(row).joined().contains("〔周小满〕运行工"))
    #expect(!printed(row).joined().contains("〔闸工周小满〕运行工"))
  }

  @Test("English pronouns get theirs in square brackets")
  func english() {
    let article = S.article(
      "A ward", "Marta Lindqvist, a nurse, is tall. She counted 3,812 calls and trained 12 people.",
      "The hospital opened 11 wards and 3 clinics in 2019, and hired 420 people.")
    #expect(printed(article, sentences: 2).first == "She [Marta Lindqvist] counted 3,812 calls and trained 12 people.")
  }

  @Test("one group’s exact and rounded figures are not both printed")
  func figures() {
    let article = S.article(
      "队", "协会派出123位驻村干部，走访81个村。", "县里修通了3条道路，共12公里。", "大年初一起，协会的120多名驻村干部完成值守36天。")
    #expect(printed(article).joined().contains("123位") != printed(article).joined().contains("120多名"))
  }
}
