import SheafKit
import SheafRecipe
import Testing

@testable import SheafEngine

@Suite("Tracing printed words")
struct TraceTests {
  private typealias S = Samples

  private let article = Article(
    id: "a1", title: "守闸人", source: "柳湾晚报", published: .day("2021-03-02"),
    blocks: [
      .paragraph("夜里涨水。女工们查了十二扇闸门，一扇不漏。天亮时水落了11厘米。", line: 4),
      .paragraph("下游没有一户进水。", line: 5),
    ], origin: Origin(file: "a.txt", format: "text"))

  private func trace(_ words: String, articles: Bool = true) -> Trace {
    let run = S.run(S.recipe(S.query(any: [S.term("闸门")]), entries: EntryRule(sentences: 2)), article)
    return Trace(words, in: run.digest, articles: articles ? [article] : [])
  }

  @Test("a part of a sentence leads to file, block, range and neighbours")
  func sentence() throws {
    let words = try #require(trace("十二扇闸门").found.first)
    #expect(words.kind == .highlights)
    #expect(words.entry?.number == 1)
    #expect(words.article?.id == "a1")
    let source = try #require(words.sources.first)
    #expect(source.block == 0)
    #expect(source.range == TextRange(start: 10, end: 15))
    #expect(source.place.line == 4)
    #expect(source.words == "女工们查了十二扇闸门，一扇不漏。")
    #expect(source.before == "夜里涨水。")
    #expect(source.after == "天亮时水落了11厘米。")
    #expect(source.supplied == [])
  }

  @Test("line breaks, marks, width and punctuation make no difference")
  func folded() {
    #expect(trace("**十二扇**\n  闸门 一扇不漏").found.map(\.kind) == [.highlights])
    #expect(trace("２０２１年３月２日").found.map(\.kind) == [.source])
  }

  @Test("words over an omission lead to both places")
  func omission() throws {
    let run = S.run(S.recipe(), article)
    var digest = run.digest
    digest.sections[0].groups[0].entries[0].parts = [
      .highlights([
        Highlight(inlines: [.text("夜里涨水。")], article: "a1", block: 0, range: TextRange(start: 0, end: 5)),
        Highlight(
          inlines: [.text("下游没有一户进水。")], article: "a1", block: 1, range: TextRange(start: 0, end: 9),
          followsOmission: true),
      ])
    ]
    let words = try #require(Trace("涨水。……下游没有", in: digest, articles: [article]).found.first)
    #expect(words.sources.map(\.block) == [0, 1])
    #expect(words.sources.map(\.after) == ["女工们查了十二扇闸门，一扇不漏。", nil])
  }

  @Test(
    "a range that the article does not have leads to nothing outside of it",
    arguments: [(-3, 5), (5, 2), (2, Int.min), (900, Int.max)])
  func impossibleRange(_ start: Int, _ end: Int) throws {
    var digest = S.run(S.recipe(), article).digest
    digest.sections[0].groups[0].entries[0].parts = [
      .highlights([
        Highlight(
          inlines: [.text("夜里涨水。")], article: "a1", block: 0, range: TextRange(start: start, end: end),
          supplied: [TextRange(start: start, end: end)])
      ])
    ]
    let words = try #require(Trace("夜里", in: digest, articles: [article]).found.first)
    #expect(words.sources.map(\.block) == [0])
  }

  @Test("headline and source line lead to the article; the masthead to the recipe")
  func fields() {
    #expect(trace("守闸人").found.map(\.kind) == [.headline])
    #expect(trace("来源：柳湾晚报").found.map(\.article?.id) == ["a1"])
    #expect(trace("试刊").found.map(\.kind) == [.masthead])
    #expect(trace("试刊").found.first?.article == nil)
  }

  @Test("a headline of the editor is from no article")
  func retitled() {
    var digest = S.run(S.recipe(), article).digest
    digest.sections[0].groups[0].entries[0].headline = "水退了"
    let found = Trace("水退了", in: digest, articles: [article]).found
    #expect(found.map(\.kind) == [.headline])
    #expect(found.first?.sources == [])
    #expect(found.first?.article == nil)
  }

  @Test("the headline of a profile is from the article, at hand or not", arguments: [true, false])
  func profile(isAtHand: Bool) {
    let run = S.rowOfProfiles().run
    let found = Trace("青笠分公司客户经理李小满", in: run.digest, articles: isAtHand ? run.articles : []).found
    #expect(found.first?.kind == .headline)
    #expect(found.first?.article?.title == "守湖的人")
  }

  @Test("a name that was given back in brackets is told, and need not be in the words")
  func supplied() throws {
    var digest = S.run(S.recipe(), article).digest
    digest.sections[0].groups[0].entries[0].parts = [
      .highlights([
        Highlight(
          inlines: [.text("女工〔周小满〕们查了十二扇闸门，一扇不漏。")], article: "a1", block: 0,
          range: TextRange(start: 5, end: 20), supplied: [TextRange(start: 2, end: 7)])
      ])
    ]
    for words in ["女工〔周小满〕们查了十二扇", "女工们查了十二扇", "周小满"] {
      let source = try #require(Trace(words, in: digest, articles: [article]).found.first?.sources.first)
      #expect(source.supplied == ["周小满"])
      #expect(source.words == "女工们查了十二扇闸门，一扇不漏。")
    }
    let source = Trace("女工们查了十二扇", in: digest, articles: [article]).found.first?.sources.first
    #expect(source?.range == TextRange(start: 5, end: 13))
  }

  @Test("a line of facts leads to where each of them stands")
  func facts() throws {
    var digest = S.run(S.recipe(), article).digest
    digest.sections[0].groups[0].entries[0].facts = [Fact(label: "数字", text: "十二扇；11厘米")]
    digest.sections[0].groups[0].entries[0].figures = [
      Figure(text: "十二扇", kind: .count, block: 0, range: TextRange(start: 10, end: 13)),
      Figure(text: "11厘米", kind: .length, block: 0, range: TextRange(start: 26, end: 30)),
    ]
    let one = try #require(Trace("11厘米", in: digest, articles: [article]).found.first { $0.kind == .facts })
    #expect(one.sources.map(\.range) == [TextRange(start: 26, end: 30)])
    let both = try #require(Trace("数字：十二扇；11厘米", in: digest, articles: [article]).found.first)
    #expect(both.sources.count == 2)
  }

  @Test("without the article the place is told all the same")
  func alone() throws {
    let source = try #require(trace("十二扇闸门", articles: false).found.first?.sources.first)
    #expect(source.words == nil)
    #expect(source.place.line == 4)
  }

  @Test("what is not printed has the sentence that comes nearest")
  func nearest() {
    let trace = trace("女工们查了十三扇闸门，一扇不漏")
    #expect(trace.found == [])
    #expect(trace.nearest == "女工们查了十二扇闸门，一扇不漏。")
    #expect(self.trace("毫不相干").nearest == nil)
    #expect(self.trace("，。").found == [])
  }
}
