import SheafKit
import SheafYAML

/// Puts the values of parameters where a recipe names them: `{month}` in a text.
///
/// Only the names of parameters count, so that `{slug}`, globs with braces and patterns stay as they are. A value is
/// data: it becomes a text or a part of one, never a key or YAML, and what stands in it is not replaced again. Where a
/// text is nothing but `{month}`, the value counts by its own type.
struct Placeholders {
  /// The names that were met.
  private(set) var used: Set<String> = []
  /// Names that look like parameters and are none, and other slips.
  private(set) var problems: Problems
  private let values: [String: ParameterValue]
  private let names: [String]
  /// How many bytes the texts may still grow.
  private var room = 4 << 20
  private var isOutOfRoom = false

  /// Starts with the values of a recipe's parameters.
  init(_ parameters: ParameterValues, file: String) {
    values = parameters.values
    names = parameters.parameters.map(\.name)
    problems = Problems(file: file)
  }

  /// The recipe with its parameters put in; the declarations of the parameters stay.
  mutating func filled(_ root: YAMLNode) -> YAMLNode {
    guard !values.isEmpty, let pairs = root.pairs else { return root }
    var filled = root
    filled.content = .mapping(
      pairs.map { pair in
        pair.key.scalar?.text == "parameters"
          ? pair : YAMLPair(key: pair.key, value: fill(pair.value, isPattern: false))
      })
    return filled
  }

  private mutating func fill(_ node: YAMLNode, isPattern: Bool) -> YAMLNode {
    var filled = node
    switch node.content {
    case .scalar(let scalar):
      filled.content = .scalar(fill(scalar, at: node, isPattern: isPattern))
    case .sequence(let items):
      filled.content = .sequence(items.map { fillItem($0) })
    case .mapping(let pairs):
      if let name = unquoted(node) { return name }
      filled.content = .mapping(
        pairs.map { YAMLPair(key: $0.key, value: fill($0.value, isPattern: $0.key.scalar?.text == "pattern")) })
    }
    return filled
  }

  /// An item of a list; `"{team}": 3` in one is a term and its weight, and becomes the form that says so.
  private mutating func fillItem(_ item: YAMLNode) -> YAMLNode {
    guard let pair = item.pairs?.first, item.pairs?.count == 1, let scalar = pair.key.scalar, !pair.value.isNull else {
      return fill(item, isPattern: false)
    }
    let term = fill(scalar, at: pair.key, isPattern: false)
    guard term != scalar else { return fill(item, isPattern: false) }
    func key(_ name: String) -> YAMLNode {
      let scalar = YAMLScalar(text: name, style: .plain, value: .string(name))
      return YAMLNode(.scalar(scalar), start: pair.key.start, end: pair.key.end)
    }
    var node = pair.key
    node.content = .scalar(term)
    var filled = item
    filled.content = .mapping([
      YAMLPair(key: key("term"), value: node),
      YAMLPair(key: key("weight"), value: fill(pair.value, isPattern: false)),
    ])
    return filled
  }

  /// `{month}` without quotation marks, which YAML takes for a mapping: told, with the value in its place.
  private mutating func unquoted(_ node: YAMLNode) -> YAMLNode? {
    guard node.isFlow, let pair = node.pairs?.first, node.pairs?.count == 1, pair.value.isNull,
      let name = pair.key.scalar?.text, let value = values[name]
    else { return nil }
    used.insert(name)
    problems.error(
      .wrongType, "`{\(name)}` without quotation marks is a mapping to YAML", at: node, help: "write `\"{\(name)}\"`")
    var filled = node
    filled.content = .scalar(YAMLScalar(text: value.text, style: .doubleQuoted, value: value.value))
    return filled
  }

  private mutating func fill(_ scalar: YAMLScalar, at node: YAMLNode, isPattern: Bool) -> YAMLScalar {
    guard case .string = scalar.value else { return scalar }
    tellFullWidth(scalar.text, at: node)
    let bytes = Array(scalar.text.utf8)
    guard bytes.contains(UInt8(ascii: "{")) else { return scalar }
    if let name = Self.name(in: bytes, at: 0), name.end == bytes.count, let value = values[name.text] {
      used.insert(name.text)
      if !isPattern { return YAMLScalar(text: value.text, style: .doubleQuoted, value: value.value) }
    }
    var text: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "{"), let name = Self.name(in: bytes, at: index),
        !(isPattern && Self.isEscape(bytes[..<index]))
      else {
        text.append(bytes[index])
        index += 1
        continue
      }
      if let value = values[name.text] {
        used.insert(name.text)
        let replacement = isPattern ? Self.literal(value.text) : Array(value.text.utf8)
        guard hasRoom(for: replacement.count, at: node) else { return scalar }
        text += replacement
      } else {
        if !isPattern { tellUnknown(name.text, at: node) }
        text += bytes[index..<name.end]
      }
      index = name.end
    }
    guard text != bytes else { return scalar }
    let filled = String(decoding: text, as: UTF8.self)
    return YAMLScalar(text: filled, style: .doubleQuoted, value: .string(filled))
  }

  /// The name between braces that open at a byte, and where it ends; nil where no name stands.
  private static func name(in bytes: [UInt8], at start: Int) -> (text: String, end: Int)? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "{") else { return nil }
    let longest = bytes[(start + 1)...].prefix(200)
    guard let end = longest.firstIndex(where: { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "{") }),
      bytes[end] == UInt8(ascii: "}")
    else { return nil }
    let text = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    return Parameter.isName(text) ? (text, end + 1) : nil
  }

  /// Whether a brace behind these bytes of a pattern belongs to `\p`, `\P` or `\x`.
  private static func isEscape(_ head: ArraySlice<UInt8>) -> Bool {
    let end = head.suffix(2)
    guard end.count == 2, end.first == UInt8(ascii: "\\"), let last = end.last else { return false }
    return [UInt8(ascii: "p"), UInt8(ascii: "P"), UInt8(ascii: "x")].contains(last)
  }

  /// A text as a pattern that finds just it.
  private static func literal(_ text: String) -> [UInt8] {
    text.utf8.flatMap { byte in "\\.+*?()|[]{}^$".utf8.contains(byte) ? [UInt8(ascii: "\\"), byte] : [byte] }
  }

  private mutating func hasRoom(for count: Int, at node: YAMLNode) -> Bool {
    room -= count
    if room < 0, !isOutOfRoom {
      isOutOfRoom = true
      problems.error(.outOfRange, "the parameters make the texts up to here too long", at: node)
    }
    return room >= 0
  }

  private mutating func tellUnknown(_ name: String, at node: YAMLNode) {
    guard !problems.isFull, !Parameter.reserved.contains(name),
      let nearest = NearestName.of(name, in: names.prefix(200))
    else { return }
    problems.warning(
      .unknownParameter, "`{\(name.shortened)}` is no parameter, and stays as it is",
      at: node.location(in: problems.file), help: "did you mean `{\(nearest)}`?")
  }

  private mutating func tellFullWidth(_ text: String, at node: YAMLNode) {
    for start in text.unicodeScalars.indices where text.unicodeScalars[start] == "｛" {
      let inside = text.unicodeScalars[start...].dropFirst().prefix(41)
      guard let end = inside.firstIndex(of: "｝") else { continue }
      let name = String(inside[..<end])
      guard values[name] != nil else { continue }
      used.insert(name)
      problems.warning(
        .fullWidthSign, "`｛\(name)｝` is in full-width braces, and stays as it is", at: node.location(in: problems.file),
        help: "write `{\(name)}`")
    }
  }
}
