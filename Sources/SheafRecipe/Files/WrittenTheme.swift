import SheafKit
import SheafYAML

/// A theme as it is written, in the recipe or in a theme file.
struct WrittenTheme {
  /// Its name.
  var name: String
  /// Its query.
  var node: YAMLNode
  /// The file that it stands in.
  var file: String
  /// Where its name stands.
  var location: SourceLocation

  /// The themes of a file, from the value of its `themes`.
  static func all(in node: YAMLNode?, of file: String) -> [WrittenTheme] {
    (node?.pairs ?? []).compactMap { pair in
      guard let name = pair.key.scalar?.text else { return nil }
      return WrittenTheme(name: name, node: pair.value, file: file, location: pair.key.location(in: file))
    }
  }
}
