import SheafKit
import SheafYAML

/// Takes values out of a manifest, and collects what is wrong with them.
struct ManifestReader {
  let root: YAMLNode
  let file: String
  private(set) var problems: [Diagnostic] = []

  init(root: YAMLNode, file: String) {
    self.root = root
    self.file = file
  }

  /// Refuses keys that mean nothing.
  mutating func checkKeys(_ keys: [String]) {
    for pair in root.pairs ?? [] {
      let name = pair.key.scalar?.text ?? ""
      guard !keys.contains(name) else { continue }
      let all = "the keys of a program are " + keys.joined(separator: ", ")
      tell(
        "unknown-key", "`formatter.yaml` has no key `\(name)`", pair.key,
        NearestName.of(name, in: keys).map { "did you mean `\($0)`? Otherwise \(all)" } ?? all)
    }
  }

  /// The program and its arguments: text, or a list of texts.
  mutating func command() -> [String] {
    let node = root["command"]
    let words = node?.items.map { $0.map(text) } ?? [node.flatMap(text)]
    let command = words.compactMap(\.self)
    guard let program = command.first, command.count == words.count, !program.isEmpty else {
      tell("wrong-type", "`command` must name a program", node ?? root, Self.commandHelp)
      return []
    }
    if let fault = Self.fault(of: program) {
      tell("bad-file", "the program `\(program)` \(fault)", node ?? root, Self.commandHelp)
    }
    return command
  }

  private static let commandHelp =
    "write `command: ./run.py` for a program in the folder of the manifest, `command: pandoc` for one in PATH, or a "
    + "list with arguments"

  /// What is wrong with how a program is named, to stand behind its name; nil when it is a bare name or a path that
  /// stays inside the folder it is named from.
  static func fault(of program: String) -> String? {
    guard program.utf8.contains(UInt8(ascii: "/")) else {
      return program.contains(" ") ? "has a space in it; each argument is an item of a list" : nil
    }
    if program.hasPrefix("/") || program.hasPrefix("~") { return "is an absolute path" }
    if program.split(separator: "/").contains("..") { return "leaves the folder by `..`" }
    return nil
  }

  /// A word of a closed set.
  mutating func word(_ key: String, among words: [String]) -> String? {
    guard let node = root[key] else { return nil }
    if let text = text(node), words.contains(text) { return text }
    tell(
      "unknown-value", "`\(key)` must be \(words.map { "`\($0)`" }.joined(separator: " or "))", node,
      "write `\(key): \(words[0])`, or leave it out")
    return nil
  }

  /// A whole number in a range.
  mutating func number(_ key: String, in range: ClosedRange<Int>, unit: String) -> Int? {
    guard let node = root[key] else { return nil }
    if case .integer(let number)? = node.scalar?.value, range.contains(number) { return number }
    tell(
      "out-of-range", "`\(key)` must be a whole number of \(unit) from \(range.lowerBound) to \(range.upperBound)", node
    )
    return nil
  }

  /// The names of variables.
  mutating func names(_ key: String) -> [String] {
    guard let node = root[key] else { return [] }
    guard let items = node.items else {
      tell("wrong-type", "`\(key)` must be a list of names", node, "write `\(key): [TZ]`")
      return []
    }
    return items.compactMap { item in
      if let name = text(item), !name.isEmpty, name.utf8.allSatisfy(Self.isNameByte) { return name }
      tell("wrong-type", "an item of `\(key)` must be the name of a variable", item, "write `\(key): [TZ]`")
      return nil
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Where a key's value stands; the manifest when it is not there.
  func location(of key: String) -> SourceLocation { (root[key] ?? root).location(in: file) }

  private func text(_ node: YAMLNode) -> String? {
    guard let scalar = node.scalar, scalar.value != .null else { return nil }
    return scalar.text.utf8.contains { $0 < 0x20 } ? nil : scalar.text
  }

  private mutating func tell(_ id: String, _ message: String, _ node: YAMLNode, _ help: String? = nil) {
    problems.append(Diagnostic(.error, id: id, message, at: node.location(in: file), help: help))
  }
}
