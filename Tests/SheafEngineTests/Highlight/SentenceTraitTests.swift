import Foundation
import SheafKit
import Testing

@testable import SheafEngine

@Suite("What speaks for and against a sentence")
struct SentenceTraitTests {
  private typealias S = Samples

  private func sentences(_ paragraphs: String..., title: String = "题", terms: [String] = []) -> [Sentence] {
    let article = Article(
      id: "a", title: title, blocks: paragraphs.map { .paragraph($0) }, origin: Origin(file: "a.txt", format: "text"))
    return SentenceReader(terms: S.marks(terms)).read(
      Extract(of: article, parts: nil, edit: nil), facts: ArticleFacts(article)
    ).sentences
  }

  private static let page = {
    let project = URL(filePath: #filePath).appending(path: "../../../..").standardized
    return (try? String(contentsOf: project.appending(path: "recipes/README.md"), encoding: .utf8)) ?? ""
  }()

  @Test("the reference page has the points of every trait", arguments: SentenceTrait.allCases)
  func page(_ trait: SentenceTrait) {
    let most = trait.unit == 1 ? "\(trait.most)" : "share"
    let row = "| \(trait.name) | \(Thousandths.text(trait.points)) | \(most) | "
    #expect(Self.page.contains(row), "the page lacks: \(row)")
  }

  @Test("the worked example of the reference page comes out as it says there")
  func example() {
    let read = sentences(
      "7月14日，青苔闸女子班组打开4座闸门，送走洪水30万吨。班长周小满带领12名职工值守。她们还将继续守下去。", "让我们一起向她们致敬！", title: "青苔闸一夜无眠",
      terms: ["女子班组"])
    for sentence in read {
      let parts = SentenceTrait.allCases.compactMap { trait -> String? in
        let count = sentence.traits[trait]
        guard count > 0 else { return nil }
        let points = min(count, trait.most) * trait.points / trait.unit
        return "\(trait.name) \(Thousandths.text(points))"
      }
      let row = "| \(parts.joined(separator: ", ")) | \(Thousandths.text(sentence.score)) |"
      #expect(Self.page.contains(row), "the page lacks: \(row)")
    }
  }

  @Test(
    "figures and days are told apart",
    arguments: [
      ("守了30个夜班。", 1, 0), ("占99.84%。", 1, 0), ("12名职工走了40公里。", 2, 0), ("134团在前。", 0, 0), ("没有数字。", 0, 0),
      ("3月9日送出15吨。", 1, 2), ("减少了七成。", 1, 0), ("今年是建厂50周年。", 0, 0), ("周小满今年46岁。", 0, 0),
    ])
  func figures(_ text: String, _ count: Int, _ dates: Int) {
    let traits = sentences(text).first?.traits
    #expect(traits?[.figure] == count)
    #expect(traits?[.date] == dates)
  }

  @Test(
    "what an editor passes over is told by its words",
    arguments: [
      ("会议强调，要提高认识、真抓实干。", SentenceTrait.appeal), ("她谱写了无私奉献的新篇章。", .praise), ("下一步，公司将继续努力。", .promise),
      ("长期以来，这里缺水。", .background), ("让我们一起来看看吧！", .webPhrase), ("这是为什么呢，他想？", .question), ("加油，守闸的人们！", .slogan),
      ("好的。", .tooShort), ("The council hopes that it will help.", .appeal),
    ])
  func against(_ text: String, _ trait: SentenceTrait) {
    #expect(sentences(text).first?.traits[trait] ?? 0 > 0)
  }

  @Test(
    "an opening leans when it points back",
    arguments: [
      ("她守了一夜。", true), ("为此，公司派出人手。", true), ("周小满守了一夜。", false), ("此外，她还巡查了渠道。", true), ("此外，公司巡查了渠道。", false),
      ("此外，公司还巡查了渠道。", true), ("However, the bridge held.", true), ("The bridge held.", false), ("Heather won.", false),
    ])
  func leaning(_ text: String, _ leans: Bool) {
    #expect(sentences(text).first?.leans == leans)
  }

  @Test("a connective is cut where a whole sentence remains, unless the sentence before is printed")
  func connective() {
    let article = S.article("闸", "雨下了一夜。此外，公司抢修了12处渠道。")
    #expect(S.highlights(article, [], sentences: 1).map(\.inlines.plainText) == ["公司抢修了12处渠道。"])
    let both = S.article("闸", "周小满检修了3座闸门。此外，公司抢修了12处渠道。")
    #expect(S.highlights(both, []).map(\.inlines.plainText) == ["周小满检修了3座闸门。此外，公司抢修了12处渠道。"])
  }

  @Test("a sentence that leans brings the one before with it when both are worth it")
  func pair() {
    let article = S.article("闸", "韩青送出了9车沙袋。", "班长周小满和经理陈秀英获评2次劳模。她检修闸门31座，巡查渠道200公里，培训徒弟12名。", "天亮了。")
    #expect(
      S.highlights(article, [], sentences: 2).map(\.inlines.plainText) == [
        "班长周小满和经理陈秀英获评2次劳模。她检修闸门31座，巡查渠道200公里，培训徒弟12名。"
      ])
  }

  @Test("a scene at the head of a text is no opening, a fact is")
  func opening() {
    #expect(sentences("天色暗了，雨还在下。").first?.traits[.opening] == 0)
    #expect(sentences("公司昨夜抢修了12处渠道。").first?.traits[.opening] == 1)
  }
}
