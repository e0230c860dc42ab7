import Glibc

extension String {
  /// The text that bytes are in UTF-8; nil where they are none.
  ///
  /// `String(validating:)` asks for the types of its generic code at each call, which takes five times as long.
  init?(packed bytes: UnsafeBufferPointer<UInt8>) {
    var text = String(decoding: bytes, as: UTF8.self)
    // What is no UTF-8 is replaced, and then is not the same any more.
    let isSame = text.withUTF8 { text in
      guard text.count == bytes.count else { return false }
      guard let one = text.baseAddress, let other = bytes.baseAddress else { return true }
      return memcmp(one, other, bytes.count) == 0
    }
    guard isSame else { return nil }
    self = text
  }
}
