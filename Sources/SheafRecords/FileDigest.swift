import SheafFormats
import SheafIngest
import SheafKit

/// SHA-256 of bytes and of files.
enum FileDigest {
  /// The most bytes of a file that are looked at.
  static let limit = 1 << 30

  /// The digest of some bytes.
  static func of(_ bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.update(bytes[...])
    return hash.hexadecimal()
  }

  /// The digest of a file; nil when it cannot be read.
  static func of(file path: String) -> String? {
    (try? SourceFile.read(path, limit: limit)).map { of($0.bytes) }
  }

  /// One digest for many files: that of what `sha256sum` prints for them in their order.
  static func of(_ files: [DigestRecord.File]) -> String {
    var hash = SHA256()
    for file in files {
      hash.update(Array("\(file.digest ?? "unreadable")  \(file.path)\n".utf8)[...])
    }
    return hash.hexadecimal()
  }
}
