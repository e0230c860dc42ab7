import Glibc
import SheafEngine
import SheafKit

/// The files of a plugin, as what it is known by: all of its folder, or its program alone.
///
/// Names and bytes count; times, owners and where it lies do not. A link counts as the path it holds.
struct PluginContents: Sendable {
  /// The folder or the program.
  let path: String
  /// The files: paths inside the folder, sorted by their bytes; for a program its own name.
  let files: [String]
  private let isFolder: Bool

  /// The most files that a plugin may have.
  static let limit = 10_000
  /// How deep its folders may stand in each other.
  private static let depth = 32

  /// Lists the files of a plugin. Throws a `DiagnosticError` when there are too many, or something that is no file.
  init(of path: String) throws(DiagnosticError) {
    var status = stat()
    isFolder = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    self.path = path
    var files: [String] = []
    if isFolder {
      try Self.list(path, "", depth: 0, &files)
    } else {
      files = [FilePath.name(of: path)]
    }
    self.files = files
  }

  private static func list(_ root: String, _ folder: String, depth: Int, _ files: inout [String])
    throws(DiagnosticError)
  {
    for name in DiskPath.names(in: folder.isEmpty ? root : "\(root)/\(folder)") {
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      var status = stat()
      guard lstat("\(root)/\(path)", &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR:
        guard depth < Self.depth else {
          throw problem(root, "its folders stand in each other more than \(Self.depth) deep")
        }
        try list(root, path, depth: depth + 1, &files)
      case S_IFREG, S_IFLNK: files.append(path)
      default: throw problem(root, "`\(path)` is neither a file nor a folder")
      }
      guard files.count <= Self.limit else { throw problem(root, "it has more than \(Self.limit) files") }
    }
  }

  /// The SHA-256 of each file.
  func digests() throws(DiagnosticError) -> [(file: String, digest: String)] {
    var digests: [(String, String)] = []
    for file in files {
      var hash = SHA256()
      try read(file) { hash.update($0) }
      digests.append((file, hash.hexadecimal()))
    }
    return digests
  }

  /// One SHA-256 for all of it: that of what `sha256sum` prints for its files in their order, or of the program.
  static func digest(of digests: [(file: String, digest: String)]) -> String {
    if digests.count == 1, let only = digests.first { return only.digest }
    var hash = SHA256()
    for (file, digest) in digests { hash.update(Array("\(digest)  \(file)\n".utf8)[...]) }
    return hash.hexadecimal()
  }

  /// A fast hash of all of it, against accident and not against forgery: the key of what a cache keeps of it.
  func fingerprint() throws(DiagnosticError) -> String {
    let hash = FastHash()
    for file in files {
      hash.update(Array("\(file)\u{0}".utf8)[...])
      try read(file) { hash.update($0) }
      hash.update([0])
    }
    return hash.hexadecimal()
  }

  /// Hands on the bytes of a file in pieces; of a link those of the path that it holds.
  private func read(_ file: String, _ body: (ArraySlice<UInt8>) -> Void) throws(DiagnosticError) {
    let path = isFolder ? "\(path)/\(file)" : path
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | (isFolder ? O_NOFOLLOW : 0))
    guard descriptor >= 0 else {
      guard errno == ELOOP else { throw Self.problem(self.path, "`\(file)` cannot be read") }
      var target = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = max(0, readlink(path, &target, target.count))
      return body(target[..<count].map { UInt8(bitPattern: $0) }[...])
    }
    defer { close(descriptor) }
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Self.problem(self.path, "`\(file)` cannot be read") }
      if count == 0 { return }
      body(buffer[..<count])
    }
  }

  private static func problem(_ path: String, _ reason: String) -> DiagnosticError {
    DiagnosticError(
      Diagnostic(
        .error, id: "plugin-files", "the plugin in `\(path)` cannot be used: \(reason)",
        help: "keep only what the plugin needs in its folder"))
  }
}
