import Glibc

/// A file that is written but does not yet stand under its name.
///
/// On most file systems it has no name at all until it is complete (`O_TMPFILE`, Linux 3.11), so that a run that is
/// killed leaves nothing behind; elsewhere it has a temporary one, as it has everywhere for the moment in which it
/// takes the place of another file. Failures are told by `errno`.
struct PendingFile {
  /// An open descriptor of the folder it goes into.
  private let folder: Int32
  private let descriptor: Int32
  private let name: String
  /// A chance name: one made of the process number would meet what a killed run of that number left behind.
  private let temporary = ".sheaf-\(String(UInt64.random(in: .min ... .max), radix: 16)).part"
  private let hasName: Bool
  /// Its path inside the output folder.
  let path: String

  /// Makes an empty file; nil when the folder takes none. The folder belongs to the file from then on.
  init?(in folder: Int32, name: String, path: String) {
    self.folder = folder
    self.name = name
    self.path = path
    // O_TMPFILE is a macro that Swift does not see: __O_TMPFILE with O_DIRECTORY. A name is given through /proc.
    let nameless =
      access("/proc/self/fd", X_OK) == 0
      ? openat(folder, ".", O_WRONLY | 0o20000000 | O_DIRECTORY | O_CLOEXEC, 0o666) : -1
    hasName = nameless < 0
    descriptor =
      nameless >= 0
      ? nameless : openat(folder, temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return nil }
    // Held as long as it is open, so that nobody takes it for what a killed run left behind.
    _ = flock(descriptor, LOCK_EX | LOCK_NB)
  }

  /// Whether a folder stands under its name, which cannot be replaced.
  func wouldReplaceFolder() -> Bool {
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      return false
    }
    errno = EISDIR
    return true
  }

  /// Writes all of the bytes.
  func write(_ bytes: [UInt8]) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }

  /// Waits until the content is on the disk, where the file system can say so.
  func isOnDisk() -> Bool { fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS }

  /// Stands under its name from now on, in place of what stood there.
  func takeItsName() -> Bool {
    if !hasName {
      let link = linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", folder, temporary, AT_SYMLINK_FOLLOW)
      guard link == 0 else { return false }
    }
    guard renameat(folder, temporary, folder, name) == 0 else {
      let reason = errno
      unlinkat(folder, temporary, 0)
      errno = reason
      return false
    }
    return true
  }

  /// Removes what killed runs left behind in an open folder: files under temporary names that nobody holds any more. An
  /// empty one may just have been made, and stays.
  static func sweep(_ folder: Int32) {
    guard let stream = fdopendir(openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      guard name.hasPrefix(".sheaf-"), name.hasSuffix(".part") else { continue }
      let left = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      guard left >= 0 else { continue }
      var status = stat()
      if fstat(left, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0,
        flock(left, LOCK_EX | LOCK_NB) == 0
      {
        unlinkat(folder, name, 0)
      }
      close(left)
    }
  }

  /// Lets go of it; what has not taken its name is gone. Keeps `errno`.
  func discard() {
    let reason = errno
    if hasName { unlinkat(folder, temporary, 0) }
    close(descriptor)
    close(folder)
    errno = reason
  }
}
