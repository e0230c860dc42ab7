import FoundationEssentials

/// A folder that is gone when the test is.
final class TemporaryFolder {
  /// The folder's path.
  let path: String

  /// Makes a folder with the named files, each holding its own name; a name that ends with `/` is a folder.
  init(_ names: [String] = []) throws {
    path = FileManager.default.temporaryDirectory.path + "/sheaf-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for name in names { try write(Array(name.utf8), to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, and the folders above it.
  func write(_ bytes: [UInt8], to name: String) throws {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let folder = ([path] + parts.dropLast().map(String.init)).joined(separator: "/")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    guard parts.last != "" else { return }
    try Data(bytes).write(to: URL(filePath: path + "/" + name))
  }
}
