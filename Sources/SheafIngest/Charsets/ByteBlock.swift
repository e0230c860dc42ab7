/// Sixteen bytes that are looked at in one go.
///
/// Comparisons are with blocks on both sides: the standard library compares a block with a single byte one by one.
typealias ByteBlock = SIMD16<UInt8>

extension SIMDMask<SIMD16<Int8>> {
  /// Whether it holds for one byte at least, without the loop that `any` is.
  @inline(__always)
  var holdsSomewhere: Bool {
    let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    return halves[0] | halves[1] != 0
  }
}
