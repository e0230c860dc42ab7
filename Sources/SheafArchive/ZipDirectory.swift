/// How many entries a ZIP archive claims, found before a library believes it.
///
/// The record at the end (APPNOTE 4.3.16) states the number; a comment behind it may hold what looks like another
/// record, and libzip reads them all. All that are there count together.
enum ZipDirectory {
  /// The number of entries; 0 when there is no such record.
  static func entryCount(of bytes: [UInt8]) -> Int {
    bytes.withUnsafeBytes { bytes in
      // A record of 22 bytes, a comment of up to 65,535, and the record of 20 bytes before it for large archives.
      var place = max(0, bytes.count - 65_577)
      var count = 0
      while place + 22 <= bytes.count {
        if signature(bytes, place) == 0x0605_4B50 {
          let stated = Int(bytes.loadUnaligned(fromByteOffset: place + 10, as: UInt16.self).littleEndian)
          count += max(stated, largeCount(bytes, before: place) ?? 0)
        }
        place += 1
      }
      return count
    }
  }

  /// The number that the ZIP64 record states, where the locator before the end record leads to one.
  private static func largeCount(_ bytes: UnsafeRawBufferPointer, before end: Int) -> Int? {
    guard end >= 20, signature(bytes, end - 20) == 0x0706_4B50 else { return nil }
    let offset = bytes.loadUnaligned(fromByteOffset: end - 12, as: UInt64.self).littleEndian
    guard let place = Int(exactly: offset), place >= 0, place < bytes.count - 56,
      signature(bytes, place) == 0x0606_4B50
    else { return nil }
    let stated = bytes.loadUnaligned(fromByteOffset: place + 32, as: UInt64.self).littleEndian
    return Int(UInt32(clamping: stated))
  }

  /// The archive with none of its names said to be UTF-8; nil where none is.
  ///
  /// libzip gives up an archive in which a name that is said to be UTF-8 holds a control character or is none. Names are read as
  /// they are packed, whatever is said of them (APPNOTE 4.4.4, bit 11), so that nothing is lost with the word.
  static func withoutClaimsOfUTF8(_ bytes: [UInt8]) -> [UInt8]? {
    guard var place = start(of: bytes) else { return nil }
    var changed = bytes
    var isChanged = false
    var count = 0
    // Each header is 46 bytes and what it says of itself behind them (4.3.12).
    while count < ZipReader.entryLimit, place + 46 <= bytes.count {
      let (isHeader, length, claims) = bytes.withUnsafeBytes { bytes in
        let lengths = [28, 30, 32].reduce(0) {
          $0 + Int(bytes.loadUnaligned(fromByteOffset: place + $1, as: UInt16.self).littleEndian)
        }
        return (signature(bytes, place) == 0x0201_4B50, 46 + lengths, bytes[place + 9] & 0x08 != 0)
      }
      guard isHeader else { break }
      if claims {
        changed[place + 9] &= ~0x08
        isChanged = true
      }
      place += length
      count += 1
    }
    return isChanged ? changed : nil
  }

  /// Where the last record at the end says that the entries start.
  private static func start(of bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { bytes in
      var place = bytes.count - 22
      while place >= max(0, bytes.count - 65_557) {
        if signature(bytes, place) == 0x0605_4B50 {
          return Int(bytes.loadUnaligned(fromByteOffset: place + 16, as: UInt32.self).littleEndian)
        }
        place -= 1
      }
      return nil
    }
  }

  private static func signature(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt32 {
    bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self).littleEndian
  }
}
