import Glibc

/// Looks for the files of one pattern without braces.
struct FileWalk {
  /// The paths found, in the order of finding; relative to the base where the pattern is.
  private(set) var found: Set<String> = []
  /// The links to folders that were met and not followed.
  private(set) var linkedFolders: Set<String> = []

  /// The folders that stand too deep to be looked into.
  private(set) var deepFolders: Set<String> = []

  private let base: String
  private let extensions: Set<String>
  private var folders = 0

  /// Starts in a folder. `extensions` says which files a folder stands for.
  init(base: String, extensions: Set<String>) {
    self.base = base
    self.extensions = extensions
  }

  /// Finds the files that a pattern matches; a literal one has no signs, only names.
  mutating func visit(_ pattern: String, isLiteral: Bool = false) {
    let isAbsolute = pattern.utf8.first == UInt8(ascii: "/")
    let names = pattern.split(separator: "/").filter { $0 != "." }
    let parts = names.enumerated().filter { $0.offset == 0 || $0.element != "**" || names[$0.offset - 1] != "**" }
      .map { part in
        if isLiteral { return Part.name(NamePattern(literal: part.element)) }
        return part.element == "**" ? .anyDepth : .name(NamePattern(part.element))
      }
    visit(parts[...], below: isAbsolute ? "/" : "", depth: 0)
  }

  private enum Part {
    /// `**`.
    case anyDepth
    /// A name, plain or with signs in it.
    case name(NamePattern)
  }

  private mutating func visit(_ parts: ArraySlice<Part>, below path: String, depth: Int) {
    guard found.count < FilePattern.countLimit else { return }
    guard depth <= FilePattern.depthLimit else { return tooDeep(path) }
    guard let part = parts.first else { return take(path) }
    let rest = parts.dropFirst()
    switch part {
    case .name(let name) where name.isPlain:
      let path = Self.join(path, name.plainName)
      if rest.isEmpty ? exists(path) : isFolder(path) { visit(rest, below: path, depth: depth + 1) }
    case .name(let name):
      for entry in entries(of: path) where name.matches(entry) {
        let path = Self.join(path, entry)
        if rest.isEmpty ? true : isFolder(path) { visit(rest, below: path, depth: depth + 1) }
      }
    case .anyDepth:
      if rest.isEmpty {
        // `a/**` is every file below a.
        takeAll(below: path, depth: depth) { _ in true }
      } else {
        visit(rest, below: path, depth: depth + 1)
        let names = entries(of: path)
        let beside = Set(names)
        for entry in names where !entry.hasPrefix(".") {
          let path = Self.join(path, entry)
          if CompanionFolder.isCompanion(entry, among: beside) { continue }
          if isOwnFolder(path) {
            visit(parts, below: path, depth: depth + 1)
          } else if isFolder(path) {
            linkedFolders.insert(path)
          }
        }
      }
    }
  }

  /// Takes what the whole pattern matched: a file, or the readable files of a folder.
  private mutating func take(_ path: String) {
    if isFolder(path) {
      let extensions = extensions
      takeAll(below: path, depth: 0) { extensions.contains(SourceFile(path: $0, bytes: []).fileExtension) }
    } else if !path.isEmpty {
      found.insert(path)
    }
  }

  private mutating func takeAll(below path: String, depth: Int, where isWanted: (String) -> Bool) {
    guard depth <= FilePattern.depthLimit else { return tooDeep(path) }
    let names = entries(of: path)
    let beside = Set(names)
    for entry in names where !entry.hasPrefix(".") {
      guard found.count < FilePattern.countLimit else { return }
      let path = Self.join(path, entry)
      if isOwnFolder(path) {
        if CompanionFolder.isCompanion(entry, among: beside) { continue }
        takeAll(below: path, depth: depth + 1, where: isWanted)
      } else if isFolder(path) {
        linkedFolders.insert(path)
      } else if isWanted(entry) {
        found.insert(path)
      }
    }
  }

  /// Keeps the names of a few; a thousand folders beside one another at that depth are told as well by one.
  private mutating func tooDeep(_ path: String) {
    if deepFolders.count < 100 { deepFolders.insert(path) }
  }

  // MARK: - The disk

  private mutating func entries(of path: String) -> [String] {
    folders += 1
    guard folders <= FilePattern.countLimit else { return [] }
    guard let stream = opendir(place(path)) else {
      if errno == EACCES { found.insert(path.isEmpty ? "." : path) }
      return []
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != "..", names.count < FilePattern.countLimit { names.append(name) }
    }
    return names
  }

  private func exists(_ path: String) -> Bool {
    var status = stat()
    // What may not be looked at may be there.
    return lstat(place(path), &status) == 0 || errno == EACCES
  }

  private func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(place(path), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether it is a folder and no symbolic link to one.
  private func isOwnFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(place(path), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private func place(_ path: String) -> String {
    if path.isEmpty { return base.isEmpty ? "." : base }
    return path.hasPrefix("/") || base.isEmpty || base == "." ? path : base + "/" + path
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty || folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}
