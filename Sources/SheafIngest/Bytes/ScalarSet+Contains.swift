import SheafKit

extension ScalarSet {
  /// Whether a code point is in it.
  ///
  /// The same as in SheafKit, which this stands before: what a module shares with its package alone is called from others, never
  /// inlined, and here it is asked for every code point of a line.
  @inline(__always)
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < end && bits[Int(scalar.value >> 6)] >> UInt64(scalar.value & 63) & 1 == 1
  }
}
