import CXXHash

/// A name for bytes, the same on every machine: XXH3 with 128 bits.
enum ContentHash {
  /// Thirty-two hexadecimal digits.
  static func hexadecimal(of bytes: [UInt8]) -> String {
    let hash = bytes.withUnsafeBufferPointer { XXH3_128bits($0.baseAddress, $0.count) }
    return [hash.high64, hash.low64].map { half in
      let digits = String(half, radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }.joined()
  }
}
