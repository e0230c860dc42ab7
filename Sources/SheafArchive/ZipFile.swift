/// A file in a ZIP archive: its path inside and its content.
public struct ZipFile: Hashable, Sendable {
  /// How a file is put into an archive.
  public enum Packing: Hashable, Sendable {
    /// As it is; what is packed already (pictures) gets no smaller.
    case stored
    /// Deflated (RFC 1951).
    case deflated
  }

  /// The path, with `/` between its parts.
  public var name: String
  /// The content.
  public var bytes: [UInt8]
  /// How it is packed when it is written.
  public var packing: Packing

  /// Makes a file.
  public init(_ name: String, _ bytes: [UInt8], packing: Packing = .deflated) {
    self.name = name
    self.bytes = bytes
    self.packing = packing
  }

  /// Every file of an archive, in its order, unpacked within limits; links, devices and folders are left out.
  ///
  /// For packages that a user hands in as one thing, such as a document: an archive with more than `count` files, or
  /// one that unpacks to more than `total` bytes, is refused as a whole, and so is a damaged one.
  public static func all(
    in archive: [UInt8], count: Int = 2_000, total: Int = 128 << 20
  ) throws(ZipProblem) -> [ZipFile] {
    let result = try ZipReader.open(archive) { reader -> Result<[ZipFile], ZipProblem> in
      do throws(ZipProblem) {
        let entries = reader.entries.filter { $0.kind == .file }
        guard entries.count <= count else { throw .tooManyEntries(entries.count) }
        var files: [ZipFile] = []
        var left = total
        for entry in entries {
          let unpacked = try reader.read(entry, limit: left)
          guard unpacked.isWhole else { throw .damaged }
          left -= unpacked.bytes.count
          files.append(ZipFile(entry.name, unpacked.bytes, packing: entry.isStored ? .stored : .deflated))
        }
        return .success(files)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}
