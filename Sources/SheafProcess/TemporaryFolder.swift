import Glibc

/// An empty folder of its own for one run of a program, which is taken away with all that was put into it.
public struct TemporaryFolder: ~Copyable {
  /// Its path.
  public let path: String

  /// Makes one below `TMPDIR`, or `/tmp`, that only this user may enter.
  public init() throws(LaunchFailure) {
    let parent = getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
    var name = "\(parent)/sheaf-XXXXXX".utf8CString.map { $0 }
    guard mkdtemp(&name) != nil else { throw .system(errno) }
    path = name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
  }

  deinit {
    // Nearly every program leaves it empty. `rm` follows no link, and no nesting is too deep for it.
    guard rmdir(path) != 0 else { return }
    _ = try? Command("rm", ["-rf", "--", path]).run()
  }
}
