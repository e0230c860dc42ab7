/// Files of a new format that runs as it is, for somebody to change into their own.
public struct Scaffold: Sendable {
  /// The ways to make a format, and the languages that there is a program in.
  public enum Kind: String, CaseIterable, Sendable {
    /// A Swift package.
    case swift
    /// A folder of templates.
    case template
    /// A folder with a program in Python.
    case python
    /// A folder with a program in shell, with jq.
    case shell
  }

  /// A file of it.
  public struct File: Hashable, Sendable {
    /// The path inside its folder.
    public var path: String
    /// The text.
    public var text: String
    /// Whether it is a program to run.
    public var isProgram: Bool
  }

  /// The files.
  public let files: [File]

  /// The name that the formats in this folder have; it is replaced by the new one.
  static let placeholder = "noticeboard"
  /// The folder of Sheaf’s source as the Swift package here names it.
  static let placeholderPath = "../.."

  /// Makes the files of a format called `name`, lower-case words joined by hyphens. `sheaf` is the folder of Sheaf’s
  /// source, as seen from the new package, for the kind `swift`.
  public init(_ kind: Kind, name: String, sheaf: String? = nil) {
    files = Self.texts(of: kind).map { path, text in
      var text = text
      if path == "Package.swift", let sheaf {
        text = Self.replacing("path: \"\(Self.placeholderPath)\"", with: "path: \"\(sheaf)\"", in: text)
      }
      return File(
        path: Self.renamed(path, name), text: Self.renamed(text, name),
        isProgram: path.hasSuffix(".py") || path.hasSuffix(".sh"))
    }
  }

  /// The type that the Swift package declares for a name: `club-page` is `ClubPageFormatter`, in the module `ClubPage`.
  public static func moduleName(_ name: String) -> String {
    name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private static func renamed(_ text: String, _ name: String) -> String {
    replacing(moduleName(placeholder), with: moduleName(name), in: replacing(placeholder, with: name, in: text))
  }

  private static func replacing(_ old: String, with new: String, in text: String) -> String {
    text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }

  private static func texts(of kind: Kind) -> [(path: String, text: String)] {
    switch kind {
    case .swift: swiftTexts
    case .template: templateTexts
    case .python: pythonTexts
    case .shell: shellTexts
    }
  }
}
