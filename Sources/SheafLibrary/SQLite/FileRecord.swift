/// What a library keeps of a file that is only compared, in one column: rows of many columns take several times as long
/// to read.
///
/// Six numbers of eight bytes, the lowest byte first (the stamp, then the hash of the content), then the name of the
/// reader.
struct FileRecord {
  /// `StoredFile.stamp`.
  let stamp: FileStamp
  /// `StoredFile.content`.
  let content: ContentHash
  /// The UTF-8 of `StoredFile.reader`.
  let reader: UnsafeBufferPointer<UInt8>

  private static let size = 48

  /// Makes a record of a file; `reader` is good as long as its bytes are.
  init(stamp: FileStamp, content: ContentHash, reader: UnsafeBufferPointer<UInt8>) {
    (self.stamp, self.content, self.reader) = (stamp, content, reader)
  }

  /// Reads a record, whose reader is good as long as the bytes are. Throws `StoreProblem.damaged` where there is none.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(StoreProblem) {
    guard bytes.count >= Self.size else { throw .damaged("a file in it cannot be read") }
    let raw = UnsafeRawBufferPointer(bytes)
    func number(_ place: Int) -> UInt64 {
      UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place * 8, as: UInt64.self))
    }
    self.init(
      stamp: FileStamp(
        size: Int64(bitPattern: number(0)), modified: Int64(bitPattern: number(1)),
        changed: Int64(bitPattern: number(2)),
        inode: number(3)),
      content: ContentHash(high: number(4), low: number(5)), reader: UnsafeBufferPointer(rebasing: bytes[Self.size...]))
  }

  /// The same with another stamp.
  func with(_ stamp: FileStamp) -> FileRecord { FileRecord(stamp: stamp, content: content, reader: reader) }

  /// The bytes.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.size + reader.count)
    for number in [
      UInt64(bitPattern: stamp.size), UInt64(bitPattern: stamp.modified), UInt64(bitPattern: stamp.changed),
      stamp.inode,
      content.high, content.low,
    ] {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
    bytes.append(contentsOf: reader)
    return bytes
  }
}
