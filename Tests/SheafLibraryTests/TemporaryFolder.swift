import Foundation

/// An empty folder, which goes with all that is in it when nothing knows it any more.
final class TemporaryFolder: Sendable {
  /// Its path.
  let path: String

  /// Makes a folder.
  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/sheaf-library-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// Hands over the path of an empty folder, which goes afterwards with all that is in it.
func withTemporaryFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
  let folder = try TemporaryFolder()
  return try withExtendedLifetime(folder) { try body(folder.path) }
}
