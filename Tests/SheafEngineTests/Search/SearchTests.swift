import SheafKit
import SheafLibrary
import SheafRecipe
import Testing

@testable import SheafEngine

@Suite("Searching articles")
struct SearchTests {
  private typealias S = Samples

  private let articles = [
    S.article("一条路", "修路的人很多。", "女將也来了。"),
    S.article("女将守闸", "女将们守了一夜。水位没有再涨。", published: "2021-03-02", file: "b.txt"),
    S.article("无关", "别的。"),
    S.article("女将守闸", "女将们守了一夜。水位没有再涨。", published: "2021-03-01", file: "c.txt"),
  ]

  @Test("the best come first, the earliest of equals")
  func order() {
    let results = Search(S.query(all: [S.term("女将")])).results(in: articles, limit: 9)
    #expect(results.found.map(\.article.origin.file) == ["c.txt", "b.txt", "a.txt"])
    #expect(results.found.map(\.score) == [1636, 1636, 1000])
    #expect(results.count == 3)
  }

  @Test("a library gives what judging every article gives", arguments: 1...12)
  func library(seed: Int) throws {
    var texts = SeededTexts(seed: UInt64(seed))
    let articles = (0..<60).map { texts.article($0) }
    let store = try Self.store(articles)
    for number in 0..<40 {
      let search = Search(texts.query())
      let limit = [1, 3, 20, 100][number % 4]
      let (all, found) = (search.results(in: articles, limit: limit), try search.results(in: store, limit: limit))
      #expect(found.found.map(\.article.id) == all.found.map(\.article.id))
      #expect(found.found.map(\.score) == all.found.map(\.score))
      #expect(found.count == all.count && !found.mayBeFewer)
    }
  }

  @Test("of many that score the same the earliest are found")
  func equals() throws {
    let articles = (0..<300).map { number in
      S.article(
        "修路 \(number * 7 % 300)", "女将来了。",
        published: number % 5 == 0 ? nil : "2021-\(10 + number % 3)-\(10 + number % 17)",
        file: "\(number).txt")
    }
    let search = Search(S.query(all: [S.term("女将")]))
    let found = try search.results(in: try Self.store(articles), limit: 20)
    #expect(found.found.map(\.article.id) == search.results(in: articles, limit: 20).found.map(\.article.id))
    #expect(found.count == 300)
  }

  @Test("what very many articles may hold is counted at most")
  func atMost() throws {
    let articles = (0..<1_100).map { S.article("修路", "三八红旗手。", file: "\($0).txt") }
    let store = try Self.store(articles)
    let found = try Search(S.query(all: [S.term("红旗手")])).results(in: store, limit: 3)
    #expect(found.mayBeFewer && found.count == 1_100)
    #expect(try !Search(S.query(all: [S.term("红旗")])).results(in: store, limit: 3).mayBeFewer)
  }

  private static func store(_ articles: [Article]) throws -> MemoryStore {
    let store = MemoryStore()
    try store.apply(
      StoreChange(
        put: articles.map { article in
          PackedReading(
            file: StoredFile(
              path: article.origin.file, rules: 0, stamp: FileStamp(size: 0, modified: 0, changed: 0, inode: 0),
              content: ContentHash(high: 0, low: 0), reader: "", articles: 1),
            articles: [PackedArticle(article, searchable: SearchableText(article).indexed)])
        }))
    return store
  }

  @Test("a limit bounds what is shown, not what is counted")
  func limit() {
    let results = Search(S.query(all: [S.term("女将")])).results(in: articles, limit: 1)
    #expect(results.found.count == 1)
    #expect(results.count == 3)
  }

  @Test("the passage and the title have their terms marked, in the words of the source")
  func marks() {
    let results = Search(S.query(all: [S.term("女将")])).results(in: articles, limit: 9)
    #expect(results.found.first?.titleMarks == [TextRange(start: 0, end: 2)])
    #expect(results.found.first?.highlights.map(\.inlines) == [[.mark([.text("女将")]), .text("们守了一夜。")]])
    #expect(results.found.last?.highlights.first?.inlines.first == .mark([.text("女將")]))
  }

  @Test("the passage holds what was asked for, wherever in the article that stands")
  func passage() {
    func shown(_ blocks: [Block], asking words: String...) -> [String] {
      let article = Article(id: "1", title: "闸上一年", blocks: blocks, origin: Origin(file: "a.txt", format: "text"))
      let found = Search(S.query(all: words.map { S.term($0) })).results(in: [article], limit: 1).found.first
      return found?.highlights.map(\.inlines.plainText) ?? ["not found"]
    }
    let opening = Block.paragraph("去年闸上开闸2160次，送船9400艘，比前年多三成。")
    #expect(shown([opening, .paragraph("夜里亮着一盏红灯。")], asking: "红灯") == ["夜里亮着一盏红灯。"])
    #expect(
      shown([opening, .paragraph("红灯归她管。红灯和白灯都归她管。")], asking: "红灯", "白灯") == ["红灯和白灯都归她管。"])
    #expect(shown([.heading("一盏红灯"), opening], asking: "红灯") == ["一盏红灯"])
    let table = Block(.table(rows: [[[.text("物件")], [.text("数目")]], [[.text("红灯")], [.text("一")]]], hasHead: true))
    #expect(shown([opening, table], asking: "红灯") == ["红灯\t一"])
    // The title says it all.
    #expect(shown([opening], asking: "闸上一年") == [])
  }
}
