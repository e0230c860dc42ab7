import Glibc

/// The order of paths: by their bytes, so that it is the same on every machine.
enum ByteOrder {
  /// Whether bytes stand before others; of two that start alike the shorter first.
  static func precedes(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = left.baseAddress, let second = right.baseAddress else { return left.count < right.count }
    let order = memcmp(first, second, min(left.count, right.count))
    return order == 0 ? left.count < right.count : order < 0
  }
}
