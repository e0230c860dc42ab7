import SheafKit

/// The name of an element or an attribute, in lower case, as one number.
enum NameKey {
  /// The number of a name with one more letter: up to eight letters no two names are alike, and of longer ones no two
  /// that anybody has written (the hash of `FowlerNollVo`, whose highest bit tells them from the others).
  @inline(__always)
  static func adding(_ letter: UInt8, to name: UInt64) -> UInt64 {
    name < 1 << 56 ? name << 8 | UInt64(letter) : FowlerNollVo.adding(letter, to: name) | 1 << 63
  }

  /// The number of a name.
  static func of(_ name: String) -> UInt64 { name.utf8.reduce(0) { adding($1, to: $0) } }
}
