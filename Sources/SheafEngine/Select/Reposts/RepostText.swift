import SheafIngest
import SheafKit

/// The text of an article as reposts are told by: what a medium that prints it again would not change.
///
/// Folded like everything that is matched, then letters, Han characters and digits alone: quotation marks, punctuation
/// and white space are each medium's own. Titles, captions, a dateline, and paragraphs and closing brackets that name
/// editors, reporters or sources (`RepostCredits`) are left out. Paragraphs run on, since a repost may divide them
/// otherwise.
struct RepostText: Sendable {
  /// The code points.
  private(set) var units: [UInt32] = []

  init(_ article: Article) {
    var isFirst = true
    var folded: [UInt8] = []
    for block in article.blocks where block.isText {
      let text = block.plainText
      folded.removeAll(keepingCapacity: true)
      TextFold.append(text, to: &folded)
      if isFirst, Self.mayOpenWithDateline(folded) {
        folded.removeAll(keepingCapacity: true)
        TextFold.append(Dateline.split(text).rest, to: &folded)
      }
      guard let words = RepostCredits.range(without: folded) else { continue }
      isFirst = false
      append(folded[words])
    }
  }

  /// The same of one sentence.
  init(_ sentence: String) { append(TextFold.bytes(of: sentence)[...]) }

  /// Whether a dateline may be there: one of its signs stands in the first forty characters.
  private static func mayOpenWithDateline(_ folded: [UInt8]) -> Bool {
    let head = folded.prefix(120)
    return head.first == UInt8(ascii: "(") || datelineSigns.contains { $0.occurs(in: head) }
  }

  private static let datelineSigns = ["讯", "電", "电", "訊", "消息"].map(TextFold.bytes)

  private mutating func append(_ folded: ArraySlice<UInt8>) {
    let words = folded.withUnsafeBufferPointer { bytes in
      [UInt32](unsafeUninitializedCapacity: bytes.count) { words, count in
        var i = 0
        while i < bytes.count {
          if bytes[i] < 0x80 {
            if Self.isLetterOrDigit(bytes[i]) {
              words[count] = UInt32(bytes[i])
              count += 1
            }
            i += 1
            continue
          }
          let (scalar, length) = UTF8Scalar.decode(bytes, at: i)
          if Self.isWord(scalar.value) {
            words[count] = scalar.value
            count += 1
          }
          i += length
        }
      }
    }
    units.append(contentsOf: words)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || byte &- 0x61 < 26
  }

  /// Whether a code point beyond ASCII is a letter, an ideograph or a digit, by the blocks of Unicode.
  private static func isWord(_ value: UInt32) -> Bool {
    switch value {
    case 0x4E00...0x9FFF: true
    case ..<0xC0, 0xD7, 0xF7, 0x2000...0x2BFF, 0x3000...0x3004, 0x3008...0x3020, 0x3030,
      0xE000...0xF8FF,
      0xFE10...0xFE6F, 0xFF00...0xFF65, 0xFFE0...0xFFFF, 0x1F000...0x1FAFF, 0xF0000...:
      false
    default: true
    }
  }

  /// A fingerprint of the whole text, for finding equal ones; who relies on it compares the texts.
  var fingerprint: UInt64 { ShingleHash.whole(units) }
}

extension [UInt8] {
  /// Whether these bytes stand somewhere in the others.
  fileprivate func occurs(in text: ArraySlice<UInt8>) -> Bool {
    guard let first, text.count >= count else { return false }
    return text.indices.dropLast(count - 1).contains {
      text[$0] == first && text[$0...].starts(with: self)
    }
  }
}
