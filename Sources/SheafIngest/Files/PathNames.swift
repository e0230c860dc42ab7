/// The names in a path, without `.`, and with `..` taken off where a name stands before it, or the root.
struct PathNames {
  /// The path as it was given.
  let text: String
  /// Whether it starts from the root.
  let isAbsolute: Bool
  /// The names.
  private(set) var names: [String] = []

  /// Takes a path apart.
  init(_ path: String) {
    text = path
    isAbsolute = path.hasPrefix("/")
    for name in path.split(separator: "/") where name != "." {
      if name == "..", names.last ?? (isAbsolute ? "" : "..") != ".." {
        _ = names.popLast()
      } else {
        names.append(String(name))
      }
    }
  }
}
