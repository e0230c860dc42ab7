import SheafEngine
import SheafIngest
import SheafKit

/// What programs said of themselves, kept by the hash of their content so that each is asked once.
///
/// It only saves time: what cannot be read, is damaged or cannot be written is as if it were not there.
struct DescriptionCache: Sendable {
  /// The folder; nil where there is none, and nothing is kept.
  let folder: String?

  /// The most bytes that a description may have to be kept.
  private static let limit = 1 << 20

  /// What was kept under a key.
  func bytes(for key: String) -> [UInt8]? {
    guard let folder else { return nil }
    return (try? SourceFile.read("\(folder)/\(name(key))", limit: Self.limit))?.bytes
  }

  /// Keeps what a program said.
  func keep(_ bytes: [UInt8], for key: String) {
    guard let folder, bytes.count <= Self.limit else { return }
    try? OutputFolder(path: folder).write([
      RenderedFile(path: name(key), mediaType: "application/json", bytes: bytes)
    ])
  }

  private func name(_ key: String) -> String { "descriptions/\(key).json" }
}
