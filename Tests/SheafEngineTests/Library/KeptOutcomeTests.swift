import Glibc
import SheafKit
import SheafLibrary
import SheafRecipe
import Synchronization
import Testing

@testable import SheafEngine

@Suite("A result that is kept")
struct KeptOutcomeTests {
  private typealias S = Samples

  /// A format that counts how often it is asked.
  private final class CountingFormat: Format {
    let details: FormatDescription
    private let counter = Mutex(0)

    init(origin: FormatOrigin = .builtIn, showsPictures: Bool = false, version: String? = nil) {
      details = FormatDescription(
        name: "count", summary: "", mediaType: "text/plain", fileExtension: "txt",
        options: [
          OptionDescription("cover", .file, summary: "A file."),
          OptionDescription("wide", .boolean, summary: "A word."),
        ],
        showsPictures: showsPictures, version: version, origin: origin)
    }

    var count: Int { counter.withLock { $0 } }

    func format(_ digest: Digest, options: JSONValue, context: FormattingContext) throws -> FormattedDigest {
      counter.withLock { $0 += 1 }
      let text = digest.entries.map(\.headline).joined(separator: "\n") + JSONText.text(of: options)
      return FormattedDigest(
        files: [RenderedFile(path: context.fileName + ".txt", mediaType: "text/plain", bytes: Array(text.utf8))],
        degraded: [FormattedDigest.Degradation(construct: "image", count: 2)],
        diagnostics: [
          Diagnostic(.note, id: "wide", "it is wide", at: SourceLocation(file: "x", line: 3), help: "narrow")
        ])
    }
  }

  /// What a run is made of, to be changed piece by piece.
  private struct Ingredients {
    var recipe: Recipe
    var written = WrittenRecipe(texts: ["recipe.yaml": "sheaf: 1"], settings: [])
    var outputs = [Output(format: "count", location: Samples.here)]
    var issueDate = Samples.issueDate
  }

  private let store = MemoryStore()
  private let folder: LibraryFolder

  init() throws {
    folder = try LibraryFolder([
      "1.txt": "渡口修好了\n\n渡口的石阶修好了。", "2.txt": "石阶\n\n石阶也修好了。", "e.yaml": "sheaf: 1\nedits: [{title: 石阶, drop: true}]\n",
      "cover.css": "a", "sheaf.yaml": "sites: [{files: 9.txt, source: 近报}]\n",
    ])
    usleep(30_000)
  }

  private var ingredients: Ingredients {
    Ingredients(
      recipe: folder.recipe(S.query(any: [S.term("渡口")])) { $0.edits = NamedFile(path: "e.yaml", location: S.here) })
  }

  private func outcome(
    _ ingredients: Ingredients, _ format: CountingFormat, _ use: Libraries.Use = .current
  ) throws -> Outcome {
    let store = store
    let engine = Engine(formatters: FormatterRegistry([format]), libraries: Libraries(use) { _, _ in store })
    return try engine.outcome(
      of: ingredients.recipe, from: ingredients.written, to: ingredients.outputs, issueDate: ingredients.issueDate)
  }

  /// The outcome as text, to be compared.
  private func text(_ outcome: Outcome) -> String {
    let sources = outcome.sources.sorted { $0.key < $1.key }
    return "\(outcome.renderings as Any) \(outcome.diagnostics) \(sources) \(outcome.printed)"
  }

  /// Whether a run needs no format, since what one made is kept; and expects that it comes to what composing comes to.
  private func isKept(
    _ ingredients: Ingredients, _ format: CountingFormat, _ use: Libraries.Use = .current
  ) throws -> Bool {
    let before = format.count
    let outcome = try outcome(ingredients, format, use)
    let isKept = format.count == before
    if use == .current { #expect(text(outcome) == text(try self.outcome(ingredients, format, .none))) }
    return isKept
  }

  @Test("is given back where nothing changed, byte for byte, and by a library that is trusted")
  func again() throws {
    let format = CountingFormat()
    #expect(try !isKept(ingredients, format))
    #expect(try isKept(ingredients, format))
    #expect(try isKept(ingredients, format, .trusted))
  }

  @Test("is not given back where one ingredient changed")
  func ingredientsChanged() throws {
    let format = CountingFormat()
    func expectMiss(_ what: Comment, _ change: (inout Ingredients) throws -> Void) throws {
      var changed = ingredients
      try change(&changed)
      #expect(try !isKept(changed, format), what)
      #expect(try isKept(changed, format), what)
    }
    #expect(try !isKept(ingredients, format))
    try expectMiss("the text of the recipe") { $0.written.texts["recipe.yaml"] = "sheaf: 1 # another" }
    try expectMiss("a theme file") { $0.written.texts["themes.yaml"] = "themes: {}" }
    try expectMiss("a parameter") { $0.written.settings = [ParameterSetting(name: "month", value: "3")] }
    try expectMiss("the day") { $0.issueDate = CalendarDate.day("2021-03-09") }
    try expectMiss("an option") { $0.outputs[0].options = ["wide": true] }
    try expectMiss("the name of the output") { $0.outputs[0].file = "other.txt" }
    try expectMiss("a second output") { $0.outputs.append(Output(format: "count", file: "b.txt", location: S.here)) }
    try expectMiss("a file that an option names") { $0.outputs[0].options = ["cover": "cover.css"] }
    try expectMiss("its content") {
      $0.outputs[0].options = ["cover": "cover.css"]
      try folder.write("b", to: "cover.css")
    }
    try expectMiss("the edits") { _ in
      try folder.write("sheaf: 1\nedits: [{title: 石阶, drop: true}] # 2\n", to: "e.yaml")
    }
    try expectMiss("an article") { _ in try folder.write("渡口又坏了\n\n渡口的石阶又坏了。", to: "1.txt") }
    try expectMiss("a new article") { _ in try folder.write("渡口\n\n渡口的船。", to: "3.txt") }
    // What was composed before is given back, and so is what it was before that.
    try folder.remove("3.txt")
    #expect(try isKept(ingredients, format))
    try expectMiss("a sidecar") { _ in try folder.write("source: 自报\n", to: "1.txt.meta.yaml") }
    try expectMiss("its words") { _ in try folder.write("source: 别报\n", to: "1.txt.meta.yaml") }
    // What is told is told anew, though nothing of what is printed has to be formatted anew for it.
    try folder.write("source: 别报\n", to: "7.txt.meta.yaml")
    #expect(try isKept(ingredients, format), "a sidecar without an article")
    try folder.write("sites: [{files: 8.txt, source: 近报}]\n", to: "sheaf.yaml")
    #expect(try isKept(ingredients, format), "rules of sites")
    try folder.write("sites: [{files: 8.txt, source: 近报}] # 8\n", to: "sheaf.yaml")
    #expect(try isKept(ingredients, format), "a comment on them")
  }

  @Test("is not given back by a library that changed, though it is trusted")
  func generation() throws {
    let format = CountingFormat()
    #expect(try !isKept(ingredients, format))
    try folder.write("渡口又坏了\n\n渡口的石阶又坏了。", to: "1.txt")
    #expect(try isKept(ingredients, format, .trusted))
    _ = LibraryFolder.engine(on: store).printed(folder.recipe())
    #expect(try !isKept(ingredients, format, .trusted))
  }

  @Test("is not kept of formats that are not compiled in, of errors, and of files that the library does not hold")
  func unsafe() throws {
    let shipped = CountingFormat(origin: .shipped(folder: "x"))
    for _ in 0..<2 { #expect(try !isKept(ingredients, shipped)) }
    let format = CountingFormat()
    var failing = ingredients
    failing.recipe.edits = NamedFile(path: "none.yaml", location: S.here)
    for _ in 0..<2 { #expect(try outcome(failing, format).renderings == nil) }
    #expect(mkfifo(folder.path + "/9.txt", 0o600) == 0)
    for _ in 0..<2 { #expect(try !isKept(ingredients, format)) }
  }

  @Test("is not kept where pictures are shown, which may change beside it")
  func pictures() throws {
    try folder.write("# 渡口有图\n\n渡口的石阶。\n\n![石阶](step.png)\n", to: "p.md")
    var ingredients = ingredients
    ingredients.recipe.articles = [ArticleGlob(pattern: "p.md", location: S.here)]
    ingredients.recipe.entries.show = [.body]
    ingredients.recipe.edits = nil
    for _ in 0..<2 {
      #expect(try !isKept(ingredients, CountingFormat(showsPictures: true)))
    }
    let plain = CountingFormat()
    #expect(try !isKept(ingredients, plain))
    #expect(try isKept(ingredients, plain))
  }

  @Test("bytes that are none are no result")
  func damaged() throws {
    let outcome = try outcome(ingredients, CountingFormat())
    let kept = try #require(outcome.kept(with: [1]))
    #expect(Outcome(kept: kept) { $0 == [1] ? [] : nil } != nil)
    expectNone(kept) { Outcome(kept: $0) { _ in [] } != nil }
    var parts: [[UInt8]: [UInt8]] = [:]
    let renderings = try #require(outcome.renderings)
    let isKept = renderings.keep(under: [1]) { parts[$0] = $1 }
    #expect(isKept)
    let known = parts
    #expect([Rendering](under: [1]) { known[$0] }?.map(\.files) == renderings.map(\.files))
    expectNone(try #require(known[[1]])) { head in [Rendering](under: [1]) { $0 == [1] ? head : known[$0] } != nil }
    for part in known.keys { #expect([Rendering](under: [1]) { $0 == part ? nil : known[$0] } == nil) }
  }

  /// Expects bytes to be read as none where some are missing or one is too many, and to be withstood where they are
  /// others.
  private func expectNone(_ kept: [UInt8], _ isRead: ([UInt8]) -> Bool) {
    for length in stride(from: 0, to: kept.count, by: 7) { #expect(!isRead(Array(kept[..<length]))) }
    #expect(!isRead(kept + [0]))
    for place in stride(from: 0, to: kept.count, by: 3) {
      var other = kept
      other[place] ^= 0xFF
      _ = isRead(other)
    }
  }

  @Test("is formatted anew only where what is printed changed")
  func printed() throws {
    let format = CountingFormat()
    #expect(try !isKept(ingredients, format))
    let before = format.count
    try folder.write("石阶\n\n石阶又修好了，与此无关。", to: "2.txt")
    #expect(try text(outcome(ingredients, format)) == text(outcome(ingredients, CountingFormat(), .none)))
    #expect(format.count == before)
    try folder.write("渡口又坏了\n\n渡口的石阶又坏了。", to: "1.txt")
    #expect(try text(outcome(ingredients, format)) == text(outcome(ingredients, CountingFormat(), .none)))
    #expect(format.count == before + 1)
  }
}
