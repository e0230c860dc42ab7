/// Results kept as long as there is room: the latest, within two bounds.
struct KeptResults: Sendable {
  /// How many are kept.
  static let countLimit = 1_024
  /// The bytes that all of them may take, keys and values.
  static let byteLimit = 64 << 20
  /// The bytes that they may take however little else there is.
  static let byteFloor = 4 << 20

  /// The bytes that they may take beside so many of articles and their index. Those are about one and a half times the text, and
  /// all of it is not to take more than three times.
  static func room(beside bytes: Int) -> Int { min(byteLimit, max(byteFloor, bytes / 4 * 3)) }

  // The latest last.
  private var entries: [(key: [UInt8], value: [UInt8])] = []
  private var bytes = 0

  /// What was kept last under a key.
  func value(under key: [UInt8]) -> [UInt8]? { entries.last { $0.key == key }?.value }

  /// Keeps a value in the place of the one before it, and drops the oldest where there is no room beside so many bytes.
  mutating func keep(_ value: [UInt8], under key: [UInt8], beside others: Int) {
    let room = Self.room(beside: others)
    entries.removeAll { $0.key == key }
    entries.append((key, value))
    bytes = entries.reduce(0) { $0 + $1.key.count + $1.value.count }
    while let oldest = entries.first, entries.count > Self.countLimit || bytes > room {
      bytes -= oldest.key.count + oldest.value.count
      entries.removeFirst()
    }
  }
}
