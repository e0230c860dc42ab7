import Glibc

/// Finds programs, as a shell does.
enum ProgramPath {
  /// Where programs are when `PATH` is not set.
  private static let standard = "/usr/local/bin:/usr/bin:/bin"

  /// The folders of `PATH`, with colons between them.
  static var folders: String { getenv("PATH").map { String(cString: $0) } ?? standard }

  /// The path of a program. A folder of `PATH` that is not absolute is passed over, so that nothing in the folder one
  /// happens to be in is run.
  static func find(_ program: String) throws(LaunchFailure) -> String {
    guard !program.isEmpty, !program.utf8.contains(0) else { throw .notFound(program) }
    let candidates =
      program.utf8.contains(UInt8(ascii: "/"))
      ? [program] : folders.split(separator: ":").filter { $0.hasPrefix("/") }.map { "\($0)/\(program)" }
    var isThere = false
    for path in candidates {
      var status = stat()
      guard stat(path, &status) == 0 else { continue }
      isThere = true
      if status.st_mode & S_IFMT == S_IFREG, access(path, X_OK) == 0 { return path }
    }
    throw isThere ? .notExecutable(program) : .notFound(program)
  }
}
