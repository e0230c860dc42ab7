import SheafKit
import SheafYAML

/// Takes values out of the mappings of a `formatter.yaml`, and tells of everything that is not fit.
struct ManifestFields {
  /// The file as diagnostics call it.
  let file: String
  /// What is wrong.
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String) { self.file = file }

  /// The pairs of a mapping whose keys must be among some; others are told. Nil when it is no mapping.
  mutating func pairs(
    _ node: YAMLNode, keys: [String], of subject: String, also: [String: String] = [:], example: String
  ) -> [String: YAMLNode]? {
    guard let pairs = node.pairs else {
      report("wrong-type", "\(subject) must be a mapping of keys", node, help: "for example `\(example)`")
      return nil
    }
    var known: [String: YAMLNode] = [:]
    for pair in pairs {
      let key = pair.key.scalar?.text ?? ""
      guard !keys.contains(key) else {
        known[key] = pair.value
        continue
      }
      let all = "the keys are " + keys.joined(separator: ", ")
      let help =
        also[key].map { "write `\($0)`" } ?? NearestName.of(key, in: keys).map {
          "did you mean `\($0)`? Otherwise \(all)"
        }
        ?? all
      report("unknown-key", "\(subject) has no key `\(key.prefix(40))`", pair.key, help: help)
    }
    return known
  }

  /// A line of text; nil when there is none, which is told.
  mutating func text(_ node: YAMLNode, _ key: String, example: String) -> String? {
    let line = node.scalar.map { PrintableText.line($0.text).text } ?? ""
    let isText: Bool
    switch node.scalar?.value {
    case .string, .integer, .number: isText = line.utf8.contains { $0 != UInt8(ascii: " ") } && line.utf8.count <= 500
    case .null, .boolean, nil: isText = false
    }
    guard isText else {
      report("wrong-type", "`\(key)` must be a line of text", node, help: "for example `\(key): \(example)`")
      return nil
    }
    return line
  }

  /// A name of lower-case words; nil when it is none, which is told.
  mutating func word(_ node: YAMLNode, _ key: String, example: String) -> String? {
    guard let text = text(node, key, example: example) else { return nil }
    guard Self.isName(text) else {
      report(
        "unknown-value", "`\(text.prefix(40))` is no name", node,
        help: "a name has lower-case letters, digits and hyphens, as in `\(example)`")
      return nil
    }
    return text
  }

  /// Says what is wrong at a node.
  mutating func report(_ id: String, _ message: String, _ node: YAMLNode, help: String) {
    diagnostics.append(Diagnostic(.error, id: id, message, at: node.location(in: file), help: help))
  }

  /// Adds what is wrong already.
  mutating func report(_ more: [Diagnostic]) { diagnostics += more }

  /// Whether a text is lower-case words joined by hyphens, at most 40 bytes of them.
  static func isName(_ text: String) -> Bool {
    let words = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return text.utf8.count <= 40 && text.utf8.first.map { $0 > UInt8(ascii: "9") } == true
      && words.allSatisfy { word in
        !word.isEmpty
          && word.allSatisfy {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          }
      }
  }
}
