import SheafKit
import SheafRecipe
import Testing

@testable import SheafEngine

@Suite("Choosing highlights")
struct HighlighterTests {
  private typealias S = Samples

  private let article = S.article(
    "守闸", "汛期到了。闸口要有人守。", "巾帼班组的12名职工守了30个夜班。让我们一起来看看她们的故事吧！得知这一情况后，大家都来帮忙。",
    "班长周小满说：“闸在，人就在。”闸口离家40公里，巾帼班组给她留了一张床。")

  @Test("sentences with the theme, figures and people come first, in the order of the source")
  func choice() {
    #expect(
      S.highlights(article, sentences: 2).map(\.inlines.plainText) == [
        "巾帼班组的12名职工守了30个夜班。", "闸口离家40公里，巾帼班组给她留了一张床。",
      ])
  }

  @Test("each highlight names its block, and its range gives the very words")
  func provenance() {
    for highlight in S.highlights(article) {
      let scalars = Array(article.blocks[highlight.block].plainText.unicodeScalars)
      let quoted = String(String.UnicodeScalarView(scalars[highlight.range.start..<highlight.range.end]))
      #expect(quoted == highlight.inlines.plainText)
      #expect(highlight.article == article.id)
    }
  }

  @Test("a gap is marked only where something was left out")
  func omission() {
    let whole = S.article("短", "巾帼一班守住堤坝。巾帼二班巡查渠道。", "巾帼三班送来饭菜。")
    #expect(S.highlights(whole).map(\.followsOmission) == [false, false])
    #expect(S.highlights(article, sentences: 2).map(\.followsOmission) == [false, true])
  }

  @Test("neighbouring sentences become one highlight")
  func runs() {
    let text = S.article("短", "巾帼一班守住堤坝三十天。巾帼二班巡查渠道。")
    #expect(S.highlights(text).map(\.inlines.plainText) == ["巾帼一班守住堤坝三十天。巾帼二班巡查渠道。"])
  }

  @Test("the limit in characters holds, but one sentence is always taken")
  func characters() {
    #expect(S.highlights(article, characters: 20).map(\.inlines.plainText.count) == [18])
    let long = S.article("长", "巾帼" + String(repeating: "很", count: 300) + "长。")
    #expect(S.highlights(long, characters: 50).count == 1)
  }

  @Test("a sentence that repeats another is passed over")
  func diversity() {
    let twice = S.article("重复", "巾帼班组的12名职工守了30个夜班。", "巾帼班组的12名职工守了整整30个夜班。", "巾帼班组巡查渠道40公里。")
    #expect(
      S.highlights(twice, sentences: 2).map(\.inlines.plainText) == ["巾帼班组的12名职工守了30个夜班。", "巾帼班组巡查渠道40公里。"])
  }

  @Test("terms are marked when the recipe asks for it")
  func marking() {
    let text = S.article("标", "女职工与巾帼志愿者。")
    #expect(
      S.highlights(text, ["巾帼", "巾帼志愿者"], marks: true).map(\.inlines) == [
        [.text("女职工与"), .mark([.text("巾帼志愿者")]), .text("。")]
      ])
  }

  @Test("each sentence gets the terms that stand in it, whatever stands before and after")
  func termsOfSentences() {
    let text = S.article("分", "这里什么也没有说到。巾帼班组守闸口和渠道。那边也是没有的事情。巾帼班组又去了渠道边上。")
    #expect(S.highlights(text, ["巾帼", "渠道"], sentences: 2).map(\.range.start) == [10, 31])
  }

  @Test("only the chosen parts are drawn on, and the first of them opens")
  func parts() {
    let text = S.article("两处", "巾帼一班完成了20处抢修。", "巾帼二班完成了30处抢修。巾帼三班也在路上。")
    let second = TextRange(start: 0, end: 13)
    #expect(S.highlights(text, parts: [Passage.Part(block: 1, range: second)]).map(\.range) == [second])
  }

  @Test("what the editor adds is printed before anything else, and the rest of the room is filled")
  func required() {
    var edit = Edit(location: S.here)
    edit.add = [Edit.Text("闸口要有人守", at: S.here)]
    #expect(
      S.highlights(article, sentences: 2, edit: edit).map(\.inlines.plainText) == ["闸口要有人守。", "巾帼班组的12名职工守了30个夜班。"])
  }

  @Test("labels of speakers are not printed, and the interviewer is passed over")
  func speakers() {
    let talk = S.article(
      "对话", "记者：一夜巡查多少公里？", "周小满：一夜巡查15公里，检修闸门8处，培训徒弟12名。", "记者：今年检修了300处吗？", "周小满：今年检修了闸门312处，抢修水泵12台，送出沙袋9车。")
    #expect(
      S.highlights(talk, []).map(\.inlines.plainText) == ["一夜巡查15公里，检修闸门8处，培训徒弟12名。", "今年检修了闸门312处，抢修水泵12台，送出沙袋9车。"])
  }

  @Test("of a row of people each gets a sentence before anybody gets a second")
  func row() {
    let row = S.article(
      "三人", "闸工周小满：周小满完成检修31处。周小满还培训了12名徒弟。", "司机韩青：韩青送出了9车沙袋。", "化验员江月：江月化验水样80份。")
    #expect(S.highlights(row, []).map(\.block) == [0, 1, 2])
  }

  @Test("an article without text has no highlights")
  func empty() {
    #expect(S.highlights(S.article("空")) == [])
  }
}

extension Samples {
  /// The highlights of an article, or of parts of it, with the limits of a recipe that states none.
  static func highlights(
    _ article: Article, _ terms: [String] = ["巾帼"], sentences: Int = 3, characters: Int = 240, marks: Bool = false,
    parts: [Passage.Part]? = nil, edit: Edit? = nil
  ) -> [Highlight] {
    let rule = EntryRule(sentences: sentences, characters: characters, marksTerms: marks)
    let found = self.marks(terms)
    return Highlighter(rule: rule, terms: found, marks: found)
      .highlights(of: Extract(of: article, parts: parts, edit: edit))
  }

  /// What finds terms in sentences.
  static func marks(_ terms: [String]) -> TermMarks {
    var table = TermTable()
    let indices = Set(terms.map { table.index(of: $0) })
    return TermMarks(terms: indices, finder: TermFinder(table))
  }
}
