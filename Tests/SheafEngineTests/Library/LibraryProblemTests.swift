import SheafKit
import SheafLibrary
import SheafRecipe
import Testing

@testable import SheafEngine

@Suite("A library that cannot be used")
struct LibraryProblemTests {
  /// What fails of a store.
  enum Fault: CaseIterable {
    case opening
    case reading
    case asking
    case writing
  }

  static let problems: [StoreProblem] = [
    .damaged("a page is torn"), .newer, .busy, .readOnly, .full, .noLocks, .system("Input/output error"),
  ]

  @Test("never stops a run: the digest is the same, and one note says why", arguments: Fault.allCases, problems)
  func note(fault: Fault, problem: StoreProblem) throws {
    let folder = try LibraryFolder(["1.txt": "渡口\n\n渡口的石阶修好了。", "2.txt": "石阶\n\n石阶也修好了。"])
    let recipe = folder.recipe(Samples.query(any: [Samples.term("渡口")]))
    let libraries = Libraries(.current) { _, _ in
      if fault == .opening { throw problem }
      return FaultyStore(fault: fault, problem: problem)
    }
    let engine = Engine(formatters: FormatterRegistry([]), libraries: libraries)
    let plain = LibraryFolder.plain.compose(recipe, issueDate: Samples.issueDate)
    let first = engine.compose(recipe, issueDate: Samples.issueDate)
    #expect(first.digest == plain.digest)
    #expect(first.diagnostics.map(\.id) == ["without-library"] + plain.diagnostics.map(\.id))
    #expect(first.diagnostics.first?.severity == .note)
    // Who composes fifty recipes is told once.
    #expect(engine.compose(recipe, issueDate: Samples.issueDate).diagnostics == plain.diagnostics)
  }

  @Test("a damaged library is made anew by itself, and that is told once")
  func damaged() throws {
    let folder = try LibraryFolder(["1.txt": "渡口\n\n渡口的石阶修好了。"])
    let recipe = folder.recipe(Samples.query(any: [Samples.term("渡口")]))
    let mended = MemoryStore()
    let libraries = Libraries(.current) { _, anew in
      if anew { return mended }
      return FaultyStore(fault: .reading, problem: .damaged("a page is torn"))
    }
    let engine = Engine(formatters: FormatterRegistry([]), libraries: libraries)
    let plain = LibraryFolder.plain.compose(recipe, issueDate: Samples.issueDate)
    let first = engine.compose(recipe, issueDate: Samples.issueDate)
    #expect(first.digest == plain.digest)
    #expect(first.diagnostics.map(\.id) == ["library-made-anew"])
    #expect(engine.compose(recipe, issueDate: Samples.issueDate).diagnostics == plain.diagnostics)
    #expect(try mended.read { try $0.state().files } == 1)
  }
}

/// A store in memory of which something fails.
private final class FaultyStore: ArticleStore {
  private let store = MemoryStore()
  private let fault: LibraryProblemTests.Fault
  private let problem: StoreProblem

  init(fault: LibraryProblemTests.Fault, problem: StoreProblem) { (self.fault, self.problem) = (fault, problem) }

  func read<Value>(_ body: (any StoredArticles) throws -> Value) throws -> Value {
    if fault == .reading { throw problem }
    return try store.read { view in
      let value = try body(view)
      if fault == .asking { throw problem }
      return value
    }
  }

  func apply(_ change: StoreChange) throws {
    if fault == .writing { throw problem }
    try store.apply(change)
  }
}
