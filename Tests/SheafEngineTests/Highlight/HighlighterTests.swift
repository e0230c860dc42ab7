import SheafKit
import SheafRecipe
import Testing

@testable import SheafEngine

@Suite("Choosing highlights")
struct HighlighterTests {
  private typealias S = Samples

  private func highlights(
    _ article: Article, _ terms: [String] = ["巾帼"], sentences: Int = 3, characters: Int = 240, marks: Bool = false
  ) -> [Highlight] {
    var table = TermTable()
    let indices = Set(terms.map { table.index(of: $0) })
    let rule = EntryRule(sentences: sentences, characters: characters, marksTerms: marks)
    let found = TermMarks(terms: indices, table: table)
    return Highlighter(rule: rule, terms: found, marks: found).highlights(of: article)
  }

  private let article = S.article(
    "守闸", "汛期到了。闸口要有人守。", "巾帼班组的12名职工守了30个夜班。让我们一起来看看她们的故事吧！得知这一情况后，大家都来帮忙。",
    "班长周小满说：“闸在，人就在。”她家离闸口40公里，巾帼班组给她留了一张床。")

  @Test("sentences with the theme, figures and people come first, in the order of the source")
  func choice() {
    #expect(
      highlights(article, sentences: 2).map(\.inlines.plainText) == [
        "巾帼班组的12名职工守了30个夜班。", "她家离闸口40公里，巾帼班组给她留了一张床。",
      ])
  }

  @Test("each highlight names its block, and its range gives the very words")
  func provenance() {
    for highlight in highlights(article) {
      let scalars = Array(article.blocks[highlight.block].plainText.unicodeScalars)
      let quoted = String(String.UnicodeScalarView(scalars[highlight.range.start..<highlight.range.end]))
      #expect(quoted == highlight.inlines.plainText)
      #expect(highlight.article == article.id)
    }
  }

  @Test("a gap is marked only where something was left out")
  func omission() {
    let whole = S.article("短", "巾帼一班守堤。巾帼二班巡渠。", "巾帼三班送饭。")
    #expect(highlights(whole).map(\.followsOmission) == [false, false])
    #expect(highlights(article, sentences: 2).map(\.followsOmission) == [false, true])
  }

  @Test("neighbouring sentences become one highlight")
  func runs() {
    let text = S.article("短", "巾帼一班守堤三十天。巾帼二班巡渠。")
    #expect(highlights(text).map(\.inlines.plainText) == ["巾帼一班守堤三十天。巾帼二班巡渠。"])
  }

  @Test("the limit in characters holds, but one sentence is always taken")
  func characters() {
    #expect(highlights(article, characters: 20).map(\.inlines.plainText.count) == [18])
    let long = S.article("长", "巾帼" + String(repeating: "很", count: 300) + "长。")
    #expect(highlights(long, characters: 50).count == 1)
  }

  @Test("a sentence that repeats another is passed over")
  func diversity() {
    let twice = S.article("重复", "巾帼班组的12名职工守了30个夜班。", "巾帼班组的12名职工守了整整30个夜班。", "巾帼班组还巡了渠。")
    #expect(
      highlights(twice, sentences: 2).map(\.inlines.plainText) == ["巾帼班组的12名职工守了30个夜班。", "巾帼班组还巡了渠。"])
  }

  @Test("terms are marked when the recipe asks for it")
  func marking() {
    let text = S.article("标", "女职工与巾帼志愿者。")
    #expect(
      highlights(text, ["巾帼", "巾帼志愿者"], marks: true).map(\.inlines) == [
        [.text("女职工与"), .mark([.text("巾帼志愿者")]), .text("。")]
      ])
  }

  @Test("each sentence gets the terms that stand in it, whatever stands before and after")
  func termsOfSentences() {
    let text = S.article("分", "这里什么也没有说到。巾帼班组守闸口和渠道。那边也是没有的事情。巾帼班组又去了渠道边上。")
    #expect(highlights(text, ["巾帼", "渠道"], sentences: 2).map(\.range.start) == [10, 31])
  }

  @Test("an article without text has no highlights")
  func empty() {
    #expect(highlights(S.article("空")) == [])
  }

  @Test(
    "figures need a unit, and dates of names are none",
    arguments: [("守了30个夜班", 1), ("占99.84%", 1), ("12名职工，40公里", 2), ("134团", 0), ("没有数字", 0), ("编号 4711", 0)])
  func figures(_ text: String, _ count: Int) {
    #expect(SentenceScore.figures(in: Array(text.unicodeScalars)[...]) == count)
  }
}
