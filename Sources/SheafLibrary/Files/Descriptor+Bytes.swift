import Glibc

extension Descriptor {
  /// The bytes of the file from its beginning, at most so many; `StoreProblem.full` when there are more.
  func bytes(upTo limit: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { pread(number, $0.baseAddress, $0.count, off_t(bytes.count)) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw StoreProblem(errno: errno) }
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: chunk[..<count])
      guard bytes.count <= limit else { throw StoreProblem.full }
    }
  }

  /// Adds bytes at the end of a file that is open for that, and waits until they are on the disk. Where they do not go
  /// in whole, none do.
  func append(_ bytes: [UInt8]) throws {
    let size = lseek(number, 0, SEEK_END)
    let written = bytes.withUnsafeBytes { write(number, $0.baseAddress, $0.count) }
    guard written == bytes.count, fsync(number) == 0 else {
      let problem = written >= 0 && written < bytes.count ? StoreProblem.full : StoreProblem(errno: errno)
      _ = ftruncate(number, max(0, size))
      throw problem
    }
  }
}
