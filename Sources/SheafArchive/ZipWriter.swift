import CZip
import Glibc

/// Writes ZIP archives in memory: the same files give the same bytes, on every machine and on every day.
///
/// Entries stand in the order in which they are given, all of them with the earliest time that the format knows (1
/// January 1980, 00:00), without extra fields and comments, as EPUB demands for its first (OCF 3.3, 4.3). Names are
/// UTF-8.
public struct ZipWriter {
  /// Why an archive could not be written: a name given twice, an entry too large for memory.
  public struct Failure: Error, Hashable, CustomStringConvertible {
    /// The reason in the library's words.
    public let description: String
  }

  private let level: UInt32

  /// Makes a writer; `level` is zlib's, 1 (fast) to 9 (small).
  public init(level: Int = 6) { self.level = UInt32(max(1, min(9, level))) }

  /// An archive of files.
  public func archive(of files: [ZipFile]) throws(Failure) -> [UInt8] {
    guard !files.isEmpty else { return Self.emptyArchive }
    var problem = zip_error_t()
    zip_error_init(&problem)
    defer { zip_error_fini(&problem) }
    guard let room = zip_source_buffer_create(nil, 0, 0, &problem) else { throw Self.failure(&problem) }
    // The archive takes the source with it when it is closed; one more hold keeps it until it is read.
    zip_source_keep(room)
    defer { zip_source_free(room) }
    guard let archive = zip_open_from_source(room, ZIP_CREATE | ZIP_TRUNCATE, &problem) else {
      zip_source_free(room)
      throw Self.failure(&problem)
    }
    for file in files {
      guard add(file, to: archive) else {
        defer { zip_discard(archive) }
        throw Self.failure(zip_get_error(archive))
      }
    }
    guard zip_close(archive) == 0 else {
      defer { zip_discard(archive) }
      throw Self.failure(zip_get_error(archive))
    }
    guard let bytes = Self.content(of: room) else { throw Self.failure(zip_source_error(room)) }
    return bytes
  }

  /// The record at the end alone (APPNOTE 4.3.16): libzip would rather write nothing.
  private static let emptyArchive: [UInt8] = [0x50, 0x4B, 5, 6] + Array(repeating: 0, count: 18)

  private func add(_ file: ZipFile, to archive: OpaquePointer) -> Bool {
    // libzip reads it when the archive is closed, and then gives it back with `free`.
    guard let copy = malloc(max(1, file.bytes.count)) else { return false }
    file.bytes.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { copy.copyMemory(from: start, byteCount: bytes.count) }
    }
    guard let source = zip_source_buffer(archive, copy, UInt64(file.bytes.count), 1) else {
      free(copy)
      return false
    }
    let index = zip_file_add(archive, file.name, source, UInt32(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      return false
    }
    let method = file.packing == .stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE
    return zip_set_file_compression(archive, UInt64(index), Int32(method), level) == 0
      // The date as MS-DOS counts it: the year 1980, month 1, day 1.
      && zip_file_set_dostime(archive, UInt64(index), 0, 1 << 5 | 1, 0) == 0
  }

  private static func content(of source: OpaquePointer) -> [UInt8]? {
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else { return nil }
    defer { zip_source_close(source) }
    let size = Int(clamping: status.size)
    return [UInt8](unsafeUninitializedCapacity: size) { room, count in
      count = max(0, Int(zip_source_read(source, room.baseAddress, UInt64(size))))
    }
  }

  private static func failure(_ error: UnsafeMutablePointer<zip_error_t>?) -> Failure {
    let words = error.flatMap { zip_error_strerror($0) }.map { String(cString: $0) }
    return Failure(description: words ?? "unknown error")
  }
}
