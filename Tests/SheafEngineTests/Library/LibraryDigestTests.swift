import SheafIngest
import SheafKit
import SheafLibrary
import SheafRecipe
import Testing

@testable import SheafEngine

@Suite("The digest with a library")
struct LibraryDigestTests {
  private typealias S = Samples

  private static func article(_ title: String, _ text: String) -> String { "\(title)\n\n来源：柳湾晚报\n\n　　\(text)\n" }

  /// Articles of which some are chosen, some carry the same text, one has two titles in it and one cannot be read.
  private func folder() throws -> LibraryFolder {
    var files = ["pic.txt": "\u{89}PNG", "empty.txt": ""]
    for number in 0..<30 {
      let words = ["渡口", "石阶", "巾帼", "春耕"][number % 4]
      files["\(number % 3)/\(number).txt"] = Self.article(
        "\(words)第\(number % 7)则",
        "\(words)的事在3月\(number % 9 + 1)日办好了。头一班船七点开出，" + String(repeating: "\(words)。", count: number % 5))
    }
    return try LibraryFolder(files)
  }

  private let queries = [
    Samples.query(any: [Samples.term("渡口", 2), Samples.term("巾帼")]),
    Samples.query(all: [Samples.pattern("石阶.{0,9}3月")]),
    Samples.query(any: [Samples.term("没有这个词")]), Samples.query(none: [Samples.term("春耕")]),
  ]

  /// Composes every query with and without the store, and expects the same.
  private func expectSame(
    _ folder: LibraryFolder, _ store: any ArticleStore, sites: [Site] = [], _ comment: Comment,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    for query in queries {
      for unit in SelectionUnit.allCases {
        let recipe = folder.recipe(query, sites: sites) { $0.selection.unit = unit }
        let plain = LibraryFolder.plain.printed(recipe)
        #expect(LibraryFolder.engine(on: store).printed(recipe) == plain, comment, sourceLocation: sourceLocation)
      }
    }
    let recipe = folder.recipe(queries[0], sites: sites)
    let plain = LibraryFolder.plain.stages(recipe)
    #expect(LibraryFolder.engine(on: store).stages(recipe) == plain, comment, sourceLocation: sourceLocation)
  }

  @Test("is the same when the library is new, when it is there, and when files come, change, move and go")
  func changes() throws {
    let folder = try folder()
    let store = MemoryStore()
    expectSame(folder, store, "new")
    expectSame(folder, store, "again")
    try folder.write(Self.article("渡口改了", "渡口的事改了。"), to: "0/0.txt")
    try folder.write(Self.article("巾帼新来", "巾帼的事新来。"), to: "9/new.txt")
    try folder.remove("1/1.txt")
    expectSame(folder, store, "changed")
    try folder.write(Self.article("渡口又改", "渡口的事又改。"), to: "0/0.txt")
    expectSame(folder, store, "changed at once once more")
    #expect(try store.read { try $0.files().map(\.path) }.contains("1/1.txt") == false)
  }

  @Test("is the same on one core, and whatever the order in which readings are put")
  func order() throws {
    let folder = try folder()
    let recipe = folder.recipe(queries[0])
    let plain = LibraryFolder.plain.printed(recipe)
    for store in [MemoryStore(), BackwardStore()] as [any ArticleStore] {
      Parallel.$cores.withValue(1) { #expect(LibraryFolder.engine(on: store).printed(recipe) == plain) }
      #expect(LibraryFolder.engine(on: store).printed(recipe) == plain)
    }
  }

  @Test("is the same for two recipes that share the library and not the articles")
  func sharing() throws {
    let folder = try folder()
    let store = MemoryStore()
    let engine = LibraryFolder.engine(on: store)
    for _ in 0..<2 {
      for pattern in ["0/*.txt", "1/*.txt", "**"] {
        let recipe = folder.recipe(queries[0], articles: [pattern])
        #expect(engine.printed(recipe) == LibraryFolder.plain.printed(recipe))
      }
    }
    #expect(try store.read { try $0.state().files } == 32)
  }

  @Test("is the same with what stands beside articles, and when that changes")
  func corrections() throws {
    let folder = try folder()
    let store = MemoryStore()
    try folder.write(
      "sites:\n  - {files: '0/**', source: 近报}\n  - {host: nowhere.example, source: 无}\n", to: "sheaf.yaml")
    try folder.write("source: 自报\n", to: "1/1.txt.meta.yaml")
    try folder.write("drop: true\n", to: "1/4.txt.meta.yaml")
    expectSame(folder, store, "with rules")
    expectSame(folder, store, "with rules, again")
    try folder.write("sites:\n  - {files: '1/**', source: 远报}\n", to: "sheaf.yaml")
    try folder.write("source: 别报\ncolour: red\n", to: "1/1.txt.meta.yaml")
    expectSame(folder, store, "with other rules")
    let here = SheafKit.SourceLocation(file: folder.path + "/recipe.yaml", line: 3)
    var site = Site(location: here)
    site.files = Site.Text("2/*", at: here)
    site.source = Site.Text("方报", at: here)
    expectSame(folder, store, sites: [site], "with rules of the recipe")
    expectSame(folder, store, "without them again")
    try folder.remove("sheaf.yaml")
    try folder.remove("1/1.txt.meta.yaml")
    expectSame(folder, store, "without rules")
    #expect(try store.read { view in try view.files().count { $0.path == "1/1.txt" } } == 2)
  }

  @Test("is the same with edits that pin, drop and miss")
  func edits() throws {
    let folder = try folder()
    try folder.write(
      "sheaf: 1\nedits:\n  - {title: 春耕第3则, pin: true}\n  - {title: 渡口第0则, drop: true}\n  - {title: 没有, drop: true}\n",
      to: "e.yaml")
    let recipe = folder.recipe(queries[0]) {
      $0.edits = NamedFile(path: "e.yaml", location: S.here)
    }
    let store = MemoryStore()
    for _ in 0..<2 {
      #expect(LibraryFolder.engine(on: store).printed(recipe) == LibraryFolder.plain.printed(recipe))
    }
  }

  @Test("tells of no file twice, and explains what it explained")
  func explaining() throws {
    let folder = try folder()
    let recipe = folder.recipe(queries[0])
    let store = MemoryStore()
    for _ in 0..<2 {
      let (plain, drawn) = (
        LibraryFolder.plain.explain(recipe, issueDate: S.issueDate),
        LibraryFolder.engine(on: store).explain(recipe, issueDate: S.issueDate)
      )
      #expect(drawn.diagnostics == plain.diagnostics)
      #expect(
        drawn.explanation.accounts.map { JSONText.text(of: $0.json()) }
          == plain.explanation.accounts.map { JSONText.text(of: $0.json()) })
    }
  }
}

/// A store that puts readings in the opposite order.
private final class BackwardStore: ArticleStore {
  private let store = MemoryStore()

  func read<Value>(_ body: (any StoredArticles) throws -> Value) throws -> Value { try store.read(body) }

  func apply(_ change: StoreChange) throws {
    var change = change
    change.put.reverse()
    try store.apply(change)
  }
}
