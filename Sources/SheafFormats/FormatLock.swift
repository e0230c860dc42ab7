import SheafEngine
import SheafIngest
import SheafKit
import SheafYAML

/// `sheaf.lock` beside a recipe: the plugins that its digests were made with, so that another one is not used
/// unnoticed.
///
/// Where there is no such file nothing is pinned. Where there is one, every plugin from somebody else must be in it,
/// byte for byte as it was, before anything of it is read or run.
struct FormatLock: Sendable {
  /// The name of the file.
  static let file = "sheaf.lock"
  private let folder: String?
  private let isUpdated: Bool
  private let pins: [FormatPin]
  private let problems: [Diagnostic]
  private let exists: Bool

  /// Reads the lock in a folder, where there is one.
  init(folder: String?, isUpdated: Bool) {
    self.folder = folder
    self.isUpdated = isUpdated
    var pins: [FormatPin] = []
    var problems: [Diagnostic] = []
    exists = folder.map { DiskPath.isFile("\($0)/\(Self.file)") } ?? false
    if let folder, exists {
      do throws(DiagnosticError) {
        pins = try Self.read(Self.path(in: folder))
      } catch {
        problems = error.diagnostics
      }
    }
    self.pins = pins
    self.problems = problems
  }

  /// Whether plugins must be hashed: they are held to a lock, or one is to be written.
  var isUsed: Bool { folder != nil && (exists || isUpdated) }

  private static func path(in folder: String) -> String { folder == "." ? file : "\(folder)/\(file)" }

  /// Holds a plugin to the lock. Throws when it is not in it, or is another than it was.
  func check(_ now: FormatPin) throws(DiagnosticError) {
    guard let folder, exists, !isUpdated else { return }
    guard problems.isEmpty else { throw DiagnosticError(problems) }
    let path = Self.path(in: folder)
    guard let pin = pins.first(where: { $0.name == now.name }) else {
      throw DiagnosticError(
        Diagnostic(
          .error, id: "unlocked-plugin", "the plugin `\(now.name)` is not in `\(path)`",
          help: "if it is to be used, run the command again with --update-lock"))
    }
    guard pin.digest != now.digest || pin.origin != now.origin else { return }
    let version = pin.version.map { " (version \($0) then)" } ?? ""
    throw DiagnosticError(
      Diagnostic(
        .error, id: "changed-plugin", "the plugin `\(now.name)` is not the one that `\(path)` pins\(version)",
        help: "look at what changed; if it is to be used, run the command again with --update-lock\n"
          + pin.differences(in: now)))
  }

  /// Writes the lock with some plugins in it, in place of those of their names. Throws a `SystemFailure`.
  func write(_ used: [FormatPin]) throws {
    guard let folder, isUpdated else { return }
    let names = Set(used.map(\.name))
    let kept = pins.filter { !names.contains($0.name) }
    var byName: [String: FormatPin] = [:]
    for pin in kept + used { byName[pin.name] = pin }
    let all = byName.values.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    guard !all.isEmpty || exists else { return }
    let file = RenderedFile(path: Self.file, mediaType: "application/yaml", text: Self.text(of: all))
    try OutputFolder(path: folder).write([file])
  }

  /// The text of a lock: YAML that a person can read and a difference shows well.
  private static func text(of pins: [FormatPin]) -> String {
    func quoted(_ text: String) -> String { JSONText.text(of: .string(text)) }
    var text =
      "# The formats from elsewhere that these recipes were made with. `--update-lock` writes it; keep it with them.\n"
    text += pins.isEmpty ? "plugins: []\n" : "plugins:\n"
    for pin in pins {
      text += "  - name: \(quoted(pin.name))\n"
      if let version = pin.version { text += "    version: \(quoted(version))\n" }
      text += "    origin: \(quoted(pin.origin))\n    sha256: \(quoted(pin.digest))\n    files:\n"
      for file in pin.files { text += "      \(quoted(file.path)): \(quoted(file.digest))\n" }
    }
    return text
  }

  private static func read(_ path: String) throws(DiagnosticError) -> [FormatPin] {
    let bytes = try SourceFile.read(path, limit: 4 << 20).bytes
    let limits = YAMLLimits(bytes: 4 << 20, depth: 8, nodes: 200_000)
    let root = try YAMLReader.document(bytes, file: path, limits: limits)
    guard let items = root?["plugins"]?.items else { throw damaged(path, SourceLocation(file: path)) }
    var pins: [FormatPin] = []
    for item in items {
      guard let name = item["name"]?.scalar?.text, let origin = item["origin"]?.scalar?.text,
        let digest = item["sha256"]?.scalar?.text, let files = item["files"]?.pairs
      else { throw damaged(path, item.location(in: path)) }
      pins.append(
        FormatPin(
          name: name, version: item["version"]?.scalar?.text, origin: origin, digest: digest,
          files: files.compactMap { pair in
            guard let path = pair.key.scalar?.text, let digest = pair.value.scalar?.text else { return nil }
            return FormatPin.File(path: path, digest: digest)
          }))
    }
    return pins
  }

  private static func damaged(_ path: String, _ location: SourceLocation) -> DiagnosticError {
    DiagnosticError(
      Diagnostic(
        .error, id: "damaged-lock", "`\(path)` is not as Sheaf writes it", at: location,
        help: "take it from your version control, or delete it and run the command with --update-lock"))
  }
}
