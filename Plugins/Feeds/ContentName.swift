import CXXHash
import SheafKit

/// Names made from words, the same for the same words on every machine.
enum ContentName {
  /// `urn:uuid:…` out of words: a UUID of version 8 (RFC 9562 §5.8), made from XXH3 with 128 bits. No protection
  /// against forgery: who writes an article could make it take another one's place in a reader, no more.
  static func urn(of words: [String]) -> String {
    var bytes: [UInt8] = []
    for var word in words {
      word.withUTF8 { bytes.append(contentsOf: $0) }
      bytes.append(0)
    }
    let hash = bytes.withUnsafeBufferPointer { XXH3_128bits($0.baseAddress, $0.count) }
    let high = hash.high64 & ~0xF000 | 0x8000
    let low = hash.low64 & ~(0b11 << 62) | 0b10 << 62
    let digits = Array(hexadecimal(high) + hexadecimal(low))
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
    return "urn:uuid:" + groups.joined(separator: "-")
  }

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
