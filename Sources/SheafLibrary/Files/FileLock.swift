import Glibc

/// Locks on whole files, as `flock` has them.
enum FileLock {
  /// Takes a lock (`LOCK_SH` or `LOCK_EX`) on an open file, and waits for it as long as `SQLiteConnection.patience`.
  static func take(_ descriptor: CInt, _ operation: CInt) throws {
    let pause: UInt32 = 5_000
    var left = SQLiteConnection.patience * 1_000_000
    while flock(descriptor, operation | LOCK_NB) != 0 {
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
