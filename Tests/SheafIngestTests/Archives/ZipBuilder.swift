import CZlib

/// A writer of ZIP archives that says whatever it is told, true or not.
struct ZipBuilder {
  /// An entry.
  struct Entry {
    var name: [UInt8]
    var bytes: [UInt8]
    var isDeflated = true
    /// Bit 0 says encrypted, bit 11 that the name is UTF-8.
    var flags: UInt16 = 0
    /// The way of packing as it is stated; that which is used when nil.
    var method: UInt16?
    /// What it says it unpacks to; the truth when nil.
    var statedSize: UInt32?
    /// The Unix mode of the file, `0o100644` and the like.
    var mode: UInt32 = 0
  }

  /// The entries.
  var entries: [Entry] = []
  /// How many the record at the end says there are; the truth when nil.
  var statedCount: UInt16?

  /// An archive of texts.
  init(_ files: KeyValuePairs<String, String> = [:]) {
    for (name, text) in files { add(name, Array(text.utf8)) }
  }

  /// Adds a file.
  mutating func add(_ name: String, _ bytes: [UInt8]) {
    entries.append(Entry(name: Array(name.utf8), bytes: bytes))
  }

  /// The archive.
  func bytes() -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let packed = entry.isDeflated ? Self.deflated(entry.bytes) : entry.bytes
      let checksum = entry.bytes.withUnsafeBufferPointer { UInt32(crc32(0, $0.baseAddress, UInt32($0.count))) }
      let method = entry.method ?? (entry.isDeflated ? 8 : 0)
      let size = entry.statedSize ?? UInt32(entry.bytes.count)
      var head: [UInt8] = []
      head.add16(20, entry.flags, method, 0, 0x21)
      head.add32(checksum, UInt32(packed.count), size)
      head.add16(UInt16(entry.name.count), 0)
      directory.add32(0x0201_4B50)
      // Made by Unix, so that the mode counts.
      directory.add16(0x031E)
      directory += head
      directory.add16(0, 0, 0)
      directory.add32(entry.mode << 16, UInt32(archive.count))
      directory += entry.name
      archive.add32(0x0403_4B50)
      archive += head + entry.name + packed
    }
    let start = UInt32(archive.count)
    let count = statedCount ?? UInt16(entries.count)
    archive += directory
    archive.add32(0x0605_4B50)
    archive.add16(0, 0, count, count)
    archive.add32(UInt32(directory.count), start)
    archive.add16(0)
    return archive
  }

  private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    // A window below zero asks for raw data, as archives hold it.
    guard
      deflateInit2_(
        &stream, 9, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        == Z_OK
    else { return [] }
    defer { deflateEnd(&stream) }
    return bytes.withUnsafeBufferPointer { input in
      [UInt8](unsafeUninitializedCapacity: Int(deflateBound(&stream, UInt(input.count)))) { output, count in
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        deflate(&stream, Z_FINISH)
        count = output.count - Int(stream.avail_out)
      }
    }
  }
}

extension [UInt8] {
  /// Adds numbers of two bytes, the low one first.
  fileprivate mutating func add16(_ numbers: UInt16...) {
    for number in numbers { append(contentsOf: [UInt8(number & 0xFF), UInt8(number >> 8)]) }
  }

  /// Adds numbers of four bytes, the low one first.
  fileprivate mutating func add32(_ numbers: UInt32...) {
    for number in numbers { for shift in [0, 8, 16, 24] { append(UInt8(number >> UInt32(shift) & 0xFF)) } }
  }
}
