import Glibc

/// From paths as the command line has them to paths as a library has them.
enum LibraryPath {
  /// A path from the working folder, as a path from another folder: `articles/a.txt` for `recipes/articles/a.txt` from
  /// `recipes`. One that is absolute stays so where the folder was named otherwise.
  static func path(of path: String, from folder: String) -> String {
    if folder == "." { return path }
    if path.hasPrefix(folder + "/") { return String(path.dropFirst(folder.count + 1)) }
    if path == folder { return "." }
    let target = parts(of: WatchedPaths.settled(path))
    let base = parts(of: WatchedPaths.settled(folder))
    let common = zip(target, base).prefix { $0 == $1 }.count
    let up = [String](repeating: "..", count: base.count - common)
    let relative = (up + target.dropFirst(common)).joined(separator: "/")
    return relative.isEmpty ? "." : relative
  }

  private static func parts(of path: String) -> [String] { path.split(separator: "/").map(String.init) }
}
