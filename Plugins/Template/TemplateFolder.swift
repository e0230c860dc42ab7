import SheafKit

/// The files of a format made of templates: `formatter.yaml` and `*.mustache`, nothing else.
public struct TemplateFolder: Sendable {
  /// The name of the format.
  public let name: String
  /// The folder as diagnostics call it.
  public let path: String
  /// The bytes of `formatter.yaml`.
  let manifest: [UInt8]
  /// The bytes of the templates, by name without `.mustache`.
  let templates: [String: [UInt8]]

  /// Takes files that were read already, by their names in the folder; others than the two kinds are left alone.
  public init(name: String, path: String, files: [String: [UInt8]]) {
    self.name = name
    self.path = path
    manifest = files[Self.manifestName] ?? []
    templates = Dictionary(
      files.compactMap { file, bytes in Self.templateName(file).map { ($0, bytes) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The file that says what the format is.
  public static let manifestName = "formatter.yaml"

  /// A file of the folder as diagnostics call it.
  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// The name of a template by its file; nil for a file that is none.
  static func templateName(_ file: String) -> String? {
    guard file.hasSuffix(".mustache") else { return nil }
    let name = String(file.dropLast(".mustache".count))
    return isTemplateName(name) ? name : nil
  }

  /// Whether a text names a template: letters, digits, `-` and `_`.
  static func isTemplateName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 80
      && name.utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }
}
