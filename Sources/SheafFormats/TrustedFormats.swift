import SheafEngine
import SheafIngest
import SheafKit

/// The formats that a user has confirmed to run with all of the user's rights: names with the SHA-256 of their files.
///
/// They are kept in the user's own settings, a line each, so that no folder beside a recipe can add to them.
public struct TrustedFormats: Sendable {
  /// The file's name in the folder of settings.
  static let file = "trusted-formats"
  private let settings: String?

  /// Looks into a folder of settings; nil for one that has none, and nothing is trusted.
  init(settings: String?) { self.settings = settings }

  /// Whether a format of this name and of these very files was confirmed.
  func contains(_ name: String, digest: String) -> Bool { lines.contains("\(name) \(digest)") }

  /// Confirms a format; those of the same name that were confirmed before stay so. Throws a `SystemFailure`.
  func add(_ name: String, digest: String) throws {
    guard let settings else {
      throw SystemFailure("there is no folder for your settings: neither XDG_CONFIG_HOME nor HOME is set")
    }
    guard !contains(name, digest: digest) else { return }
    let text = (lines + ["\(name) \(digest)"]).map { $0 + "\n" }.joined()
    try OutputFolder(path: settings).write([RenderedFile(path: Self.file, mediaType: "text/plain", text: text)])
  }

  private var lines: [String] {
    guard let settings, let bytes = (try? SourceFile.read("\(settings)/\(Self.file)", limit: 1 << 20))?.bytes else {
      return []
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
