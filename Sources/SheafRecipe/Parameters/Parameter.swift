import SheafKit
import SheafYAML

/// A parameter as a recipe declares it.
struct Parameter {
  /// Its name.
  var name: String
  /// What its values are.
  var type: ParameterType
  /// Where its name stands.
  var location: SourceLocation
  /// The text of its default, and where it stands; nil when it has none.
  var standard: (text: String, location: SourceLocation)?

  /// The names that file names use.
  static let reserved = OutputPath.placeholders.map { String($0.dropFirst().dropLast()) }

  /// Reads a pair of `parameters`; nil when it is not in the form of one, which the checker tells.
  init?(_ pair: YAMLPair, in file: String) {
    guard let name = pair.key.scalar?.text, Self.isName(name), !Self.reserved.contains(name), pair.value.pairs != nil
    else { return nil }
    self.name = name
    location = pair.key.location(in: file)
    if let words = pair.value["one-of"]?.items {
      type = .oneOf(words.compactMap { $0.scalar?.text })
    } else {
      guard let type = ParameterType(word: pair.value.text("type") ?? "text") else { return nil }
      self.type = type
    }
    if let node = pair.value["default"], let scalar = node.scalar, scalar.value != .null {
      standard = (scalar.text, node.location(in: file))
    }
  }

  /// Whether a text can name a parameter: a letter, and then letters, digits, `-` and `_`, at most 40 of them.
  static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic, text.unicodeScalars.count <= 40 else {
      return false
    }
    return text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar == "-" || scalar == "_" || ("0"..."9").contains(scalar)
    }
  }
}
