/// The keys of one mapping, to find the second of two equal ones (YAML 1.2.2, 3.2.1.3).
///
/// Only keys that are text, numbers or booleans are compared: equal lists as keys are rarer than the time they cost.
struct KeySet {
  /// Keys are equal by value, not by spelling: `a` is `"a"`, but `1` is not `"1"`.
  ///
  /// Text counts by its bytes, because Swift's strings are equal when Unicode calls them equivalent and YAML's are not.
  private enum Identity: Hashable {
    case value(YAMLScalar.Value)
    case text([UInt8])
  }

  private var lines: [Identity: Int] = [:]

  /// Adds a key; returns the line of the equal key that is there already.
  mutating func insert(_ key: YAMLNode, line: Int) -> Int? {
    guard let identity = Self.identity(of: key) else { return nil }
    if let first = lines[identity] { return first }
    lines[identity] = line
    return nil
  }

  private static func identity(of key: YAMLNode) -> Identity? {
    switch key.scalar?.value {
    case .string(let text): .text(Array(text.utf8))
    case .null, nil: nil
    case .boolean, .integer, .number: key.scalar.map { .value($0.value) }
    }
  }
}
