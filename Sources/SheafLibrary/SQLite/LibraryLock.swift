import Glibc

/// A lock beside a library that everybody shares who has it open, and that one alone must hold to put another file in
/// its place: SQLite’s own locks are in the file, and go with it. Its file holds the `LibraryMark`.
final class LibraryLock: Sendable {
  /// How a lock is held.
  enum Kind {
    /// With others.
    case shared
    /// Alone.
    case alone

    fileprivate var operation: CInt { self == .shared ? LOCK_SH : LOCK_EX }
  }

  private let descriptor: Descriptor
  private let library: String

  /// Takes the lock of a library, whose file is made where it is not there. Nil where it cannot be made and is not
  /// there: nobody can put another library in that place, either. Waits as long as `SQLiteConnection.patience`.
  init?(of library: String, _ kind: Kind) throws {
    let path = library + "-lock"
    var descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    if descriptor < 0, [EACCES, EROFS, EPERM].contains(errno) {
      descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
      if descriptor < 0, [ENOENT, EACCES].contains(errno) { return nil }
    }
    guard descriptor >= 0 else { throw StoreProblem(errno: errno) }
    self.descriptor = Descriptor(descriptor)
    self.library = library
    try FileLock.take(descriptor, kind.operation)
  }

  /// Lets go.
  func release() { descriptor.close() }

  // MARK: - The mark

  /// Whether the file is another than the one that was let go last.
  var isChanged: Bool {
    guard case .closed(let stamp)? = mark else { return false }
    return LibraryStamp(of: library) != stamp
  }

  /// Notes that somebody writes.
  func markOpen() {
    if mark != .open { mark = .open }
  }

  /// Notes what the file looks like, unless somebody else still has changes that are not in it.
  func markClosed() {
    for _ in 0..<8 {
      guard !isInUse, let stamp = LibraryStamp(of: library) else { return }
      guard mark != .closed(stamp) else { return }
      stamp.settle()
      mark = .closed(stamp)
      // Where somebody wrote meanwhile, the note may be older than what they did.
      if isInUse { return mark = .open }
      if LibraryStamp(of: library) == stamp { return }
    }
  }

  private var isInUse: Bool { access(library + "-wal", F_OK) == 0 }

  private var mark: LibraryMark? {
    get {
      var bytes = [UInt8](repeating: 0, count: LibraryMark.size)
      let count = bytes.withUnsafeMutableBytes { pread(descriptor.number, $0.baseAddress, $0.count, 0) }
      return LibraryMark(Array(bytes.prefix(max(0, count))))
    }
    set {
      // What cannot be written says nothing, or what it said before.
      _ = newValue?.bytes.withUnsafeBytes { pwrite(descriptor.number, $0.baseAddress, $0.count, 0) }
    }
  }
}
