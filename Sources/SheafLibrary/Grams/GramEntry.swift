/// A gram of an article and how much it counts there, in one number.
struct GramEntry: Hashable, Sendable {
  /// The code above, the halves in the lowest byte; never 0.
  let bits: UInt64

  /// Takes such a number.
  @inline(__always)
  init(bits: UInt64) { self.bits = bits }

  /// Puts one together.
  @inline(__always)
  init(_ code: UInt64, halves: UInt8) { bits = code << 8 | UInt64(halves) }

  /// `Gram.code`.
  @inline(__always)
  var code: UInt64 { bits >> 8 }

  /// The weights of its occurrences together, in halves (`IndexedText`).
  @inline(__always)
  var halves: UInt8 { UInt8(truncatingIfNeeded: bits) }
}
