import CXXHash
import SheafArchive

/// The identifier of a book: a UUID made from what is in it, so that the same content is the same book to every reader.
struct BookIdentifier: CustomStringConvertible {
  /// `urn:uuid:` and the UUID, of version 8 (RFC 9562, 5.8): its bits are XXH3 with 128 bits.
  let description: String

  /// Makes an identifier from the names and the bytes of files.
  init(of files: [ZipFile]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(files.reduce(0) { $0 + $1.bytes.count + 64 })
    for file in files {
      bytes += file.name.utf8
      bytes.append(0)
      bytes += file.bytes
      bytes.append(0)
    }
    let hash = bytes.withUnsafeBufferPointer { XXH3_128bits($0.baseAddress, $0.count) }
    let high = hash.high64 & ~0xF000 | 0x8000
    let low = hash.low64 & ~(0b11 << 62) | 0b10 << 62
    let digits = Self.digits(high) + Self.digits(low)
    var rest = Substring(digits)
    let groups = [8, 4, 4, 4, 12].map { length in
      defer { rest = rest.dropFirst(length) }
      return rest.prefix(length)
    }
    description = "urn:uuid:" + groups.joined(separator: "-")
  }

  private static func digits(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
