import SheafKit
import SheafLibrary
import SheafRecipe
import Testing

@testable import SheafEngine

@Suite("What is kept of articles")
struct KeptArticlesTests {
  private typealias S = Samples

  /// A format that prints the digest as it is.
  private final class WholeFormat: Format {
    let details = FormatDescription(
      name: "whole", summary: "", mediaType: "application/json", fileExtension: "json", options: [], origin: .builtIn)

    func format(_ digest: Digest, options: JSONValue, context: FormattingContext) throws -> FormattedDigest {
      FormattedDigest(files: [
        RenderedFile(
          path: context.fileName + ".json", mediaType: "application/json",
          bytes: DigestEnvelope(digest).json(indented: true))
      ])
    }
  }

  /// All that a run comes to, as text.
  private static func printed(_ recipe: Recipe, on store: (any ArticleStore)?, date: CalendarDate = S.issueDate) throws
    -> String
  {
    let libraries = store.map { store in Libraries(.current) { _, _ in store } } ?? .none
    let engine = Engine(formatters: FormatterRegistry([WholeFormat()]), libraries: libraries)
    let outcome = try engine.outcome(
      of: recipe, from: WrittenRecipe(texts: ["r": "\(recipe)"], settings: []),
      to: [Output(format: "whole", location: S.here)], issueDate: date)
    let files = (outcome.renderings ?? []).flatMap(\.files).map { String(decoding: $0.bytes, as: UTF8.self) }
    let folded = outcome.folded.sorted { $0.key < $1.key }
    return (files + outcome.diagnostics.map { "\($0)" } + ["\(outcome.printed)", "\(folded)"]).joined(separator: "\n")
  }

  /// Recipes of every kind: what is kept has to do with each of these.
  private static func recipes(_ folder: LibraryFolder) -> [(name: String, recipe: Recipe)] {
    let query = S.query(any: [S.term("渡口", 2), S.term("巾帼"), S.near("石阶", "春耕", within: 20)])
    let wide = S.query(none: [S.term("助农")])
    let sections = [
      S.section("渡", any: [S.term("渡")], limit: Limit(total: 3)),
      S.section("农", any: [S.term("春耕"), S.term("农技")], order: [OrderKey(.published)], group: .source),
      S.section("余", any: nil),
    ]
    func one(_ name: String, _ query: Query?, _ change: (inout Recipe) -> Void) -> (String, Recipe) {
      (name, folder.recipe(query, change))
    }
    return [
      one("a query", query) { _ in },
      one("a minimum, and few", query) {
        $0.selection.minimum = 2
        $0.selection.limit = Limit(total: 4, perSource: 2)
      },
      one("passages", query) { $0.selection.unit = .passage },
      one("the whole text", query) {
        $0.entries = EntryRule(show: [.byline, .lead, .body, .source], marksTerms: true)
      },
      one("facts", wide) { $0.entries = EntryRule(show: [.highlights, .figures, .people, .quotes, .source]) },
      one("sections", wide) { $0.sections = sections },
      one("characters", wide) {
        $0.sections = sections
        $0.selection.limit = Limit(characters: 300)
      },
      one("passages in sections", wide) {
        $0.sections = sections
        $0.selection.unit = .passage
      },
      one("reposts kept", query) { $0.selection.reposts.folds = false },
      one("reposts, the fullest of a medium", wide) {
        $0.selection.reposts.keep = .fullest
        $0.selection.reposts.prefer = ["砚湖日报"]
      },
      one("edits", wide) { $0.edits = NamedFile(path: "e.yaml", location: S.here) },
      one("unpublished", query) { $0.selection.unpublished = .inAnyRecipe },
      one("some days", wide) { $0.selection.published = .last(days: 4) },
      one("one folder", wide) { $0.articles = [ArticleGlob(pattern: "a/**", location: S.here)] },
      one("nothing", S.query(all: [S.term("没有这个词")])) { _ in },
    ]
  }

  private func expectSame(
    _ folder: LibraryFolder, _ store: any ArticleStore, _ comment: String, date: CalendarDate = S.issueDate
  ) throws {
    for (name, recipe) in Self.recipes(folder) {
      let plain = try Self.printed(recipe, on: nil, date: date)
      #expect(try Self.printed(recipe, on: store, date: date) == plain, "\(name), \(comment)")
    }
  }

  @Test("changes no digest, whatever comes, changes, moves and goes between two runs", arguments: 1...2)
  func changes(seed: UInt64) throws {
    var texts = SeededFolder(seed: seed)
    let folder = try LibraryFolder(["e.yaml": SeededFolder.edits])
    for _ in 0..<16 { try texts.add(to: folder) }
    let store = MemoryStore()
    try expectSame(folder, store, "new")
    for round in 0..<5 {
      for _ in 0..<3 { try texts.change(folder) }
      if round == 2 { try texts.note(in: folder) }
      try expectSame(folder, store, "round \(round) of \(seed)")
    }
    try expectSame(folder, store, "another day", date: CalendarDate.day("2021-03-10"))
    try expectSame(folder, store, "the day before again")
  }

  @Test("is fetched anew of the articles alone that changed")
  func few() throws {
    var texts = SeededFolder(seed: 7)
    let folder = try LibraryFolder([:])
    for _ in 0..<24 { try texts.add(to: folder) }
    let store = WatchedStore()
    let recipe = folder.recipe(S.query(none: [S.term("没有这个词")]))
    _ = try Self.printed(recipe, on: store)
    #expect(store.fetched >= 24)
    try folder.write("渡口新来\n\n渡口新来的船七点开出，石阶也修好了。\n", to: "a/new.txt")
    #expect(try Self.printed(recipe, on: store) == Self.printed(recipe, on: nil))
    #expect(store.fetched < 6)
    try folder.remove("a/new.txt")
    #expect(try Self.printed(recipe, on: store) == Self.printed(recipe, on: nil))
    #expect(store.fetched < 6)
  }

  @Test("changes no digest, whatever changes in the recipe between two runs", arguments: 1...3)
  func recipeChanges(seed: UInt64) throws {
    var texts = SeededFolder(seed: seed)
    var random = SeededTexts(seed: seed &+ 100)
    let folder = try LibraryFolder(["e.yaml": SeededFolder.edits])
    for _ in 0..<16 { try texts.add(to: folder) }
    let store = MemoryStore()
    var recipe = folder.recipe(S.query(none: [S.term("助农")]))
    for round in 0..<60 {
      let changes = try (0..<Int.random(in: 1...2, using: &random)).map { _ in
        try #require(SeededRecipe.changes.randomElement(using: &random))
      }
      for change in changes { change.make(&recipe, &random) }
      if round % 12 == 11 { try texts.note(in: folder) }
      if round % 5 == 4 { try texts.change(folder) }
      let names = changes.map(\.name).joined(separator: ", ")
      #expect(
        try Self.printed(recipe, on: store) == Self.printed(recipe, on: nil), "\(names), round \(round) of \(seed)")
    }
  }

  @Test("serves a recipe with another title, order, limit or language, and fetches a text only for what is made of it")
  func otherRecipe() throws {
    var texts = SeededFolder(seed: 11)
    let folder = try LibraryFolder(["e.yaml": SeededFolder.edits])
    for _ in 0..<24 { try texts.add(to: folder) }
    let store = WatchedStore()
    var recipe = folder.recipe(S.query(none: [S.term("没有这个词")]))
    _ = try Self.printed(recipe, on: store)
    #expect(store.fetched >= 24)
    func fetched(_ change: (inout Recipe) -> Void) throws -> Int {
      change(&recipe)
      #expect(try Self.printed(recipe, on: store) == Self.printed(recipe, on: nil))
      return store.fetched
    }
    #expect(try fetched { $0.title = "又一期" } == 0)
    #expect(try fetched { $0.issue.number = 7 } == 0)
    #expect(try fetched { $0.note = "按语。" } == 0)
    #expect(try fetched { $0.selection.limit = Limit(total: 5) } == 0)
    #expect(try fetched { $0.articles = [ArticleGlob(pattern: "{a,b}/**", location: S.here)] } == 0)
    #expect(try fetched { $0.entries.characters = 60 } <= 5)
    #expect(try fetched { $0.selection.minimum = 1 } >= 1)
  }

  @Test("has the key of what it is made of, and of nothing else")
  func key() throws {
    let folder = try LibraryFolder(["e.yaml": SeededFolder.edits])
    let query = S.query(any: [S.term("渡口", 2)])
    func key(_ change: (inout Recipe) -> Void = { _ in }) throws -> KeptKey {
      try #require(KeptKey(folder.recipe(query, change), issueDate: S.issueDate))
    }
    let plain = try key()
    #expect(try key().bytes == plain.bytes)
    #expect(try key { $0.title = "又一期" }.bytes == plain.bytes)
    #expect(try key { $0.edits = NamedFile(path: "e.yaml", location: S.here) }.bytes == plain.bytes)
    let moved = try key {
      $0.selection.query = Query(any: query.any, location: SourceLocation(file: "r", line: 9))
    }
    #expect(moved.bytes == plain.bytes)
    #expect(try key { $0.file = folder.path + "/other.yaml" }.bytes != plain.bytes)
    #expect(try key { $0.selection.minimum = 1 }.bytes != plain.bytes)
    #expect(try key { $0.selection.query = S.query(any: [S.term("渡口", 3)]) }.bytes != plain.bytes)
    #expect(try key { $0.selection.query = S.query(all: [S.term("渡口", 2)]) }.bytes != plain.bytes)
    #expect(try key { $0.selection.published = .last(days: 3) }.bytes != plain.bytes)
    #expect(try key { $0.sources.only = ["砚湖日报"] }.bytes != plain.bytes)
    #expect(try key { $0.sections = [S.section("渡", any: nil)] }.bytes != plain.bytes)
    #expect(try key { $0.language = "en" }.entries != plain.entries)
    #expect(try key { $0.entries.sentences = 2 }.entries != plain.entries)
    #expect(try key { $0.selection.reposts.similarity = 0.9 }.likenesses != plain.likenesses)
  }

  @Test("that is damaged, or was never kept so, is made anew")
  func damaged() throws {
    var texts = SeededFolder(seed: 9)
    let folder = try LibraryFolder([:])
    for _ in 0..<12 { try texts.add(to: folder) }
    let store = MemoryStore()
    let recipe = folder.recipe(S.query(none: [S.term("没有这个词")]))
    let plain = try Self.printed(recipe, on: store)
    let key = try #require(KeptKey(recipe, issueDate: S.issueDate))
    let whole = try #require(try store.read { view in try KeptArticles(under: key) { try view.kept(under: $0) } })
    var parts: [(key: [UInt8], value: [UInt8])] = []
    whole.keep(under: key) { parts.append(($0, $1)) }
    #expect(parts.count == 2)
    /// Whether the parts are read with one of them in the place of another.
    func isRead(_ place: Int, _ value: [UInt8]?) -> Bool {
      KeptArticles(under: key) { key in
        key == parts[place].key ? value : parts.first { $0.key == key }?.value
      } != nil
    }
    for (place, part) in parts.enumerated() {
      #expect(isRead(place, part.value))
      #expect(!isRead(place, nil))
      #expect(!isRead(place, part.value + [0]))
      for length in stride(from: 0, to: part.value.count, by: 97) {
        #expect(!isRead(place, Array(part.value[..<length])))
      }
      for index in stride(from: 0, to: part.value.count, by: 11) {
        var other = part.value
        other[index] ^= 0xFF
        _ = isRead(place, other)
      }
      for bytes in [[], [1, 2, 3], Array(part.value.dropLast())] as [[UInt8]] {
        try store.apply(StoreChange(keep: [(part.key, bytes)]))
        try folder.write("渡口\n\n渡口的船又开了，这是第\(place)\(bytes.count)回。\n", to: "a/one.txt")
        #expect(try Self.printed(recipe, on: store) == Self.printed(recipe, on: nil))
      }
    }
    #expect(!plain.isEmpty)
  }

  @Test("is not used where a text that is asked for is gone from the library")
  func lacking() throws {
    let texts = KeptTexts(MemoryStore())
    var head = ArticleHead(S.article("渡口", "渡口的船。"))
    head.key = ArticleKey(1)
    #expect(!texts.isLacking)
    #expect(texts.article(head).blocks.isEmpty)
    #expect(texts.isLacking)
  }
}
