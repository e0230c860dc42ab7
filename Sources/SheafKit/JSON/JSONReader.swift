/// Reads JSON from UTF-8 bytes, value by value and front to back, without a tree in between.
///
/// RFC 8259 to the letter, in linear time and within `JSONLimits`. A half of a surrogate pair and bytes that are no
/// UTF-8 become U+FFFD and are counted.
package struct JSONReader {
  let bytes: [UInt8]
  let limits: JSONLimits
  /// The byte that is read next.
  var index = 0
  /// How often U+FFFD was put in the place of something that is no character.
  var replaced = 0
  private var depth = 0
  private var values = 0

  /// An object or a list.
  enum Container {
    case object
    case list

    var opening: UInt8 { UInt8(ascii: self == .object ? "{" : "[") }
    var closing: UInt8 { UInt8(ascii: self == .object ? "}" : "]") }
    var words: String { self == .object ? "an object" : "a list" }
  }

  init(_ bytes: [UInt8], limits: JSONLimits) throws(JSONProblem) {
    self.bytes = bytes
    self.limits = limits
    guard bytes.count <= limits.bytes else {
      throw .syntax("there are more than \(limits.bytes) bytes", at: 0)
    }
    // A byte order mark may be passed over (RFC 8259, 8.1).
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  // MARK: - Objects and lists

  /// Goes into an object or a list; false when it is empty, which leaves it at once.
  mutating func enter(_ container: Container) throws(JSONProblem) -> Bool {
    skipSpace()
    guard peek == container.opening else { throw mismatch(container.words) }
    guard depth < limits.depth else { throw .syntax("it is nested more than \(limits.depth) levels deep", at: index) }
    index += 1
    depth += 1
    skipSpace()
    guard peek == container.closing else {
      try count()
      return true
    }
    index += 1
    depth -= 1
    return false
  }

  /// Goes to the next member; false behind the last, which leaves the object or the list.
  mutating func another(in container: Container) throws(JSONProblem) -> Bool {
    skipSpace()
    switch peek {
    case UInt8(ascii: ","):
      index += 1
      try count()
      return true
    case container.closing:
      index += 1
      depth -= 1
      return false
    default:
      throw .syntax(
        peek == nil
          ? "the text ends inside \(container.words)"
          : "`,` or `\(container == .object ? "}" : "]")` is missing in \(container.words)", at: index)
    }
  }

  private mutating func count() throws(JSONProblem) {
    values += 1
    guard values <= limits.values else { throw .syntax("there are more than \(limits.values) values", at: index) }
  }

  /// Passes over the colon between a name and its value.
  mutating func colon() throws(JSONProblem) {
    skipSpace()
    guard peek == UInt8(ascii: ":") else { throw .syntax("`:` is missing behind a name", at: index) }
    index += 1
  }

  /// Demands that nothing but white space follows.
  mutating func end() throws(JSONProblem) {
    skipSpace()
    guard index == bytes.count else { throw .syntax("something stands behind the end of the value", at: index) }
  }

  // MARK: - Words

  /// Reads `true` or `false`.
  mutating func boolean() throws(JSONProblem) -> Bool {
    skipSpace()
    if take("true") { return true }
    if take("false") { return false }
    throw mismatch("true or false")
  }

  /// Reads `null` where it stands; false, and nothing read, where something else does.
  mutating func null() -> Bool {
    skipSpace()
    return peek == UInt8(ascii: "n") && take("null")
  }

  private mutating func take(_ word: StaticString) -> Bool {
    guard stands(word) else { return false }
    index += word.utf8CodeUnitCount
    return true
  }

  private func stands(_ word: StaticString) -> Bool {
    let end = index + word.utf8CodeUnitCount
    return end <= bytes.count && word.withUTF8Buffer { bytes[index..<end].elementsEqual($0) }
  }

  // MARK: - What stands next

  /// The next byte; nil at the end.
  var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Goes to the next byte that is no white space.
  mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default: return
      }
    }
  }

  /// The problem that the value standing here is not what must stand here.
  func mismatch(_ wanted: String) -> JSONProblem {
    guard let peek else { return .syntax("the text ends where a value must stand", at: index) }
    let found: String
    switch peek {
    case UInt8(ascii: "{"): found = "an object"
    case UInt8(ascii: "["): found = "a list"
    case UInt8(ascii: "\""): found = "text"
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): found = "a number"
    case UInt8(ascii: "t") where stands("true"), UInt8(ascii: "f") where stands("false"): found = "true or false"
    case UInt8(ascii: "n") where stands("null"): found = "null"
    default: return .syntax("there is no value where one must stand", at: index)
    }
    guard found != wanted else { return .syntax("there is no value where one must stand", at: index) }
    return .value("is \(found), and must be \(wanted)", at: index)
  }
}
