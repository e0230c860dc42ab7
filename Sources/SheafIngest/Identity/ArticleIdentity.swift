import CXXHash
import SheafKit

/// The id of an article: a hash of its title and its text.
///
/// XXH3 with 64 bits (Collet, xxHash): the same words give the same id on every machine, whatever the white space between
/// them, the file and the format that they were read from. It is no proof of origin.
public enum ArticleIdentity {
  /// Sixteen hexadecimal digits.
  public static func id(title: String, blocks: [Block]) -> String {
    var bytes: [UInt8] = []
    append(title, to: &bytes)
    for block in blocks where block.isText {
      bytes.append(0)
      append(block.plainText, to: &bytes)
    }
    let hash = bytes.withUnsafeBytes { XXH3_64bits($0.baseAddress, $0.count) }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    for byte in text.utf8 where byte > 0x20 { bytes.append(byte) }
  }
}
