/// Text as it may be shown: without the characters that show nothing and change what the reader sees.
///
/// Taken out are control characters, the bidirectional embeddings, overrides and isolates (U+202A–202E, U+2066–2069;
/// they can make a line read as something else than it says, see "Trojan Source", CVE-2021-42574), byte order marks and
/// noncharacters, which no HTML document may hold. Letters, marks, joiners and the plain direction marks stay.
public enum PrintableText {
  /// `text` as one line: line ends and tabs become spaces. Gives the number of the characters taken out.
  public static func line(_ text: String) -> (text: String, removed: Int) { clean(text, keepsLines: false) }

  /// `text` with its line breaks, each of them one `\n` however it was written, and with its tabs.
  public static func lines(_ text: String) -> (text: String, removed: Int) { clean(text, keepsLines: true) }

  /// Whether a character shows nothing and changes what the reader sees.
  public static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF,
      0xFDD0...0xFDEF:
      true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  /// Whether a text is given back as it is, by `lines` where it keeps its line breaks, else by `line`; also false where
  /// that is not sure.
  static func isPrintable(_ text: String, keepsLines: Bool) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var i = 0
      while i < bytes.count {
        guard isSuspect(bytes, i, keepsLines: keepsLines) else {
          i += 1
          continue
        }
        guard case .fine(let length) = finding(in: bytes, at: i, keepsLines: keepsLines) else { return false }
        i += length
      }
      return true
    }
  }

  private static func clean(_ text: String, keepsLines: Bool) -> (text: String, removed: Int) {
    var text = text
    // Nearly all text is clean: one look at its bytes, and it is given back as it is.
    return text.withUTF8 { bytes in
      guard bytes.indices.contains(where: { isSuspect(bytes, $0, keepsLines: keepsLines) }) else { return nil }
      var cleaned: [UInt8] = []
      cleaned.reserveCapacity(bytes.count)
      var removed = 0
      var i = 0
      while i < bytes.count {
        switch finding(in: bytes, at: i, keepsLines: keepsLines) {
        case .fine(let length):
          cleaned.append(contentsOf: bytes[i..<(i + length)])
          i += length
        case .lineEnd(let length):
          cleaned.append(UInt8(ascii: keepsLines ? "\n" : " "))
          i += length
        case .removed(let length):
          removed += 1
          i += length
        }
      }
      return (String(decoding: cleaned, as: UTF8.self), removed)
    } ?? (text, 0)
  }

  private enum Finding {
    case fine(Int)
    case lineEnd(Int)
    case removed(Int)
  }

  /// Whether a character that needs a look may start at a byte.
  private static func isSuspect(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int, keepsLines: Bool) -> Bool {
    switch bytes[i] {
    case 0x20...0x7E, 0x80...0xC1, 0xC3...0xE1, 0xE3...0xEE: false
    case 0x09, 0x0A: !keepsLines
    // “ ” — … start with the same bytes as the bidirectional controls.
    case 0xE2: i + 2 < bytes.count && (bytes[i + 1] == 0x80 || bytes[i + 1] == 0x81) && bytes[i + 2] >= 0xA6
    // Full-width forms are U+FF01 and above.
    case 0xEF: i + 1 < bytes.count && (bytes[i + 1] == 0xB7 || bytes[i + 1] >= 0xBB && bytes[i + 1] != 0xBC)
    default: true
    }
  }

  /// What stands at a byte; `bytes` is valid UTF-8 and `i` the start of a character.
  private static func finding(in bytes: UnsafeBufferPointer<UInt8>, at i: Int, keepsLines: Bool) -> Finding {
    let (scalar, length) = UTF8Scalar.decode(bytes, at: i)
    switch scalar {
    case "\r": return .lineEnd(i + 1 < bytes.count && bytes[i + 1] == UInt8(ascii: "\n") ? 2 : 1)
    case "\n", "\u{85}", "\u{2028}", "\u{2029}": return .lineEnd(length)
    case "\t": return keepsLines ? .fine(1) : .lineEnd(1)
    default: return isInvisible(scalar) ? .removed(length) : .fine(length)
    }
  }
}
