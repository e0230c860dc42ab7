/// A set of code points that is asked for every character of a text.
///
/// A bit for each of the first 65,536 code points, where the characters and marks of running text stand, or for all of them
/// where it holds others: a look-up takes no hash. Sets are constants of the program; the bits are never freed, so that
/// nobody who asks has to count who holds them.
package struct ScalarSet: Sendable {
  /// A bit for each code point; nothing is written there once it is made.
  nonisolated(unsafe) package let bits: UnsafePointer<UInt64>
  /// The first code point behind the bits.
  package let end: UInt32

  /// Holds the given code points.
  package init(_ scalars: some Sequence<Unicode.Scalar>) {
    let scalars = Array(scalars)
    end = scalars.allSatisfy { $0.value < 0x1_0000 } ? 0x1_0000 : 0x11_0000
    let bits = UnsafeMutablePointer<UInt64>.allocate(capacity: Int(end) / 64)
    bits.initialize(repeating: 0, count: Int(end) / 64)
    for scalar in scalars { bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63) }
    self.bits = UnsafePointer(bits)
  }

  /// Holds the code points of a text.
  package init(_ text: String) { self.init(text.unicodeScalars) }

  /// Whether a code point is in it.
  @inline(__always)
  package func contains(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < end && bits[Int(scalar.value >> 6)] >> UInt64(scalar.value & 63) & 1 == 1
  }
}
