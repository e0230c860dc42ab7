/// Paths seen from a folder, by their letters alone.
enum RelativePath {
  /// How a path is written from a folder, both from the working folder or both from the root; what is written in two
  /// ways stays as it is.
  static func of(_ path: String, from folder: String) -> String {
    guard path.hasPrefix("/") == folder.hasPrefix("/") else { return path }
    let (path, folder) = (components(path), components(folder))
    let shared = zip(path, folder).prefix { $0 == $1 }.count
    let up = folder.dropFirst(shared)
    guard !up.contains("..") else { return path.joined(separator: "/") }
    return (up.map { _ in ".." } + path.dropFirst(shared)).joined(separator: "/")
  }

  /// A path with `.` taken out and `..` worked out.
  static func plain(_ path: String) -> String {
    (path.hasPrefix("/") ? "/" : "") + components(path).joined(separator: "/")
  }

  /// The names in such a path.
  static func components(_ path: String) -> [String] {
    var parts: [String] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(String(part)) }
    }
    return parts
  }
}
