import SheafKit

/// One node of a YAML document: a scalar, a sequence or a mapping, with its place in the file.
///
/// Aliases are resolved: where the text says `*a` stands the node that `&a` names, with the marks of that node.
public struct YAMLNode: Sendable {
  /// What a node holds.
  public indirect enum Content: Sendable {
    /// Text, a number, a boolean or nothing.
    case scalar(YAMLScalar)
    /// A list.
    case sequence([YAMLNode])
    /// Pairs of key and value in the order of the text; no two keys are equal.
    case mapping([YAMLPair])
  }

  /// What it holds.
  public var content: Content
  /// The tag as the text states it, with its shorthand resolved; nil when there is none.
  public var tag: String?
  /// Whether it is a collection in brackets or braces.
  public var isFlow: Bool
  /// Where it starts; its tag and anchor belong to it.
  public var start: YAMLMark
  /// Where it ends: behind its last character, without the white space and comments that follow.
  public var end: YAMLMark

  /// Makes a node.
  public init(_ content: Content, tag: String? = nil, isFlow: Bool = false, start: YAMLMark, end: YAMLMark) {
    self.content = content
    self.tag = tag
    self.isFlow = isFlow
    self.start = start
    self.end = end
  }

  /// The place in a file, for a diagnostic.
  public func location(in file: String) -> SourceLocation { SourceLocation(file: file, from: start, to: end) }
}

/// One pair of a mapping.
public struct YAMLPair: Sendable {
  /// The key; nearly always a scalar.
  public var key: YAMLNode
  /// The value; a null scalar when the text gives none.
  public var value: YAMLNode

  /// Makes a pair.
  public init(key: YAMLNode, value: YAMLNode) {
    self.key = key
    self.value = value
  }
}

extension YAMLNode {
  /// The scalar, or nil for a collection.
  public var scalar: YAMLScalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  /// The items, or nil for anything but a sequence.
  public var items: [YAMLNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// The pairs, or nil for anything but a mapping.
  public var pairs: [YAMLPair]? {
    if case .mapping(let pairs) = content { pairs } else { nil }
  }

  /// Whether it is a scalar that stands for nothing: `null`, `~` or no text at all.
  public var isNull: Bool { scalar?.value == .null }

  /// The value of a text key, or nil when there is no such key or this is no mapping.
  public subscript(key: String) -> YAMLNode? {
    pairs?.first { $0.key.scalar?.value == .string(key) }?.value
  }
}
