/// A set of code points of the Basic Multilingual Plane that is asked for every code point of a text.
struct ScalarSet: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1024)

  /// Makes a set; what is outside of the plane is left out.
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars where scalar.value < 0x1_0000 {
      bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
    }
  }

  /// Whether a code point is in it.
  @inline(__always)
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x1_0000 && bits[Int(scalar.value >> 6)] & 1 << UInt64(scalar.value & 63) != 0
  }
}
