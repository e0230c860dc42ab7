import GRDB

extension StoreProblem {
  /// Does something with a database and tells what goes wrong in the words of a store.
  static func told<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreProblem(error)
    } catch let error as RowDecodingError {
      throw StoreProblem.damaged("a row of it cannot be read: \(error)")
    }
  }

  /// What an error of SQLite (https://sqlite.org/rescode.html) is to a store.
  init(_ error: DatabaseError) {
    let text = error.message ?? "SQLite reports error \(error.resultCode.rawValue)"
    switch error.extendedResultCode {
    case .SQLITE_IOERR_SHMSIZE: self = .full
    case .SQLITE_IOERR_LOCK, .SQLITE_IOERR_UNLOCK, .SQLITE_IOERR_RDLOCK, .SQLITE_IOERR_CHECKRESERVEDLOCK,
      .SQLITE_IOERR_SHMLOCK:
      self = .noLocks
    // Shorter than it says, or a page whose check sum is wrong.
    case .SQLITE_IOERR_SHORT_READ, .SQLITE_IOERR_DATA: self = .damaged(text)
    default:
      switch error.resultCode {
      // The statements are fixed and right: what they do not fit is the database.
      case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_FORMAT,
        .SQLITE_RANGE:
        self = .damaged(text)
      case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
      case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly
      case .SQLITE_FULL, .SQLITE_TOOBIG: self = .full
      case .SQLITE_NOLFS, .SQLITE_PROTOCOL: self = .noLocks
      default: self = .system(text)
      }
    }
  }
}
