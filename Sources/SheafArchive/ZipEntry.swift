import CZip
import Glibc

/// A file, a folder or something else in a ZIP archive.
public struct ZipEntry {
  /// What it is.
  public enum Kind: Hashable, Sendable {
    /// A file.
    case file
    /// A folder.
    case folder
    /// A symbolic link, a device or a pipe: nothing that holds an article.
    case special
  }

  /// Its place in the archive.
  public let index: Int
  /// Its path, cleaned: parts joined by `/`, none of them `..` or empty, no control characters.
  public let name: String
  /// Whether the name as it was packed leads out of the archive: by `..`, from a root or from a drive.
  public let leadsOutside: Bool
  /// What it is.
  public let kind: Kind
  /// The bytes that it takes up.
  public let packedSize: Int
  /// The bytes that it says it unpacks to.
  public let statedSize: Int
  /// How it is packed, as a number of the format.
  public let method: Int32
  /// Whether it is in the archive as it is.
  public var isStored: Bool { method == Int32(ZIP_CM_STORE) }
  /// Whether a password is needed.
  public let isEncrypted: Bool

  /// The entries of an open archive; those without a name are left out.
  static func all(in archive: OpaquePointer, names read: ([[UInt8]]) -> [String]) -> [ZipEntry] {
    let count = max(0, Int(zip_get_num_entries(archive, 0)))
    var names: [[UInt8]] = []
    names.reserveCapacity(count)
    for index in 0..<count {
      let name = zip_get_name(archive, UInt64(index), UInt32(ZIP_FL_ENC_RAW))
      names.append(name.map { Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))) } ?? [])
    }
    return zip(names.indices, read(names)).compactMap { index, name in
      name.isEmpty ? nil : ZipEntry(archive, index, name, packedAs: names[index])
    }
  }

  private init?(_ archive: OpaquePointer, _ index: Int, _ name: String, packedAs packed: [UInt8]) {
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_stat_index(archive, UInt64(index), 0, &status) == 0 else { return nil }
    self.index = index
    self.name = name
    leadsOutside = ZipNames.leadsOutside(packed)
    packedSize = Int(clamping: status.comp_size)
    statedSize = Int(clamping: status.size)
    method = Int32(status.comp_method)
    isEncrypted = status.encryption_method != UInt16(ZIP_EM_NONE)
    var system: UInt8 = 0
    var attributes: UInt32 = 0
    zip_file_get_external_attributes(archive, UInt64(index), 0, &system, &attributes)
    // Unix keeps the type of a file in the upper half; 0 is what programs write that do not care.
    let type = system == UInt8(ZIP_OPSYS_UNIX) ? mode_t(attributes >> 16) & S_IFMT : 0
    if packed.last == 0x2F || packed.last == 0x5C || type == S_IFDIR {
      kind = .folder
    } else {
      kind = type == 0 || type == S_IFREG ? .file : .special
    }
  }
}
