/// Files damaged by chance, the same each time: bytes changed, taken out, put in twice, and cut.
struct Mutations {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(bound, 1)))
  }

  /// One to eight changes to a file.
  mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...next(8) where !bytes.isEmpty {
      let place = next(bytes.count)
      let end = min(bytes.count, place + 1 + next(12))
      switch next(6) {
      case 0: bytes[place] = UInt8(next(256))
      case 1: bytes[place] ^= 1 << UInt8(next(8))
      case 2: bytes.removeSubrange(place..<end)
      case 3: bytes.insert(contentsOf: bytes[place..<end], at: next(bytes.count))
      case 4: bytes.replaceSubrange(place..<end, with: (place..<end).map { _ in UInt8(next(256)) })
      default:
        if next(8) == 0 {
          bytes.removeLast(bytes.count - place)
        } else {
          bytes[place] = [0, 0x3C, 0x3E, 0x26, 0xFF][next(5)]
        }
      }
    }
    return bytes
  }
}
