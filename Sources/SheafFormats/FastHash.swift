import CXXHash

/// XXH3 with 128 bits: several GB a second, and no protection against forgery.
struct FastHash: ~Copyable {
  private let state = XXH3_createState()

  init() { XXH3_128bits_reset(state) }

  deinit { XXH3_freeState(state) }

  /// Takes in some bytes.
  func update(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { _ = XXH3_128bits_update(state, $0.baseAddress, $0.count) }
  }

  /// The hash of all that was taken in, as 32 digits in lower case.
  func hexadecimal() -> String {
    let hash = XXH3_128bits_digest(state)
    let bytes = [hash.high64, hash.low64].flatMap { half in withUnsafeBytes(of: half.bigEndian) { Array($0) } }
    return Hexadecimal.text(of: bytes)
  }
}
