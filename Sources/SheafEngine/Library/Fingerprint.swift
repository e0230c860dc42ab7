import CXXHash
import SheafLibrary

/// A hash of many values, one after the other: each with its length, so that no two lists run into the same bytes.
///
/// XXH3 with 128 bits: chance brings no two together, and nobody gains by forging one of their own files.
struct Fingerprint {
  private var bytes: [UInt8] = []

  /// Takes in some bytes.
  mutating func add(_ value: some Collection<UInt8>) {
    add(value.count)
    bytes += value
  }

  /// Takes in a text.
  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes += text.utf8
  }

  /// Takes in a text that may not be there.
  mutating func add(_ text: String?) {
    add(text == nil ? 0 : 1)
    if let text { add(text) }
  }

  /// Takes in a number.
  mutating func add(_ number: Int) {
    withUnsafeBytes(of: UInt64(bitPattern: Int64(number)).littleEndian) { bytes += $0 }
  }

  /// The hash of all that was taken in.
  var hash: ContentHash { ContentHash(of: bytes) }
}

extension ContentHash {
  /// The hash of some bytes.
  init(of bytes: [UInt8]) {
    let hash = bytes.withUnsafeBufferPointer { XXH3_128bits($0.baseAddress, $0.count) }
    self.init(high: hash.high64, low: hash.low64)
  }
}
