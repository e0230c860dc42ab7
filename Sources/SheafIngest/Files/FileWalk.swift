import Glibc

/// Looks for the files of one pattern without braces.
///
/// What the folders themselves say of their names tells files from folders, so that a file costs no call of its own.
struct FileWalk {
  /// The paths found, in the order of finding, in which one may come twice; relative to the base where the pattern is.
  private(set) var found: [String] = []
  /// The links to folders that were met and not followed.
  private(set) var linkedFolders: Set<String> = []

  /// The folders that were looked into and hold no YAML.
  private(set) var foldersWithoutYAML: Set<String> = []

  /// The folders that stand too deep to be looked into.
  private(set) var deepFolders: Set<String> = []
  /// Whether there are more files or folders than are looked at.
  var isCut: Bool { isFull || leavesOutNames }

  private let base: String
  private let extensions: Set<String>
  private let countLimit: Int
  private var folders = 0
  /// Whether a file or a folder came that there is no room for.
  private var isFull = false
  /// Whether a folder has more names than are looked at.
  private var leavesOutNames = false
  /// The folder that was listed last, since `**` needs it twice.
  private var last: (path: String, listing: FolderListing)?
  /// Whether extensions are wanted, by how they are spelt.
  private var wanted: [String: Bool] = [:]

  /// Starts in a folder. `extensions` says which files a folder stands for.
  init(base: String, extensions: Set<String>, countLimit: Int = FilePattern.countLimit) {
    self.base = base
    self.extensions = extensions
    self.countLimit = countLimit
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
    visit(parts[...], below: isAbsolute ? "/" : "", .unknown, depth: 0)
  }

  private enum Part {
    /// `**`.
    case anyDepth
    /// A name, plain or with signs in it.
    case name(NamePattern)
  }

  private mutating func visit(
    _ parts: ArraySlice<Part>, below path: String, _ kind: FolderListing.Kind, depth: Int
  ) {
    guard !isFull else { return }
    guard depth <= FilePattern.depthLimit else { return tooDeep(path) }
    guard let part = parts.first else { return take(path, kind) }
    let rest = parts.dropFirst()
    switch part {
    case .name(let name) where name.isPlain:
      let path = Self.join(path, name.plainName)
      if rest.isEmpty ? exists(path) : isFolder(path, .unknown) { visit(rest, below: path, .unknown, depth: depth + 1) }
    case .name(let name):
      for entry in listing(of: path).entries where name.matches(entry.name) {
        let path = Self.join(path, entry.name)
        if rest.isEmpty || isFolder(path, entry.kind) { visit(rest, below: path, entry.kind, depth: depth + 1) }
      }
    case .anyDepth where rest.isEmpty:
      // `a/**` is every file below a.
      takeAll(below: path, depth: depth, ofAnyKind: true)
    case .anyDepth:
      visit(rest, below: path, kind, depth: depth + 1)
      let listing = listing(of: path)
      for entry in listing.entries where entry.kind != .other && !entry.name.hasPrefix(".") {
        let path = Self.join(path, entry.name)
        if CompanionFolder.isCompanion(entry.name, among: listing.names) { continue }
        if isOwnFolder(path, entry.kind) {
          visit(parts, below: path, entry.kind, depth: depth + 1)
        } else if isFolder(path, entry.kind) {
          linkedFolders.insert(path)
        }
      }
    }
  }

  /// Takes what the whole pattern matched: a file, or the readable files of a folder.
  private mutating func take(_ path: String, _ kind: FolderListing.Kind) {
    if isFolder(path, kind) {
      takeAll(below: path, depth: 0, ofAnyKind: false)
    } else if !path.isEmpty {
      add(path)
    }
  }

  private mutating func add(_ path: String) {
    if found.count < countLimit { found.append(path) } else { isFull = true }
  }

  private mutating func takeAll(below path: String, depth: Int, ofAnyKind: Bool) {
    guard depth <= FilePattern.depthLimit else { return tooDeep(path) }
    let listing = listing(of: path)
    for entry in listing.entries where !entry.name.hasPrefix(".") {
      guard !isFull else { return }
      let path = Self.join(path, entry.name)
      if isOwnFolder(path, entry.kind) {
        if CompanionFolder.isCompanion(entry.name, among: listing.names) { continue }
        takeAll(below: path, depth: depth + 1, ofAnyKind: ofAnyKind)
      } else if isFolder(path, entry.kind) {
        linkedFolders.insert(path)
      } else if ofAnyKind || isWanted(entry.name) {
        add(path)
      }
    }
  }

  private mutating func isWanted(_ name: String) -> Bool {
    let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex
    let spelling = String(name[dot...])
    // Mostly the same few.
    if let isWanted = wanted[spelling] { return isWanted }
    let isWanted = extensions.contains(SourceFile(path: name, bytes: []).fileExtension)
    if wanted.count < 1_000 { wanted[spelling] = isWanted }
    return isWanted
  }

  /// Keeps the names of a few; a thousand folders beside one another at that depth are told as well by one.
  private mutating func tooDeep(_ path: String) {
    if deepFolders.count < 100 { deepFolders.insert(path) }
  }

  /// Whether a name ends as settings and sidecars do, or as somebody may write it; most end otherwise.
  private static func isYAML(_ name: String) -> Bool {
    guard let last = name.utf8.last, last | 0x20 == UInt8(ascii: "l") else { return false }
    let end = name.utf8.suffix(5).lazy.map { $0 | 0x20 }
    return end.elementsEqual(".yaml".utf8) || end.suffix(4).elementsEqual(".yml".utf8)
  }

  // MARK: - The disk

  private mutating func listing(of path: String) -> FolderListing {
    if let last, last.path == path { return last.listing }
    folders += 1
    guard folders <= countLimit else {
      isFull = true
      return FolderListing()
    }
    do throws(FolderListing.Failure) {
      let listing = try FolderListing(of: Self.place(path, in: base), limit: 2 * countLimit)
      leavesOutNames = leavesOutNames || listing.isCut
      if !listing.isCut, !listing.entries.contains(where: { Self.isYAML($0.name) }) {
        foldersWithoutYAML.insert(path)
      }
      last = (path, listing)
      return listing
    } catch {
      if error == .forbidden { add(path.isEmpty ? "." : path) }
      return FolderListing()
    }
  }

  private func exists(_ path: String) -> Bool {
    var status = stat()
    // What may not be looked at may be there.
    return lstat(Self.place(path, in: base), &status) == 0 || errno == EACCES
  }

  private func isFolder(_ path: String, _ kind: FolderListing.Kind) -> Bool {
    switch kind {
    case .folder: return true
    case .other: return false
    case .link, .unknown:
      var status = stat()
      return stat(Self.place(path, in: base), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
  }

  /// Whether it is a folder and no symbolic link to one.
  private func isOwnFolder(_ path: String, _ kind: FolderListing.Kind) -> Bool {
    switch kind {
    case .folder: return true
    case .other, .link: return false
    case .unknown:
      var status = stat()
      return lstat(Self.place(path, in: base), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
  }

  /// Where a path is that starts from a folder unless it is absolute.
  static func place(_ path: String, in base: String) -> String {
    if path.isEmpty { return base.isEmpty ? "." : base }
    return path.hasPrefix("/") || base.isEmpty || base == "." ? path : base + "/" + path
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty || folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
  }
}
