import GRDB

/// A library: a store in a file of SQLite, for as many programs at once as there are.
///
/// Opening makes what is missing and puts an empty library in the place of one that cannot be used; what it did stands
/// in `opening`. Any number of threads can use a store, one after another; what is looked at inside `read` is for the
/// thread that called it, and neither `read` nor `apply` is to be called inside it.
public final class SQLiteStore: ArticleStore {
  /// What may be done with a library.
  public enum Access: Sendable {
    /// Whatever the system allows: a library that cannot be written is read.
    case any
    /// Reading only.
    case readOnly
  }

  /// The path of the file.
  public let path: String
  /// What opening found and did.
  public let opening: SQLiteOpening
  /// Whether it can be read but not written.
  public let isReadOnly: Bool

  let queue: DatabaseQueue
  let lock: LibraryLock?

  /// Opens a library, and makes an empty one where there is none or none that can be used.
  ///
  /// With `anew` it is made empty whatever it is, but for a library of a newer version. Throws a `StoreProblem` where
  /// none can be had: `newer`, `busy` when somebody holds one that has to be made anew, `readOnly` when there is none
  /// and none can be made, `noLocks`, `full`, `system`.
  public convenience init(path: String, access: Access = .any, anew: Bool = false) throws {
    self.init(try LibraryFile(path: path).open(access, anew: anew), path: path)
  }

  private init(_ opened: LibraryFile.Opened, path: String) {
    self.path = path
    opening = opened.opening
    isReadOnly = opened.isReadOnly
    queue = opened.queue
    lock = opened.lock
  }

  deinit { close() }

  /// Writes what is to be written to the file itself and lets it go; nothing can be done with the store after that.
  public func close() {
    try? queue.close()
    lock?.markClosed()
    lock?.release()
  }

  /// Looks at one state of the store.
  public func read<Value>(_ body: (any StoredArticles) throws -> Value) throws -> Value {
    try StoreProblem.told { try queue.read { try body(SQLiteContents(database: $0)) } }
  }

  /// Brings the store to its next state, whole or not at all. Waits for others as long as `SQLiteConnection.patience`. Where little
  /// is free on the disk (`DiskRoom`) it is `full`.
  public func apply(_ change: StoreChange) throws {
    guard !isReadOnly else { throw StoreProblem.readOnly }
    guard !change.isEmpty else { return }
    if change.grows { try DiskRoom.check(for: path) }
    lock?.markOpen()
    try StoreProblem.told {
      try queue.write { database in
        var writer = SQLiteChange(database)
        try writer.apply(change)
      }
    }
  }
}
