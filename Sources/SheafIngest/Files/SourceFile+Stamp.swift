import Glibc

extension SourceFile {
  /// What the system says of a file, by which a change shows without reading it.
  public struct Stamp: Hashable, Sendable {
    /// Bytes.
    public var size: Int64
    /// When its content changed, in nanoseconds since 1970.
    public var modified: Int64
    /// When anything about it changed, in nanoseconds since 1970; no program can set it back.
    public var changed: Int64
    /// Its number in its file system.
    public var inode: UInt64

    /// What the system says of a file that is open, or that was looked at.
    init(_ status: stat) {
      size = Int64(status.st_size)
      modified = Self.nanoseconds(status.st_mtim)
      changed = Self.nanoseconds(status.st_ctim)
      inode = UInt64(status.st_ino)
    }

    /// What the system says of a path, through links; nil when it says nothing or the path is no regular file.
    public init?(of path: String) {
      self.init(of: path, in: AT_FDCWD)
    }

    /// The same for a path that starts from an open folder.
    init?(of path: UnsafePointer<CChar>, in folder: Int32) {
      var status = stat()
      guard fstatat(folder, path, &status, 0) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
      self.init(status)
    }

    /// Times before 1678 and after 2262 do not fit, and are as good as any other that never changes.
    private static func nanoseconds(_ time: timespec) -> Int64 {
      Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }
  }
}
