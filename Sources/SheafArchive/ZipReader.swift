import CZip

/// A ZIP archive in memory, read with libzip.
///
/// Nothing is written anywhere: names inside are only names. An archive is used by one thread at a time.
public final class ZipReader {
  /// How many entries an archive may have.
  public static let entryLimit = 20_000
  /// What an entry may unpack to for each byte that it takes up, once it is larger than `ratioFloor`.
  public static let ratioLimit = 250
  private static let ratioFloor = 1 << 20

  /// The entries in the order of the archive.
  public let entries: [ZipEntry]
  /// What was unpacked of entries that were then given up: it cost time, though nothing came of it.
  public private(set) var wastedBytes = 0
  private let archive: OpaquePointer

  private init(_ archive: OpaquePointer, names: ([[UInt8]]) -> [String]) {
    self.archive = archive
    entries = ZipEntry.all(in: archive, names: names)
  }

  /// Opens an archive for as long as `body` runs; throws what is wrong with it.
  ///
  /// `names` reads all names of the archive at once, and gives one for each that is safe to use: see `ZipNames`.
  public static func open<Result>(
    _ bytes: [UInt8], names: ([[UInt8]]) -> [String] = ZipNames.decoded, _ body: (ZipReader) -> Result
  ) throws(ZipProblem) -> Result {
    // libzip takes nothing at all for an archive without entries.
    guard !bytes.isEmpty else { throw .noDirectory }
    let count = ZipDirectory.entryCount(of: bytes)
    guard count <= entryLimit else { throw .tooManyEntries(count) }
    let result =
      opened(bytes, names: names, body)
      ?? ZipDirectory.withoutClaimsOfUTF8(bytes).flatMap { opened($0, names: names, body) }
    guard let result else { throw .noDirectory }
    return result
  }

  private static func opened<Result>(
    _ bytes: [UInt8], names: ([[UInt8]]) -> [String], _ body: (ZipReader) -> Result
  ) -> Result? {
    bytes.withUnsafeBytes { buffer in
      guard let source = zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, nil) else { return nil }
      guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
        zip_source_free(source)
        return nil
      }
      defer { zip_discard(archive) }
      return body(ZipReader(archive, names: names))
    }
  }

  /// What an entry unpacks to, up to `limit` bytes, whatever size it states.
  public func read(_ entry: ZipEntry, limit: Int) throws(ZipProblem) -> Unpacked {
    guard !entry.isEncrypted else { throw .encrypted }
    // LZMA would let an entry ask for 4 GB of memory; nobody packs clippings so.
    guard entry.method == ZIP_CM_STORE || entry.method == ZIP_CM_DEFLATE else { throw .unknownMethod }
    guard entry.statedSize <= limit else { throw .tooLarge(limit: limit) }
    guard let file = zip_fopen_index(archive, UInt64(entry.index), 0) else { throw .damaged }
    defer { zip_fclose(file) }
    var unpacked = Unpacked(bytes: [], isWhole: true)
    unpacked.bytes.reserveCapacity(min(entry.statedSize, max(entry.packedSize, 1 << 16) * 16))
    let failure: ZipProblem? = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { room in
      guard let start = room.baseAddress else { return .damaged }
      while true {
        let count = Int(zip_fread(file, start, UInt64(room.count)))
        if count < 0 { unpacked.isWhole = false }
        guard count > 0 else { return nil }
        unpacked.bytes += UnsafeMutableBufferPointer(rebasing: room.prefix(count))
        if unpacked.bytes.count > limit { return .tooLarge(limit: limit) }
        if unpacked.bytes.count > Self.ratioFloor, unpacked.bytes.count / Self.ratioLimit > entry.packedSize {
          return .bomb
        }
      }
    }
    if let failure {
      wastedBytes += unpacked.bytes.count
      throw failure
    }
    if !unpacked.isWhole, unpacked.bytes.isEmpty { throw .damaged }
    return unpacked
  }

  /// What came out of an entry.
  public struct Unpacked {
    /// The bytes.
    public var bytes: [UInt8]
    /// Whether they are all, and those that were packed, by their checksum.
    public var isWhole: Bool
  }
}
