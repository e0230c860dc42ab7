import Glibc

/// Names files by pattern: `*` and `?` inside a name, `[abc]`, `{html,txt}`, and `**` for any number of folders.
///
/// A pattern without such signs names one file, or all files below a folder. What it gives is sorted by the bytes of the
/// paths, so that it does not depend on the disk. Hidden files are only named outright; links to folders are not entered.
public enum FilePattern {
  /// The most files that one pattern gives, and the most folders that it goes down.
  static let limits = (files: 1_000_000, depth: 64)

  /// The files that a pattern names, as paths relative to `folder` (or absolute when the pattern is); none when nothing
  /// matches.
  public static func expand(_ pattern: String, in folder: String) -> [String] {
    var found: Set<String> = []
    for alternative in alternatives(of: pattern) {
      let isAbsolute = alternative.hasPrefix("/")
      let components = alternative.split(separator: "/").map(String.init).filter { $0 != "." }
      let start = isAbsolute ? "/" : ""
      walk(components[...], at: start, base: isAbsolute ? "" : folder, depth: 0, into: &found)
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  // MARK: - Braces

  /// The patterns that `{a,b}` stands for; braces that do not match are plain signs. At most 1,000.
  static func alternatives(of pattern: String) -> [String] {
    var done: [String] = []
    var open = [pattern]
    while let next = open.popLast(), done.count + open.count < 1000 {
      guard let (head, choices, tail) = firstBraces(next) else {
        done.append(next)
        continue
      }
      open += choices.reversed().map { head + $0 + tail }
    }
    return done
  }

  private static func firstBraces(_ text: String) -> (head: String, choices: [String], tail: String)? {
    guard let open = text.firstIndex(of: "{") else { return nil }
    var depth = 0
    var choices = [""]
    for index in text[open...].indices {
      switch text[index] {
      case "{":
        depth += 1
        if depth > 1 { choices[choices.count - 1].append("{") }
      case "}":
        depth -= 1
        if depth == 0 { return (String(text[..<open]), choices, String(text[text.index(after: index)...])) }
        choices[choices.count - 1].append("}")
      case "," where depth == 1: choices.append("")
      case let character: choices[choices.count - 1].append(character)
      }
    }
    return nil
  }

  // MARK: - Walking

  private static func walk(
    _ components: ArraySlice<String>, at path: String, base: String, depth: Int, into found: inout Set<String>
  ) {
    guard depth <= limits.depth, found.count < limits.files else { return }
    guard let component = components.first else {
      return walkAll(below: path, base: base, depth: depth, into: &found)
    }
    let rest = components.dropFirst()
    if component == "**" {
      // Any number of folders, none among them.
      walk(rest.isEmpty ? ["*"] : rest, at: path, base: base, depth: depth, into: &found)
      for entry in entries(of: path, base: base) where entry.isFolder && !entry.isLink {
        walk(components, at: join(path, entry.name), base: base, depth: depth + 1, into: &found)
      }
    } else if component.contains(where: { "*?[".contains($0) }) {
      for entry in entries(of: path, base: base) where GlobMatch.matches(entry.name, component) {
        visit(entry.isFolder, join(path, entry.name), rest, base: base, depth: depth, into: &found)
      }
    } else {
      let next = join(path, component)
      guard let isFolder = isFolder(base, next) else { return }
      // A last component without signs that is a folder means everything below it.
      if rest.isEmpty, isFolder {
        walkAll(below: next, base: base, depth: depth, into: &found)
      } else {
        visit(isFolder, next, rest, base: base, depth: depth, into: &found)
      }
    }
  }

  private static func visit(
    _ isFolder: Bool, _ path: String, _ rest: ArraySlice<String>, base: String, depth: Int,
    into found: inout Set<String>
  ) {
    if rest.isEmpty {
      if !isFolder { found.insert(path) }
    } else if isFolder {
      walk(rest, at: path, base: base, depth: depth + 1, into: &found)
    }
  }

  private static func walkAll(below path: String, base: String, depth: Int, into found: inout Set<String>) {
    guard depth <= limits.depth else { return }
    for entry in entries(of: path, base: base) where found.count < limits.files {
      let next = join(path, entry.name)
      if !entry.isFolder {
        found.insert(next)
      } else if !entry.isLink {
        walkAll(below: next, base: base, depth: depth + 1, into: &found)
      }
    }
  }

  // MARK: - The disk

  private struct Entry {
    var name: String
    var isFolder: Bool
    var isLink: Bool
  }

  /// What stands in a folder, but for hidden names; nothing when it cannot be read.
  private static func entries(of path: String, base: String) -> [Entry] {
    guard let folder = opendir(disk(base, path)) else { return [] }
    defer { closedir(folder) }
    var entries: [Entry] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      let isLink = entry.pointee.d_type == UInt8(DT_LNK)
      let isKnown = entry.pointee.d_type != UInt8(DT_UNKNOWN) && !isLink
      let isFolder =
        isKnown ? entry.pointee.d_type == UInt8(DT_DIR) : isFolder(base, join(path, name)) ?? false
      entries.append(Entry(name: name, isFolder: isFolder, isLink: isLink))
    }
    return entries
  }

  /// Whether a path is a folder, links followed; nil when there is nothing.
  private static func isFolder(_ base: String, _ path: String) -> Bool? {
    var status = stat()
    guard stat(disk(base, path), &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  private static func disk(_ base: String, _ path: String) -> String {
    base.isEmpty ? path : path.isEmpty ? base : join(base, path)
  }
}
