import SheafLibrary

/// The numbers of files, a bit for each.
struct FileKeys: Equatable, Sendable {
  /// The bits, that of the number 0 first.
  private(set) var bytes: [UInt8]

  /// The highest number that has room; those above it are not among the files.
  private static let limit: Int64 = 1 << 24

  /// Reads bits.
  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Takes numbers.
  init(_ keys: some Sequence<FileKey>) {
    bytes = []
    for key in keys where key.value >= 0 && key.value < Self.limit {
      let place = Int(key.value >> 3)
      if place >= bytes.count { bytes.append(contentsOf: repeatElement(0, count: place + 1 - bytes.count)) }
      bytes[place] |= 1 << UInt8(key.value & 7)
    }
  }

  /// Whether a file is among them.
  func contains(_ key: FileKey) -> Bool {
    guard key.value >= 0, key.value >> 3 < bytes.count else { return false }
    return bytes[Int(key.value >> 3)] & 1 << UInt8(key.value & 7) != 0
  }
}
