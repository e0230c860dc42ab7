import SheafKit
import SheafLibrary
import SheafRecipe
import Testing

@testable import SheafEngine

@Suite("What a library is asked for")
struct CandidatesTests {
  private typealias S = Samples

  private func asked(_ query: Query) -> GramQuery {
    Selector(S.recipe(query), issueDate: S.issueDate).candidates
  }

  private func text(_ words: String) -> GramQuery { .text(TextFold.bytes(of: words)) }

  @Test("a term in all its spellings, without its field, its exceptions and its weight")
  func terms() {
    #expect(asked(S.query(any: [S.term("渡口", 3, in: .title, except: ["老渡口"])])) == text("渡口"))
    #expect(asked(S.query(any: [S.term("计划")])) == .any([text("计划"), text("计畫")]))
  }

  @Test("one of `any`, all of `all`, nothing of `none`")
  func clauses() {
    let query = S.query(any: [S.term("渡口"), S.term("石阶")], all: [S.term("船")], none: [S.term("桥")])
    #expect(asked(query) == .all([.any([text("渡口"), text("石阶")]), text("船")]))
    #expect(asked(S.query(none: [S.term("桥")])) == .everything)
  }

  @Test("all of `any` where as many must hold, and the words of `near`")
  func together() {
    #expect(asked(S.query(any: [S.term("渡口"), S.term("石阶")], atLeast: 2)) == .all([text("渡口"), text("石阶")]))
    #expect(asked(S.query(any: [S.near("渡口", "石阶", within: 9)])) == .all([text("渡口"), text("石阶")]))
  }

  @Test("of a pattern the words that it cannot do without")
  func patterns() {
    let asked = asked(S.query(any: [S.pattern("渡口.{0,4}石阶")]))
    #expect([.all([text("渡口"), text("石阶")]), .all([text("石阶"), text("渡口")])].contains(asked))
    #expect(self.asked(S.query(any: [S.pattern("[0-9]+")])) == .everything)
  }

  @Test("no query asks for everything")
  func nothing() {
    #expect(Selector(S.recipe(), issueDate: S.issueDate).candidates == .everything)
  }

  @Test("nothing that is chosen is missed: articles and queries by chance", arguments: 1...12)
  func sound(seed: Int) throws {
    var texts = SeededTexts(seed: UInt64(seed))
    let articles = (0..<60).map { texts.article($0) }
    let store = MemoryStore()
    for article in articles {
      let file = StoredFile(
        path: article.origin.file, rules: 0, stamp: FileStamp(size: 0, modified: 0, changed: 0, inode: 0),
        content: ContentHash(high: 0, low: 0), reader: "", articles: 1)
      let packed = PackedArticle(article, searchable: SearchableText(article).indexed)
      try store.apply(StoreChange(put: [PackedReading(file: file, articles: [packed])]))
    }
    for _ in 0..<20 {
      let query = texts.query()
      for unit in SelectionUnit.allCases {
        var recipe = S.recipe(query)
        recipe.selection.unit = unit
        let selector = Selector(recipe, issueDate: S.issueDate)
        let chosen = Set(articles.filter { selector.judge($0).isChosen }.map(\.id))
        let found = try store.read { view in
          Set(try view.heads(of: try view.candidates(for: selector.candidates)).map(\.id))
        }
        #expect(chosen.isSubset(of: found), "\(query)")
      }
    }
  }
}
