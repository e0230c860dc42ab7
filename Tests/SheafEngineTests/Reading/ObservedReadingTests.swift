import SheafKit
import Synchronization
import Testing

@testable import SheafEngine

/// Adds up what it is told.
private final class Listener: WorkObserver {
  struct Told: Equatable {
    var stages: [WorkStage] = []
    var expected = (files: 0, bytes: Int64(0))
    var done = (files: 0, bytes: Int64(0))

    static func == (left: Told, right: Told) -> Bool {
      left.stages == right.stages && left.expected == right.expected && left.done == right.done
    }
  }

  private let state = Mutex(Told())

  var told: Told { state.withLock { $0 } }

  func begins(_ stage: WorkStage) { state.withLock { $0.stages.append(stage) } }
  func ends(_ stage: WorkStage) {}

  func expects(_ stage: WorkStage, files: Int, bytes: Int64) {
    state.withLock { $0.expected = ($0.expected.files + files, $0.expected.bytes + bytes) }
  }

  func did(_ stage: WorkStage, files: Int, bytes: Int64) {
    state.withLock { $0.done = ($0.done.files + files, $0.done.bytes + bytes) }
  }
}

@Suite("Reading, as somebody sees it who looks on")
struct ObservedReadingTests {
  private let folder: LibraryFolder

  init() throws {
    folder = try LibraryFolder(["a.txt": "守闸\n\n守了一夜。\n", "b.txt": "巡线\n\n走了十里。\n", "c/d.txt": "护河\n"])
  }

  private let all = Listener.Told(stages: [.walk, .read], expected: (3, 55), done: (3, 55))

  @Test("says how many files and bytes there are, and each that is done")
  func collection() {
    let listener = Listener()
    let collection = ArticleCollection(paths: [folder.path], observer: listener)
    #expect(listener.told == all)
    #expect(collection.articles == ArticleCollection(paths: [folder.path]).articles)
  }

  @Test("says the same of a recipe that is composed without a library, over its own articles and over others")
  func recipe() {
    for paths in [nil, [folder.path]] {
      let listener = Listener()
      let engine = Engine(
        formatters: FormatterRegistry([]), libraries: Libraries(.none, observer: listener))
      _ = engine.compose(folder.recipe(), articles: paths, issueDate: Samples.issueDate)
      #expect(listener.told.stages.prefix(2) == [.walk, .read])
      #expect(listener.told.expected == all.expected)
      #expect(listener.told.done == all.done)
    }
  }
}
