/// What a lock keeps of a plugin: which it was, and every byte of it.
struct FormatPin: Hashable, Sendable {
  /// A file with its SHA-256.
  struct File: Hashable, Sendable {
    /// The path inside the plugin's folder; for a program its name.
    var path: String
    /// 64 hexadecimal digits.
    var digest: String
  }

  /// The name that recipes use; for a program that a recipe names, the words that name it.
  var name: String
  /// Its version, where it has one.
  var version: String?
  /// Where it comes from, in words that mean the same on any machine.
  var origin: String
  /// The SHA-256 of all of it.
  var digest: String
  /// Its files.
  var files: [File]

  /// Pins a plugin by its files.
  init(_ found: FoundFormat, files: [(file: String, digest: String)]) {
    name = found.name
    origin = Self.origin(of: found)
    digest = PluginContents.digest(of: files)
    self.files = files.map { File(path: $0.file, digest: $0.digest) }
  }

  /// Makes a pin from its parts.
  init(name: String, version: String?, origin: String, digest: String, files: [File]) {
    self.name = name
    self.version = version
    self.origin = origin
    self.digest = digest
    self.files = files
  }

  private static func origin(of found: FoundFormat) -> String {
    switch found.place {
    case .builtIn, .shipped: "Sheaf"
    case .besideRecipe: "\(FormatPlaces.folderName)/\(found.name)"
    case .user: "the user's formatters"
    case .path: "PATH"
    case .named(let program, _): program.contains("/") ? program : "PATH"
    }
  }

  /// What is otherwise in a plugin that is there now, as a list for people.
  func differences(in now: FormatPin) -> String {
    var differences: [String] = []
    if now.origin != origin { differences.append("it comes from \(now.origin), and came from \(origin)") }
    let (old, new) = (
      files.reduce(into: [:]) { $0[$1.path] = $1.digest }, now.files.reduce(into: [:]) { $0[$1.path] = $1.digest }
    )
    for path in Set(old.keys).union(new.keys).sorted() where old[path] != new[path] {
      switch (old[path], new[path]) {
      case (nil, _): differences.append("new: \(path)")
      case (_, nil): differences.append("gone: \(path)")
      default: differences.append("changed: \(path)")
      }
    }
    let more = differences.count > 10 ? ["and \(differences.count - 10) more"] : []
    return (differences.prefix(10) + more).joined(separator: "\n")
  }
}
