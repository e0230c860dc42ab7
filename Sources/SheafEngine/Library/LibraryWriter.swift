import Dispatch
import SheafLibrary
import Synchronization

/// Writes to a library on a thread of its own, one batch after the other, while the next is being read.
final class LibraryWriter: Sendable {
  private struct State {
    var problem: StoreProblem?
    var written: [Int] = []
    var changes: Int64 = 0
  }

  private let store: any ArticleStore
  private let queue = DispatchQueue(label: "library")
  /// Lets one batch wait, so that no more than two are in memory.
  private let room = DispatchSemaphore(value: 1)
  private let state = Mutex(State())

  /// Writes to a store.
  init(_ store: any ArticleStore) { self.store = store }

  /// What went wrong first; nothing is written after it.
  var problem: StoreProblem? { state.withLock { $0.problem } }

  /// The files, by their places, that were written.
  var written: [Int] { state.withLock { $0.written } }

  /// How many changes were written.
  var changes: Int64 { state.withLock { $0.changes } }

  /// Writes a change, and notes that the files at some places are written with it; waits as long as another change does.
  func write(_ change: StoreChange, places: [Int]) {
    room.wait()
    queue.async {
      defer { self.room.signal() }
      guard self.problem == nil else { return }
      do {
        if !change.isEmpty { try self.store.apply(change) }
        self.state.withLock {
          $0.written += places
          if !change.isEmpty { $0.changes += 1 }
        }
      } catch {
        self.state.withLock { $0.problem = StoreProblem(error) }
      }
    }
  }

  /// Waits until all is written.
  func finish() { queue.sync {} }
}

extension StoreProblem {
  /// What an error of a store is; stores throw problems alone, and what else comes out of one is a failure of the system.
  init(_ error: any Error) { self = error as? StoreProblem ?? .system("\(error)") }
}
