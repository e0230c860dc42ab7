/// The keys of one mapping, to find the second of two equal ones (YAML 1.2.2, 3.2.1.3).
struct KeySet {
  /// Keys are equal by value, not by text: `a` is `"a"`, but `1` is not `"1"`.
  ///
  /// Text counts by its bytes, because Swift's strings are equal when Unicode calls them equivalent and YAML's are not.
  private enum Identity: Hashable {
    case plain(YAMLScalar.Value)
    case text([UInt8])
    case collection([UInt8])
  }

  private var lines: [Identity: Int] = [:]

  /// Adds a key; returns the line of the equal key that is there already.
  mutating func insert(_ key: YAMLNode, line: Int) -> Int? {
    let identity = Self.identity(of: key)
    if let first = lines[identity] { return first }
    lines[identity] = line
    return nil
  }

  private static func identity(of key: YAMLNode) -> Identity {
    guard let scalar = key.scalar else { return .collection(Array(key.jsonText.utf8)) }
    if case .string(let text) = scalar.value { return .text(Array(text.utf8)) }
    return .plain(scalar.value)
  }
}
