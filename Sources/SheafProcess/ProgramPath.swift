import Glibc

/// Finds programs, as a shell does.
public enum ProgramPath {
  /// Where programs are when `PATH` is not set.
  private static let standard = "/usr/local/bin:/usr/bin:/bin"

  /// The folders of `PATH`, with colons between them.
  static var folders: String { getenv("PATH").map { String(cString: $0) } ?? standard }

  /// The folders of `PATH` in which programs are looked for. One that is not absolute is passed over, so that nothing
  /// in the folder one happens to be in is run.
  private static var absoluteFolders: [Substring] { folders.split(separator: ":").filter { $0.hasPrefix("/") } }

  /// The path of a program: the path itself when there is a slash in it, else the first of the name in a folder of
  /// `PATH`.
  public static func find(_ program: String) throws(LaunchFailure) -> String {
    guard !program.isEmpty, !program.utf8.contains(0) else { throw .notFound(program) }
    let candidates =
      program.utf8.contains(UInt8(ascii: "/"))
      ? [program] : absoluteFolders.map { "\($0)/\(program)" }
    var isThere = false
    for path in candidates {
      var status = stat()
      guard stat(path, &status) == 0 else { continue }
      isThere = true
      if status.st_mode & S_IFMT == S_IFREG, access(path, X_OK) == 0 { return path }
    }
    throw isThere ? .notExecutable(program) : .notFound(program)
  }

  /// The names of the programs in `PATH` that start with some letters, each once, sorted; none of them is run.
  public static func names(startingWith prefix: String) -> [String] {
    var names: Set<String> = []
    for folder in absoluteFolders {
      guard let stream = opendir(String(folder)) else { continue }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name.hasPrefix(prefix), !names.contains(name), (try? find("\(folder)/\(name)")) != nil { names.insert(name) }
      }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
