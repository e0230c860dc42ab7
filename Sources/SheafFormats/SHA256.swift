import CMessageDigest

/// SHA-256 (FIPS 180-4), from libmd: what locks, records and confirmations are made of.
package struct SHA256 {
  private var context = SHA2_CTX()

  /// Starts without any bytes.
  package init() { SHA256Init(&context) }

  /// Takes in some bytes.
  package mutating func update(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { SHA256Update(&context, $0.baseAddress, $0.count) }
  }

  /// The hash of all that was taken in, as 64 digits in lower case.
  package mutating func hexadecimal() -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    SHA256Final(&digest, &context)
    return Hexadecimal.text(of: digest)
  }
}

/// Bytes as hexadecimal digits in lower case.
enum Hexadecimal {
  /// Two digits for each byte.
  static func text(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
