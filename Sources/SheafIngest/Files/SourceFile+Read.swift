import Glibc
import SheafKit

extension SourceFile {
  /// The most bytes that are read of a file: 64 MiB.
  public static let byteLimit = 64 << 20

  /// Reads a regular file from disk.
  ///
  /// `name` is what articles and diagnostics call it; the path itself when nil. Never waits: a named pipe is
  /// refused like a device or a folder, and is not even opened. Throws one error with the id `unreadable-file` that says what to do.
  public static func read(
    _ path: String, named name: String? = nil, limit: Int = byteLimit
  ) throws(DiagnosticError) -> SourceFile {
    try read(path, named: name, limit: limit, whileReading: {})
  }

  /// The same; `whileReading` is called when the bytes are read and not yet known to have stayed the same.
  static func read(
    _ path: String, named name: String? = nil, limit: Int = byteLimit, whileReading: () -> Void
  ) throws(DiagnosticError) -> SourceFile {
    try readStamped(path, named: name, limit: limit, whileReading: whileReading).file
  }

  /// Reads a regular file from disk, and says what the system says of just these bytes.
  public static func readStamped(
    _ path: String, named name: String? = nil, limit: Int = byteLimit
  ) throws(DiagnosticError) -> (file: SourceFile, stamp: Stamp) {
    try readStamped(path, named: name, limit: limit, whileReading: {})
  }

  private static func readStamped(
    _ path: String, named name: String?, limit: Int, whileReading: () -> Void
  ) throws(DiagnosticError) -> (file: SourceFile, stamp: Stamp) {
    let name = name ?? path
    var problem = FileProblem.changing
    // What is being written right now is whole a moment later, mostly.
    for pause in [0, 5_000, 20_000, 50_000] as [UInt32] where problem == .changing {
      if pause > 0 { usleep(pause) }
      do throws(FileProblem) {
        let (bytes, stamp) = try bytes(of: path, limit: limit, whileReading: whileReading)
        return (SourceFile(path: name, bytes: bytes), stamp)
      } catch {
        problem = error
      }
    }
    throw DiagnosticError(problem.diagnostic(for: name))
  }

  private static func bytes(
    of path: String, limit: Int, whileReading: () -> Void
  ) throws(FileProblem) -> (bytes: [UInt8], stamp: Stamp) {
    // Only what is a file is opened: opening a pipe takes its writer's text away, and opening a device may do anything.
    var status = stat()
    guard stat(path, &status) == 0 else { throw .system(errno) }
    try check(status.st_mode)
    // It may be another by now, and without O_NONBLOCK the open itself waits for a pipe's other end.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw .system(errno) }
    defer { close(descriptor) }
    guard fstat(descriptor, &status) == 0 else { throw .system(errno) }
    try check(status.st_mode)
    guard status.st_size <= limit else { throw .tooLarge(limit: limit) }
    let bytes = try contents(of: descriptor, expecting: Int(status.st_size), limit: limit)
    whileReading()
    var after = stat()
    guard fstat(descriptor, &after) == 0 else { throw .system(errno) }
    guard after.st_size == status.st_size, after.st_mtim.tv_sec == status.st_mtim.tv_sec,
      after.st_mtim.tv_nsec == status.st_mtim.tv_nsec
    else { throw .changing }
    return (bytes, Stamp(after))
  }

  /// Throws unless it is a file that has an end.
  private static func check(_ mode: mode_t) throws(FileProblem) {
    switch mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .folder
    case S_IFIFO: throw .special("a named pipe")
    case S_IFSOCK: throw .special("a socket")
    default: throw .special("a device")
    }
  }

  /// Reads to the end, which need not be where the size said: a file can grow and shrink while it is read.
  private static func contents(
    of descriptor: Int32, expecting size: Int, limit: Int
  ) throws(FileProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    // One more than expected, so that the end shows without another round.
    var room = max(size, 0) + 1
    while true {
      var failure: Int32 = 0
      let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        while count < room {
          let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, room - count)
          if got < 0, errno == EINTR { continue }
          if got < 0 { failure = errno }
          if got <= 0 { break }
          count += got
        }
      }
      guard failure == 0 else { throw .system(failure) }
      let isEnd = part.count < room
      if bytes.isEmpty { bytes = part } else { bytes += part }
      guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
      if isEnd { return bytes }
      room = 1 << 16
    }
  }
}
