import CXXHash
import SheafLibrary

/// Values one after the other as bytes, each with its length, so that no two lists come to the same: for hashing, and for
/// keeping what `ValueReader` reads in the same order.
struct ValueList {
  /// What was written.
  private(set) var bytes: [UInt8] = []

  /// Starts a list; `capacity` is the number of bytes to make room for at once.
  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Adds bytes.
  mutating func add(_ value: [UInt8]) {
    add(value.count)
    bytes += value
  }

  /// Adds a text.
  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { text in
      add(text.count)
      bytes.append(contentsOf: text)
    }
  }

  /// Adds a text that may not be there.
  mutating func add(_ text: String?) {
    add(text == nil ? 0 : 1)
    if let text { add(text) }
  }

  /// Adds a number that may not be there.
  mutating func add(_ number: Int?) {
    add(number == nil ? 0 : 1)
    if let number { add(number) }
  }

  /// Adds a number.
  mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

  /// Adds the bits of a number.
  mutating func add(_ bits: UInt64) { withUnsafeBytes(of: bits.littleEndian) { bytes.append(contentsOf: $0) } }

  /// Adds a hash.
  mutating func add(_ hash: ContentHash) {
    withUnsafeBytes(of: (hash.high.littleEndian, hash.low.littleEndian)) { bytes.append(contentsOf: $0) }
  }

  /// A hash of the list.
  var hash: ContentHash { ContentHash(of: bytes) }
}

/// Reads what `ValueList` wrote; every value is nil from the first on that is not there.
struct ValueReader {
  private let bytes: ArraySlice<UInt8>
  private var place: Int

  /// Starts at the first value.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  /// Starts at the first value.
  init(_ bytes: [UInt8]) { self.init(bytes[...]) }

  /// Whether all was read.
  var isAtEnd: Bool { place == bytes.endIndex }

  /// Reads bytes.
  mutating func content() -> [UInt8]? { slice().map { Array($0) } }

  /// Reads bytes where they are.
  mutating func slice() -> ArraySlice<UInt8>? {
    guard let count = number(), count >= 0, count <= bytes.endIndex - place else { return nil }
    defer { place += count }
    return bytes[place..<place + count]
  }

  /// Reads a text.
  mutating func text() -> String? { slice().map { String(decoding: $0, as: UTF8.self) } }

  /// Reads a number.
  mutating func number() -> Int? {
    guard bytes.endIndex - place >= 8 else { return nil }
    defer { place += 8 }
    let offset = place - bytes.startIndex
    let bits = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
    return Int(Int64(bitPattern: UInt64(littleEndian: bits)))
  }

  /// Reads a list of the bits of numbers.
  mutating func bits() -> [UInt64]? {
    guard let count = number(), count >= 0, count <= (bytes.endIndex - place) / 8 else { return nil }
    defer { place += count * 8 }
    let offset = place - bytes.startIndex
    return bytes.withUnsafeBytes { bytes in
      (0..<count).map { UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + $0 * 8, as: UInt64.self)) }
    }
  }

  /// Reads a hash.
  mutating func hash() -> ContentHash? {
    guard let high = number(), let low = number() else { return nil }
    return ContentHash(high: UInt64(bitPattern: Int64(high)), low: UInt64(bitPattern: Int64(low)))
  }

  /// Reads a value that may not be there; nil where it cannot be told.
  mutating func optional<Value>(_ read: (inout ValueReader) -> Value?) -> Value?? {
    switch number() {
    case 0: return .some(nil)
    case 1: return read(&self).map { .some($0) }
    default: return nil
    }
  }

  /// Reads a list.
  mutating func list<Value>(_ read: (inout ValueReader) -> Value?) -> [Value]? {
    guard let count = number(), count >= 0, count <= bytes.count else { return nil }
    var values: [Value] = []
    for _ in 0..<count {
      guard let value = read(&self) else { return nil }
      values.append(value)
    }
    return values
  }
}

extension ContentHash {
  /// The hash of some bytes: XXH3 with 128 bits. Chance brings no two together, and nobody gains by forging their own files.
  init(of bytes: [UInt8]) { self.init(of: bytes[...]) }

  /// The same of a part of a list.
  init(of bytes: ArraySlice<UInt8>) {
    let hash = bytes.withUnsafeBufferPointer { XXH3_128bits($0.baseAddress, $0.count) }
    self.init(high: hash.high64, low: hash.low64)
  }
}
