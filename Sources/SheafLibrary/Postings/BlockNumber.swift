/// The number of a block: its segment, the gram of its first list, and which part of that list it begins with. So
/// blocks lie in the order of segments, then of grams, and one look finds where a gram begins.
struct BlockNumber: Hashable, Sendable {
  /// The segment, the code and the part, from the upper bits to the lower; never below 0.
  let value: Int64

  /// How many segments there can be.
  static let segments: Int64 = 1 << 12 - 1
  /// The last part of one list that has a number of its own; what is more stands in it.
  static let lastPart: UInt64 = 511

  private static let partBits: UInt64 = 9

  /// Takes a number out of a store.
  init(_ value: Int64) { self.value = value }

  /// The number of the block that begins with a part of the list of a gram.
  init(segment: Int64, code: UInt64, part: UInt64 = 0) {
    value = segment << Int64(Gram.bits + Self.partBits) + Int64(code << Self.partBits) + Int64(part)
  }

  /// The segment.
  var segment: Int64 { value >> Int64(Gram.bits + Self.partBits) }

  /// The gram of the first list.
  var code: UInt64 { UInt64(bitPattern: value) >> Self.partBits & (1 << Gram.bits - 1) }

  /// The numbers of all blocks of a segment.
  static func all(of segment: Int64) -> Range<Int64> {
    BlockNumber(segment: segment, code: 0).value..<BlockNumber(segment: segment + 1, code: 0).value
  }
}
