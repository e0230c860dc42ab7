import Glibc
import SheafKit

extension OutputFolder {
  /// Whether a regular file of just these bytes stands where a file is to be written. Throws as writing would where the
  /// folder cannot be made.
  func isThere(_ file: RenderedFile) throws -> Bool {
    guard OutputName.isConfined(file.path) else { return false }
    let folder = try openFolder(of: file.path)
    defer { close(folder) }
    // A pipe would wait for somebody to write.
    let found = openat(folder, FilePath.name(of: file.path), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard found >= 0 else { return false }
    defer { close(found) }
    var status = stat()
    guard fstat(found, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == file.bytes.count else {
      return false
    }
    return Self.holds(found, file.bytes)
  }

  private static func holds(_ file: Int32, _ bytes: [UInt8]) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { buffer in
      bytes.withUnsafeBytes { bytes in
        var place = 0
        while place < bytes.count {
          let count = Glibc.read(file, buffer.baseAddress, min(buffer.count, bytes.count - place))
          if count < 0, errno == EINTR { continue }
          guard count > 0, let read = buffer.baseAddress, let wanted = bytes.baseAddress,
            memcmp(read, wanted + place, count) == 0
          else { return false }
          place += count
        }
        return true
      }
    }
  }
}
