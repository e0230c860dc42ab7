/// Results kept as long as there is room: the latest, within two bounds.
struct KeptResults: Sendable {
  /// How many are kept.
  static let countLimit = 1_024
  /// The bytes that all of them may take, keys and values.
  static let byteLimit = 64 << 20

  // The latest last.
  private var entries: [(key: [UInt8], value: [UInt8])] = []
  private var bytes = 0

  /// What was kept last under a key.
  func value(under key: [UInt8]) -> [UInt8]? { entries.last { $0.key == key }?.value }

  /// Keeps a value in the place of the one before it, and drops the oldest where there is no room.
  mutating func keep(_ value: [UInt8], under key: [UInt8]) {
    entries.removeAll { $0.key == key }
    entries.append((key, value))
    bytes = entries.reduce(0) { $0 + $1.key.count + $1.value.count }
    while let oldest = entries.first, entries.count > Self.countLimit || bytes > Self.byteLimit {
      bytes -= oldest.key.count + oldest.value.count
      entries.removeFirst()
    }
  }
}
