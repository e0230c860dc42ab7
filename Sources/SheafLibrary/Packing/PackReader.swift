/// Reads what `PackWriter` wrote. Every step looks first whether there is as much: bytes that were never written so
/// throw `StoreProblem.damaged`, and take no more time and memory than their length allows.
struct PackReader {
  /// How deep values may stand inside one another. The readers of files keep to 64 blocks and to fewer inlines.
  static let depthLimit = 256

  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0
  private var depth = 0

  /// Makes a reader of bytes that stay where they are as long as it is used.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// How many bytes are left.
  var left: Int { bytes.count - place }

  /// Reads a byte.
  mutating func byte() throws(StoreProblem) -> UInt8 {
    guard place < bytes.count else { throw Self.damaged }
    defer { place += 1 }
    return bytes[place]
  }

  /// Reads a yes or no.
  mutating func flag() throws(StoreProblem) -> Bool {
    switch try byte() {
    case 0: false
    case 1: true
    default: throw Self.damaged
    }
  }

  /// Reads a number from 0.
  mutating func number() throws(StoreProblem) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let next = try byte()
      let bits = UInt64(next & 0x7F)
      guard shift < 63 || bits <= 1 else { throw Self.damaged }
      value |= bits << shift
      if next < 0x80 { return value }
      shift += 7
      guard shift <= 63 else { throw Self.damaged }
    }
  }

  /// Reads a whole number.
  mutating func integer() throws(StoreProblem) -> Int {
    let value = try number()
    return Int(truncatingIfNeeded: Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1))
  }

  /// Reads a whole number or its absence.
  mutating func integerOrNil() throws(StoreProblem) -> Int? { try flag() ? try integer() : nil }

  /// Reads text.
  mutating func text() throws(StoreProblem) -> String { try text(of: try number()) }

  /// Reads text or its absence.
  mutating func textOrNil() throws(StoreProblem) -> String? {
    let count = try number()
    return count == 0 ? nil : try text(of: count - 1)
  }

  /// Reads a list.
  mutating func list<Element: Packed>(of type: Element.Type = Element.self) throws(StoreProblem) -> [Element] {
    let count = try number()
    // Each element takes a byte at least.
    guard count <= UInt64(left) else { throw Self.damaged }
    var values: [Element] = []
    values.reserveCapacity(Int(count))
    for _ in 0..<Int(count) { values.append(try Element(from: &self)) }
    return values
  }

  /// Reads a value or its absence.
  mutating func valueOrNil<Value: Packed>(of type: Value.Type = Value.self) throws(StoreProblem) -> Value? {
    try flag() ? try Value(from: &self) : nil
  }

  /// Reads a value that can hold others of its kind.
  mutating func nested<Value>(
    _ read: (inout PackReader) throws(StoreProblem) -> Value
  ) throws(StoreProblem) -> Value {
    guard depth < Self.depthLimit else { throw Self.damaged }
    depth += 1
    defer { depth -= 1 }
    return try read(&self)
  }

  /// Makes sure that nothing is left.
  func end() throws(StoreProblem) {
    guard left == 0 else { throw Self.damaged }
  }

  /// What is thrown for bytes that were never written so.
  static let damaged = StoreProblem.damaged("an article in it cannot be read")

  private mutating func text(of count: UInt64) throws(StoreProblem) -> String {
    guard count <= UInt64(left) else { throw Self.damaged }
    let end = place + Int(count)
    guard let text = String(packed: UnsafeBufferPointer(rebasing: bytes[place..<end])) else { throw Self.damaged }
    place = end
    return text
  }
}
