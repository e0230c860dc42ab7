import Glibc

extension StoreProblem {
  /// What an error of the system is to a store.
  init(errno code: CInt) {
    switch code {
    case ENOSPC, EDQUOT, EFBIG: self = .full
    case EROFS, EACCES, EPERM: self = .readOnly
    case ENOLCK: self = .noLocks
    case EWOULDBLOCK, EBUSY: self = .busy
    default: self = .system(String(cString: strerror(code)))
    }
  }
}
