import Glibc

/// An open file or end of a pipe, closed when it is let go.
struct Descriptor: ~Copyable {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  deinit { close(number) }

  /// A file without a name that holds some bytes, at its start. A program may leave it unread, or read it twice.
  static func holding(_ bytes: [UInt8]) throws(LaunchFailure) -> Descriptor {
    guard !bytes.isEmpty else {
      let null = open("/dev/null", O_RDONLY | O_CLOEXEC)
      guard null >= 0 else { throw .system(errno) }
      return Descriptor(null)
    }
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var name = "\(folder)/sheaf-XXXXXX".utf8CString.map { $0 }
    let number = mkstemp(&name)
    guard number >= 0 else { throw .system(errno) }
    let file = Descriptor(number)
    unlink(name)
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { write(number, $0.baseAddress.map { $0 + written }, bytes.count - written) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .system(count < 0 ? errno : ENOSPC) }
      written += count
    }
    guard lseek(number, 0, SEEK_SET) == 0 else { throw .system(errno) }
    return file
  }

  /// Makes reads return at once when there is nothing to read.
  func setNonblocking() { _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK) }
}

/// The two ends of a pipe, which children do not inherit by themselves.
struct Pipe: ~Copyable {
  let reading: Descriptor
  let writing: Descriptor

  init() throws(LaunchFailure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .system(errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    reading = Descriptor(ends[0])
    writing = Descriptor(ends[1])
  }

  /// Closes the end for writing, and leaves the other.
  consuming func end() -> Descriptor { reading }
}
