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
  let units: [UInt32]

  init(_ article: Article) {
    // All of the text, folded, and what of it counts.
    var folded: [UInt8] = []
    var stretches: [Range<Int>] = []
    for block in article.blocks where block.isText {
      let start = folded.count
      TextFold.append(block, to: &folded)
      if stretches.isEmpty, Self.mayOpenWithDateline(folded[start...]) {
        folded.removeSubrange(start...)
        TextFold.append(Dateline.split(block.plainText).rest, to: &folded)
      }
      if let words = RepostCredits.range(without: folded[start...]) { stretches.append(words) }
    }
    units = Self.units(of: folded, in: stretches)
  }

  /// The same of one sentence.
  init(_ sentence: String) {
    let folded = TextFold.bytes(of: sentence)
    units = Self.units(of: folded, in: [0..<folded.count])
  }

  /// Whether a dateline may be there: one of its signs, 讯, 电 and 消息, stands in the first forty characters.
  private static func mayOpenWithDateline(_ folded: ArraySlice<UInt8>) -> Bool {
    if folded.first == UInt8(ascii: "(") { return true }
    return folded.prefix(120).withUnsafeBufferPointer { head in
      var place = 0
      while place + 3 <= head.count {
        let (scalar, length) = UTF8Scalar.decode(head, at: place)
        place += length
        switch scalar {
        case "讯", "电": return true
        case "消" where place < head.count && UTF8Scalar.decode(head, at: place).0 == "息": return true
        default: break
        }
      }
      return false
    }
  }

  /// The letters, Han characters and digits of some stretches of folded text.
  private static func units(of folded: [UInt8], in stretches: [Range<Int>]) -> [UInt32] {
    folded.withUnsafeBufferPointer { bytes in
      // No text has more code points than bytes.
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: bytes.count) { units in
        var count = 0
        for stretch in stretches {
          var place = stretch.lowerBound
          while place < stretch.upperBound {
            let byte = bytes[place]
            // The first byte of nearly all Han, and of nothing that is no word.
            if byte &- 0xE4 < 6, place + 3 <= bytes.count {
              let high = UInt32(byte & 0x0F) << 12
              let value = high | UInt32(bytes[place + 1] & 0x3F) << 6 | UInt32(bytes[place + 2] & 0x3F)
              units.initializeElement(at: count, to: value)
              count += 1
              place += 3
              continue
            }
            // Whatever is no word is overwritten by what comes next.
            if byte < 0x80 {
              units.initializeElement(at: count, to: UInt32(byte))
              count += isLetterOrDigit(byte) ? 1 : 0
              place += 1
              continue
            }
            let (scalar, length) = UTF8Scalar.decode(bytes, at: place)
            units.initializeElement(at: count, to: scalar.value)
            count += isWord(scalar.value) ? 1 : 0
            place += length
          }
        }
        return Array(UnsafeBufferPointer(rebasing: units[..<count]))
      }
    }
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
