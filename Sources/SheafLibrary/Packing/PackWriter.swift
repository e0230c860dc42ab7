/// Writes values as bytes, one after another, without names: `PackReader` reads them in the same order.
///
/// Numbers take as many bytes as they need (LEB128), texts their length and their UTF-8, lists their count and their
/// elements.
struct PackWriter {
  /// What was written.
  private(set) var bytes: [UInt8] = []

  /// Makes a writer that has room for so many bytes before it has to move them.
  init(capacity: Int = 256) { bytes.reserveCapacity(capacity) }

  /// Writes a byte.
  mutating func byte(_ value: UInt8) { bytes.append(value) }

  /// Writes a yes or no.
  mutating func flag(_ value: Bool) { bytes.append(value ? 1 : 0) }

  /// Writes a number from 0.
  mutating func number(_ value: UInt64) { bytes.append(number: value) }

  /// Writes a whole number; small ones below 0 are short, too.
  mutating func integer(_ value: Int) {
    number(UInt64(bitPattern: Int64(value << 1 ^ value >> (Int.bitWidth - 1))))
  }

  /// Writes a whole number or its absence.
  mutating func integer(_ value: Int?) {
    flag(value != nil)
    if let value { integer(value) }
  }

  /// Writes text.
  mutating func text(_ value: String) {
    number(UInt64(value.utf8.count))
    append(value)
  }

  /// Writes text or its absence.
  mutating func text(_ value: String?) {
    number(value.map { UInt64($0.utf8.count) + 1 } ?? 0)
    if let value { append(value) }
  }

  /// Writes a list.
  mutating func list<Element: Packed>(_ values: [Element]) {
    number(UInt64(values.count))
    for value in values { value.pack(into: &self) }
  }

  /// Writes a value or its absence.
  mutating func value<Value: Packed>(_ value: Value?) {
    flag(value != nil)
    value?.pack(into: &self)
  }

  /// Writes bytes as they are.
  mutating func append(contentsOf other: some Sequence<UInt8>) { bytes.append(contentsOf: other) }

  private mutating func append(_ value: String) {
    var value = value
    value.withUTF8 { bytes.append(contentsOf: $0) }
  }
}
