import GRDB
import Glibc

/// The file of a library and those beside it: whether it can be used, and what is put in its place where not.
///
/// An empty library is made under another name and moved to its place whole, by who holds the lock alone. So the file
/// is either not there or a whole library, whenever a program is killed.
struct LibraryFile {
  /// A library that was opened.
  struct Opened {
    var queue: DatabaseQueue
    var lock: LibraryLock?
    var opening: SQLiteOpening
    var isReadOnly: Bool
  }

  /// What a file is.
  private enum Found {
    case current(DatabaseQueue, isReadOnly: Bool)
    case missing
    case newer
    case unusable(SQLiteOpening.Reason)
  }

  /// Its path.
  let path: String

  /// Opens the library, and makes an empty one where there is none or none that can be used; with `anew`, in any case.
  func open(_ access: SQLiteStore.Access, anew: Bool) throws -> Opened {
    try StoreProblem.told {
      guard access == .any else { return try openToRead() }
      if !exists { try LibraryFolder.make(for: path) }
      var opening = anew ? try replace(isAsked: true) : .opened
      // Whoever else makes it anew between the two locks leaves a whole one; more than once is not to be expected.
      for _ in 0..<4 {
        let lock = try LibraryLock(of: path, .shared)
        if case .current(let queue, let isReadOnly) = try look(access, lock) {
          return Opened(queue: queue, lock: lock, opening: opening, isReadOnly: isReadOnly)
        }
        lock?.release()
        opening = try replace(isAsked: false)
      }
      throw StoreProblem.busy
    }
  }

  // MARK: - Looking

  private func openToRead() throws -> Opened {
    let lock = try LibraryLock(of: path, .shared)
    switch try look(.readOnly, lock) {
    case .current(let queue, _): return Opened(queue: queue, lock: lock, opening: .opened, isReadOnly: true)
    case .missing: throw StoreProblem.system("there is none at \(path)")
    case .newer: throw StoreProblem.newer
    case .unusable(.damaged(let text)): throw StoreProblem.damaged(text)
    case .unusable(.older): throw StoreProblem.damaged("it was made by an older version of Sheaf")
    case .unusable(.foreign), .unusable(.asked): throw StoreProblem.damaged("it is no library")
    }
  }

  /// Opens the file and looks what it says it is.
  private func look(_ access: SQLiteStore.Access, _ lock: LibraryLock?) throws -> Found {
    guard exists else { return .missing }
    var status = stat()
    guard stat(path, &status) == 0 else { throw StoreProblem(errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw StoreProblem.system("\(path) is no file; move it away, and it is made anew")
    }
    // Who closes it writes the note a moment later than the file.
    for _ in 0..<10 where lock?.isChanged == true { usleep(5_000) }
    if lock?.isChanged == true { return .unusable(.damaged("it was copied, or something else wrote in it")) }
    let isReadOnly = access == .readOnly || Glibc.access(path, W_OK) != 0
    do {
      let queue = try connect(isReadOnly: isReadOnly)
      let (id, version) = try queue.read { database in
        (
          try database.firstRow("PRAGMA application_id") { $0.integer(0) } ?? 0,
          try database.firstRow("PRAGMA user_version") { $0.integer(0) } ?? 0
        )
      }
      if id == SQLiteSchema.applicationID, version == SQLiteSchema.version {
        return .current(queue, isReadOnly: isReadOnly)
      }
      try? queue.close()
      guard id == SQLiteSchema.applicationID else { return .unusable(.foreign(movedTo: "")) }
      return version > SQLiteSchema.version ? .newer : .unusable(.older)
    } catch let error as DatabaseError {
      guard case .damaged(let text) = StoreProblem(error) else { throw error }
      return .unusable(.damaged(text))
    }
  }

  /// Opens the file; where nothing can be written beside it, as a file that nobody changes meanwhile.
  private func connect(isReadOnly: Bool) throws -> DatabaseQueue {
    do {
      return try SQLiteConnection.open(path, readOnly: isReadOnly)
    } catch let error as DatabaseError
      where isReadOnly && [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
    {
      // With changes in the log, others would have to see them go into the file.
      guard size(path + "-wal") == 0 else { throw StoreProblem.readOnly }
      return try SQLiteConnection.open(uri(query: "immutable=1"), readOnly: true)
    }
  }

  // MARK: - Making

  /// Puts an empty library in the place of what is there, unless somebody else did it meanwhile; with `isAsked`, of any
  /// library that is not newer.
  private func replace(isAsked: Bool) throws -> SQLiteOpening {
    guard let lock = try LibraryLock(of: path, .alone) else { throw StoreProblem.readOnly }
    defer { lock.release() }
    defer { lock.markClosed() }
    switch try look(.any, lock) {
    case .current(let queue, let isReadOnly):
      try? queue.close()
      guard isAsked else { return .opened }
      guard !isReadOnly else { throw StoreProblem.readOnly }
      try make()
      return .madeAnew(.asked)
    case .missing:
      try make()
      return .made
    case .newer: throw StoreProblem.newer
    case .unusable(let reason):
      guard !isLibrary else {
        try make()
        return .madeAnew(reason)
      }
      guard size(path) > 0 else {
        try make()
        return .made
      }
      let other = try setAside()
      try make()
      return .madeAnew(.foreign(movedTo: other))
    }
  }

  /// Makes an empty library and moves it to its place. What belonged to the one before goes first: a log that is left
  /// over would be taken for that of the new one.
  private func make() throws {
    try DiskRoom.check(for: path)
    let new = path + "-new"
    for suffix in ["", "-wal", "-shm", "-journal"] { try remove(new + suffix) }
    do {
      try SQLiteConnection.make(new)
    } catch {
      for suffix in ["", "-wal", "-shm", "-journal"] { try? remove(new + suffix) }
      throw error
    }
    for suffix in ["", "-wal", "-shm", "-journal"] { try remove(path + suffix) }
    guard rename(new, path) == 0 else { throw StoreProblem(errno: errno) }
  }

  /// Moves what is no library to the first name that is free.
  private func setAside() throws -> String {
    for number in 1...99 {
      let other = "\(path)-other-\(number)"
      var status = stat()
      guard lstat(other, &status) != 0 else { continue }
      guard rename(path, other) == 0 else { throw StoreProblem(errno: errno) }
      return other
    }
    throw StoreProblem.system("\(path) is no library, and stands in its place")
  }

  /// Whether the first bytes are those of a library, of whatever state. Only for who holds the lock alone: closing the
  /// file lets go of the locks that SQLite holds on it in this program.
  private var isLibrary: Bool {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { _ = Glibc.close(descriptor) }
    var header = [UInt8](repeating: 0, count: 100)
    guard header.withUnsafeMutableBytes({ Glibc.read(descriptor, $0.baseAddress, $0.count) }) == header.count else {
      return false
    }
    return header[68..<72].reduce(0) { $0 << 8 | Int($1) } == SQLiteSchema.applicationID
  }

  // MARK: - Files

  private var exists: Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  private func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  private func remove(_ path: String) throws {
    guard unlink(path) == 0 || errno == ENOENT else { throw StoreProblem(errno: errno) }
  }

  /// The path as a URI (https://sqlite.org/uri.html).
  private func uri(query: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "%"), UInt8(ascii: "?"), UInt8(ascii: "#"):
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    return "file:\(String(decoding: bytes, as: UTF8.self))?\(query)"
  }
}
