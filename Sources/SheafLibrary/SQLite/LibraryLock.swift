import Glibc

/// A lock beside a library that everybody shares who has it open, and that one alone must hold to put another file in its
/// place: SQLite’s own locks are in the file, and go with it.
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

  /// Takes the lock in a file, which is made where it is not there. Nil where it cannot be made and is not there: nobody
  /// can put another library in that place, either. Waits as long as `SQLiteConnection.patience`.
  init?(_ path: String, _ kind: Kind) throws {
    var descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    if descriptor < 0, [EACCES, EROFS, EPERM].contains(errno) {
      descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
      if descriptor < 0, [ENOENT, EACCES].contains(errno) { return nil }
    }
    guard descriptor >= 0 else { throw StoreProblem(errno: errno) }
    self.descriptor = Descriptor(descriptor)
    try Self.lock(descriptor, kind)
  }

  /// Lets go.
  func release() { descriptor.close() }

  private static func lock(_ descriptor: CInt, _ kind: Kind) throws {
    let pause: UInt32 = 5_000
    var left = SQLiteConnection.patience * 1_000_000
    while flock(descriptor, kind.operation | LOCK_NB) != 0 {
      switch errno {
      case EINTR: continue
      case EWOULDBLOCK where left > 0:
        usleep(pause)
        left -= Double(pause)
      case EWOULDBLOCK: throw StoreProblem.busy
      case ENOLCK, ENOSYS, EOPNOTSUPP, EINVAL: throw StoreProblem.noLocks
      default: throw StoreProblem(errno: errno)
      }
    }
  }
}
