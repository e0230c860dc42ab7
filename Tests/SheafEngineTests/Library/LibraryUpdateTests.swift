import Glibc
import SheafKit
import SheafLibrary
import SheafRecipe
import Synchronization
import Testing

@testable import SheafEngine

@Suite("Bringing a library up to date")
struct LibraryUpdateTests {
  /// A store that counts what is done to it.
  private final class CountingStore: ArticleStore {
    struct Counts: Equatable {
      var put = 0
      var restamped = 0
      var removed = 0
    }

    private let store = MemoryStore()
    private let counts = Mutex(Counts())

    func read<Value>(_ body: (any StoredArticles) throws -> Value) throws -> Value { try store.read(body) }

    func apply(_ change: StoreChange) throws {
      counts.withLock {
        $0.put += change.put.count
        $0.restamped += change.restamp.count
        $0.removed += change.remove.count
      }
      try store.apply(change)
    }

    /// What was done since it was asked last.
    func done() -> Counts {
      counts.withLock { counts in
        defer { counts = Counts() }
        return counts
      }
    }
  }

  private func wait() { usleep(30_000) }

  private func compose(_ folder: LibraryFolder, _ store: CountingStore) -> CountingStore.Counts {
    _ = LibraryFolder.engine(on: store).printed(folder.recipe())
    return store.done()
  }

  @Test("reads a file once, and again when it changed")
  func once() throws {
    let folder = try LibraryFolder(["1.txt": "渡口\n\n渡口的石阶修好了。", "2.txt": "石阶\n\n石阶也修好了。"])
    let store = CountingStore()
    wait()
    #expect(compose(folder, store) == .init(put: 2))
    #expect(compose(folder, store) == .init())
    try folder.write("渡口\n\n渡口的石阶又坏了。", to: "1.txt")
    wait()
    #expect(compose(folder, store) == .init(put: 1))
    try folder.remove("2.txt")
    #expect(compose(folder, store) == .init(removed: 1))
  }

  @Test("does not read again what was only touched")
  func touched() throws {
    let folder = try LibraryFolder(["1.txt": "渡口\n\n渡口的石阶修好了。"])
    let store = CountingStore()
    wait()
    #expect(compose(folder, store) == .init(put: 1))
    utimes(folder.path + "/1.txt", nil)
    wait()
    #expect(compose(folder, store) == .init(restamped: 1))
    #expect(compose(folder, store) == .init())
  }

  @Test("does not believe a stamp that is as young as its own look at the file")
  func young() {
    let second: Int64 = 1_000_000_000
    let step: Int64 = 20_000_000
    let stamp = FileStamp(size: 42, modified: 7 * second + 5, changed: 7 * second + 5, inode: 1)
    #expect(stamp.believed(at: stamp.changed + step - 1) != stamp)
    #expect(stamp.believed(at: stamp.changed + step) == stamp)
    // A memory stick counts whole seconds, two at a time.
    let coarse = FileStamp(size: 42, modified: 8 * second, changed: 8 * second, inode: 1)
    #expect(coarse.believed(at: coarse.changed + 2 * second - 1) != coarse)
    #expect(coarse.believed(at: coarse.changed + 2 * second) == coarse)
  }

  @Test("takes out of the index what it holds of many articles that went")
  func tidied() throws {
    let count = 1_002
    let folder = try LibraryFolder(
      Dictionary(uniqueKeysWithValues: (0..<count).map { ("\($0).txt", "渡口\n\n第\($0)级石阶。") }))
    let store = try SQLiteStore(path: folder.path + "/.sheaf/library.sqlite")
    let engine = LibraryFolder.engine(on: store)
    _ = engine.printed(folder.recipe())
    for number in 0..<count { try folder.remove("\(number).txt") }
    try folder.write("石阶\n\n石阶也修好了。", to: "1.txt")
    _ = LibraryFolder.engine(on: store).printed(folder.recipe())
    #expect(try !store.isWorthCompacting)
    #expect(try store.check { SearchableText($0).indexed } == [])
  }

  @Test("leaves the files of other patterns alone")
  func others() throws {
    let folder = try LibraryFolder(["a/1.txt": "渡口\n\n渡口的石阶修好了。", "b/2.txt": "石阶\n\n石阶也修好了。"])
    let store = CountingStore()
    wait()
    let engine = LibraryFolder.engine(on: store)
    _ = engine.printed(folder.recipe(articles: ["a/**"]))
    _ = engine.printed(folder.recipe(articles: ["b/**"]))
    #expect(store.done() == .init(put: 2))
    _ = engine.printed(folder.recipe(articles: ["a/**"]))
    #expect(store.done() == .init())
  }

  @Test("keeps nothing of a file that cannot be read, and tries again")
  func unreadable() throws {
    let folder = try LibraryFolder(["1.txt": "渡口\n\n渡口的石阶修好了。"])
    let store = CountingStore()
    wait()
    #expect(compose(folder, store) == .init(put: 1))
    try folder.remove("1.txt")
    #expect(mkfifo(folder.path + "/1.txt", 0o600) == 0)
    #expect(compose(folder, store) == .init(removed: 1))
    let recipe = folder.recipe()
    #expect(LibraryFolder.engine(on: store).printed(recipe) == LibraryFolder.plain.printed(recipe))
    try folder.remove("1.txt")
    try folder.write("渡口\n\n渡口的石阶修好了。", to: "1.txt")
    #expect(compose(folder, store) == .init(put: 1))
  }
}
