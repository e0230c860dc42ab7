import Glibc
import SheafEngine
import SheafKit
import SheafRecipe

/// What the digest of a recipe depends on, as files and folders that can change.
///
/// A path is from the root and without links, so that two ways to one file are one path.
struct WatchedPaths: Equatable {
  /// Files that count wherever they are: the recipe, its edits, its themes, what its outputs name.
  private(set) var files: Set<String> = []
  /// Folders of which every file counts, however deep: those of articles and of formats.
  private(set) var trees: Set<String> = []
  /// Folders in which every YAML file counts: themes that a pattern may name.
  private(set) var themes: Set<String> = []

  /// The most folders that are watched for one recipe.
  static let countLimit = 8_192
  /// The most levels of folders below a tree that are watched.
  static let depthLimit = 16

  /// What a recipe file that was just read depends on. While it is broken it cannot say, and what it said before still
  /// holds.
  init(of file: RecipeFile, path: String, before: WatchedPaths?) {
    let folder = Self.folder(of: path)
    if let before { self = before }
    if let recipe = file.recipe {
      (files, trees, themes) = ([], [], [])
      trees = Set(recipe.articles.map { Self.fixedPart(of: Self.join(folder, $0.pattern)) }.map(Self.settled))
      if let edits = recipe.edits { files.insert(Self.settled(Self.join(folder, edits.path))) }
      for text in recipe.outputs.flatMap({ Self.texts(in: $0.options) + [$0.program].compactMap { $0 } }) {
        files.insert(Self.settled(Self.join(folder, text)))
      }
    } else {
      themes.insert(Self.settled(folder))
    }
    files.formUnion(([path] + file.sources.keys).map(Self.settled))
    files.formUnion(["sheaf.yaml", "sheaf.lock"].map { Self.settled(Self.join(folder, $0)) })
    trees.insert(Self.settled(Self.join(folder, "formatters")))
    themes.formUnion(file.sources.keys.map { Self.settled(Self.folder(of: $0)) }.filter { $0 != Self.settled(folder) })
    themes.formUnion(Self.folders(in: folder).map { Self.settled(Self.join(folder, $0)) })
  }

  /// Whether a change of a path changes what is composed. `outputs` and what lies below it, and what is hidden, does
  /// not.
  func contain(_ path: String, outputs: String) -> Bool {
    if files.contains(path) { return true }
    if path == outputs || Self.lies(path, below: outputs) { return false }
    if let tree = trees.first(where: { path == $0 || Self.lies(path, below: $0) }) {
      return !path.dropFirst(tree.count).contains("/.")
    }
    // A folder that comes or goes takes with it what is in it.
    if (files.union(trees)).contains(where: { Self.lies($0, below: path) }) { return true }
    return themes.contains(Self.folder(of: path)) && (path.hasSuffix(".yaml") || path.hasSuffix(".yml"))
  }

  /// The folders to watch, those that are there: each one that holds something which counts, or for want of it the
  /// nearest above.
  func folders(outputs: String) -> Set<String> {
    var found = Set((files.map(Self.folder) + Array(themes)).map(Self.nearest))
    for tree in trees {
      found.insert(Self.nearest(Self.folder(of: tree)))
      visit(tree, depth: 0, outputs: outputs, into: &found)
    }
    return found
  }

  private func visit(_ folder: String, depth: Int, outputs: String, into found: inout Set<String>) {
    guard depth <= Self.depthLimit, found.count < Self.countLimit, folder != outputs, Self.isFolder(folder) else {
      return
    }
    found.insert(folder)
    for name in Self.folders(in: folder) {
      visit(Self.join(folder, name), depth: depth + 1, outputs: outputs, into: &found)
    }
  }
}

// MARK: - Paths

extension WatchedPaths {
  /// A path from the root, its links followed as far as it leads somewhere.
  static func settled(_ path: String) -> String {
    var rest: [Substring] = []
    var path = path.hasPrefix("/") ? path : join(workingFolder, path)
    while true {
      if let pointer = realpath(path, nil) {
        defer { free(pointer) }
        return rest.reversed().reduce(String(cString: pointer)) { join($0, String($1)) }
      }
      guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return path }
      rest.append(path[path.index(after: slash)...])
      path = String(path[..<slash])
    }
  }

  /// Whether a path lies in a folder, however deep.
  static func lies(_ path: String, below folder: String) -> Bool {
    path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }

  private static var workingFolder: String {
    guard let pointer = getcwd(nil, 0) else { return "/" }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func join(_ folder: String, _ path: String) -> String {
    path.hasPrefix("/") || folder == "." ? path : folder + (folder.hasSuffix("/") ? "" : "/") + path
  }

  /// The folders of a pattern before the first that is a pattern itself; the file itself where none is.
  private static func fixedPart(of pattern: String) -> String {
    let parts = pattern.split(separator: "/", omittingEmptySubsequences: false)
    let fixed = parts.prefix { !$0.contains(where: { "*?[{".contains($0) }) }
    return fixed.isEmpty ? "." : fixed == [""] ? "/" : fixed.joined(separator: "/")
  }

  /// Every text in the options of an output: some of them are names of files.
  private static func texts(in value: JSONValue) -> [String] {
    switch value {
    case .string(let text): [text]
    case .array(let items): items.flatMap(texts)
    case .object(let members): members.values.flatMap(texts)
    case .null, .boolean, .integer, .number: []
    }
  }

  private static func nearest(_ folder: String) -> String {
    var folder = folder
    while !isFolder(folder), folder != "/" { folder = self.folder(of: folder) }
    return folder
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names of the folders in a folder, but for hidden ones; links are not followed.
  private static func folders(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      guard !name.hasPrefix("."), names.count < countLimit else { continue }
      let kind = Int(entry.pointee.d_type)
      if kind == Int(DT_DIR) || (kind == Int(DT_UNKNOWN) && isFolder(join(folder, name))) { names.append(name) }
    }
    return names
  }
}
