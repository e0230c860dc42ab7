/// A set of code points that is asked for every character of a text.
///
/// A bit for each of the first 65,536 code points, where the characters and marks of running text stand: a look-up takes
/// no hash.
package struct ScalarSet: Sendable {
  @usableFromInline let bits: [UInt64]
  @usableFromInline let beyond: Set<Unicode.Scalar>

  /// Holds the given code points.
  package init(_ scalars: some Sequence<Unicode.Scalar>) {
    var bits = [UInt64](repeating: 0, count: 0x1_0000 / 64)
    var beyond: Set<Unicode.Scalar> = []
    for scalar in scalars {
      if scalar.value < 0x1_0000 {
        bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
      } else {
        beyond.insert(scalar)
      }
    }
    self.bits = bits
    self.beyond = beyond
  }

  /// Holds the code points of a text.
  package init(_ text: String) { self.init(text.unicodeScalars) }

  /// Whether a code point is in it.
  @inlinable
  package func contains(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x1_0000
      ? bits[Int(scalar.value >> 6)] >> UInt64(scalar.value & 63) & 1 == 1 : beyond.contains(scalar)
  }
}
