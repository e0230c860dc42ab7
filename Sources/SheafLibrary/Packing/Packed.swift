import CXXHash

/// A value that stands in a store as bytes. Every field is written, in the order of its declaration.
protocol Packed {
  /// Writes the value.
  func pack(into writer: inout PackWriter)

  /// Reads a value. Throws `StoreProblem.damaged` where there is none.
  init(from reader: inout PackReader) throws(StoreProblem)
}

extension Packed {
  /// The value with its hash before it, so that not one bit is another without being seen.
  func sealed(capacity: Int = 256) -> [UInt8] {
    var writer = PackWriter(capacity: capacity)
    pack(into: &writer)
    return PackSeal.put(on: writer.bytes)
  }

  /// Reads a value that was sealed.
  init(sealed bytes: UnsafeBufferPointer<UInt8>) throws(StoreProblem) {
    var reader = PackReader(try PackSeal.opened(bytes))
    self = try Self(from: &reader)
    try reader.end()
  }

  /// The same for bytes of a list.
  init(sealed bytes: ArraySlice<UInt8>) throws(StoreProblem) {
    let read = bytes.withUnsafeBufferPointer { bytes in
      Result { () throws(StoreProblem) in try Self(sealed: bytes) }
    }
    self = try read.get()
  }
}

/// The first bytes of a packed value: a hash of the others.
enum PackSeal {
  /// How many they are.
  static let size = 8

  /// The bytes with XXH3 of them (64 bits, the lowest byte first) before them.
  static func put(on bytes: [UInt8]) -> [UInt8] {
    var sealed: [UInt8] = []
    sealed.reserveCapacity(bytes.count + size)
    withUnsafeBytes(of: bytes.withUnsafeBytes { XXH3_64bits($0.baseAddress, $0.count) }.littleEndian) {
      sealed.append(contentsOf: $0)
    }
    sealed.append(contentsOf: bytes)
    return sealed
  }

  /// The bytes behind the hash; throws when it is not theirs.
  static func opened(_ bytes: UnsafeBufferPointer<UInt8>) throws(StoreProblem) -> UnsafeBufferPointer<UInt8> {
    guard bytes.count >= size else { throw PackReader.damaged }
    let rest = UnsafeBufferPointer(rebasing: bytes[size...])
    let hash = UnsafeRawBufferPointer(bytes).loadUnaligned(as: UInt64.self)
    guard UInt64(littleEndian: hash) == XXH3_64bits(rest.baseAddress, rest.count) else { throw PackReader.damaged }
    return rest
  }
}
