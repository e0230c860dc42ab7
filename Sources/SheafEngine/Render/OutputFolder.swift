import Glibc
import SheafKit

/// The only place that writes: all files of a run or none, each whole or not at all.
///
/// Every file is first written beside its place under a temporary name and brought to the disk; when all are there
/// they are renamed, which replaces what stood there in one step. No symbolic link below the folder is followed, so
/// that nothing is written outside.
public struct OutputFolder: Sendable {
  /// The path of the folder; it is made when it is not there.
  public var path: String

  /// Names a folder.
  public init(path: String) {
    self.path = path
  }

  /// Writes the files; throws a `SystemFailure` and leaves everything as it was when one cannot be written.
  public func write(_ files: [RenderedFile]) throws {
    var pending: [Pending] = []
    defer {
      for file in pending {
        unlinkat(file.folder, file.temporary, 0)
        close(file.folder)
        close(file.descriptor)
      }
    }
    for file in files {
      pending.append(try prepare(file))
    }
    // Only now: what one file makes the disk do serves the others, too.
    for file in pending where fsync(file.descriptor) != 0 && errno != EINVAL && errno != EROFS {
      throw failure(file.path)
    }
    for file in pending where renameat(file.folder, file.temporary, file.folder, file.name) != 0 {
      throw failure(file.path)
    }
  }

  private struct Pending {
    /// An open descriptor of the folder the file goes into.
    var folder: Int32
    /// The open temporary file.
    var descriptor: Int32
    var temporary: String
    var name: String
    var path: String
  }

  private func prepare(_ file: RenderedFile) throws -> Pending {
    guard OutputName.isConfined(file.path) else {
      throw SystemFailure("a format asked to write `\(file.path)`, which is outside of the output folder")
    }
    let name = FilePath.name(of: file.path)
    // A chance name: one made of the process number would meet what a killed run of that number left behind.
    let temporary = ".sheaf-\(String(UInt64.random(in: .min ... .max), radix: 16)).part"
    let folder = try openFolder(of: file.path)
    let descriptor = openat(folder, temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      defer { close(folder) }
      throw failure(file.path)
    }
    do {
      var status = stat()
      if fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0, status.st_mode & S_IFMT == S_IFDIR {
        errno = EISDIR
        throw failure(file.path)
      }
      try write(file.bytes, to: descriptor, path: file.path)
    } catch {
      unlinkat(folder, temporary, 0)
      close(folder)
      close(descriptor)
      throw error
    }
    return Pending(folder: folder, descriptor: descriptor, temporary: temporary, name: name, path: file.path)
  }

  /// Opens the folder that a file goes into, making what is missing, without following a link below the output folder.
  private func openFolder(of file: String) throws -> Int32 {
    try makeOutputFolder()
    var folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw failure(nil) }
    for component in file.split(separator: "/").dropLast().map(String.init) {
      if mkdirat(folder, component, 0o777) != 0, errno != EEXIST {
        defer { close(folder) }
        throw failure(file)
      }
      let inner = openat(folder, component, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard inner >= 0 else {
        defer { close(folder) }
        throw failure(file)
      }
      close(folder)
      folder = inner
    }
    return folder
  }

  private func makeOutputFolder() throws {
    var made = path.hasPrefix("/") ? "/" : ""
    for component in path.split(separator: "/") {
      made += made.isEmpty || made.hasSuffix("/") ? String(component) : "/" + component
      if mkdir(made, 0o777) != 0, errno != EEXIST { throw failure(nil) }
    }
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(path) }
      written += count
    }
  }

  private func failure(_ file: String?) -> SystemFailure {
    let target = file.map { "\(path)/\($0)" } ?? path
    return SystemFailure(
      "cannot write \(target): \(String(cString: strerror(errno))); nothing was written")
  }
}
