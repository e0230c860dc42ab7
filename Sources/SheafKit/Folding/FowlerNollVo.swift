/// The hash of Fowler, Noll and Vo in its form 1a with 64 bits (IETF draft-eastlake-fnv): one multiplication a byte, so that
/// short words are looked up by number. Whoever makes a word to collide with another can: no input is trusted by it.
package enum FowlerNollVo {
  /// The hash of nothing.
  @inlinable @inline(__always)
  package static var basis: UInt64 { 0xCBF2_9CE4_8422_2325 }

  /// The hash with one more byte, or another small value in place of one.
  @inlinable @inline(__always)
  package static func adding(_ value: UInt64, to hash: UInt64) -> UInt64 { (hash ^ value) &* 0x0000_0100_0000_01B3 }

  /// The hash with one more byte.
  @inlinable @inline(__always)
  package static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 { adding(UInt64(byte), to: hash) }
}
