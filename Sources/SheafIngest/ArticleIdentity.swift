import CXXHash
import SheafKit

/// The identity of an article: what its words are, wherever and in whatever format it stands.
public enum ArticleIdentity {
  /// Sixteen hexadecimal digits made from a title and the text of its blocks.
  ///
  /// The words count, not how they are laid out: white space is folded, and marks, links and pictures without a caption
  /// leave no trace. The hash is XXH3 with 64 bits over UTF-8; several GB a second, no protection against forgery.
  public static func id(title: String, blocks: [Block]) -> String {
    var text = FoldedText()
    text.append(title)
    for block in blocks { text.append(block.plainText) }
    let hash = text.bytes.withUnsafeBufferPointer { XXH3_64bits($0.baseAddress, $0.count) }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Runs of text as UTF-8, a single space for each run of white space and between two runs of text.
  private struct FoldedText {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ text: String) {
      var text = text
      text.withUTF8 { append($0) }
      space()
    }

    private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
      bytes.reserveCapacity(bytes.count + text.count + 1)
      var place = 0
      while place < text.count {
        let byte = text[place]
        if byte <= 0x20 {
          space()
          place += 1
        } else if isIdeographicSpace(text, at: place) {
          space()
          place += 3
        } else if byte == 0xC2, place + 1 < text.count, text[place + 1] == 0xA0 {
          space()
          place += 2
        } else {
          bytes.append(byte)
          place += 1
        }
      }
    }

    private mutating func space() {
      if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
    }

    private func isIdeographicSpace(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
      text[place] == 0xE3 && place + 2 < text.count && text[place + 1] == 0x80 && text[place + 2] == 0x80
    }
  }
}
