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
    // Most blocks are one run of text; by its place none of them is copied.
    for index in blocks.indices {
      switch blocks[index].content {
      case .paragraph(let inlines), .heading(_, let inlines):
        guard inlines.count == 1, case .text(let run) = inlines[0] else {
          text.append(inlines.plainText)
          continue
        }
        text.append(run)
      case .quote, .list, .image, .table, .preformatted: text.append(blocks[index].plainText)
      }
    }
    return digits(of: text.hash)
  }

  private static func digits(of hash: UInt64) -> String {
    String(unsafeUninitializedCapacity: 16) { digits in
      for place in 0..<16 {
        let digit = UInt8(truncatingIfNeeded: hash >> UInt64(60 - place * 4) & 15)
        digits[place] = digit < 10 ? 0x30 + digit : 0x57 + digit
      }
      return 16
    }
  }

  /// Runs of text as UTF-8, a single space for each run of white space and between two runs of text.
  private struct FoldedText {
    private var bytes: [UInt8] = []
    /// What was hashed already of a long text.
    private var hashed: LongHash?
    private var endsInSpace = true

    /// From how many bytes on a text is hashed in parts, so that it is not held a second time.
    private static let room = 1 << 18

    init() { bytes.reserveCapacity(4096) }

    mutating func append(_ text: String) {
      var text = text
      text.withUTF8 { append($0) }
      space()
      guard bytes.count >= Self.room else { return }
      let hash = hashed ?? LongHash()
      hash.update(bytes)
      hashed = hash
      bytes.removeAll(keepingCapacity: true)
    }

    /// XXH3 of all of it with 64 bits.
    var hash: UInt64 {
      guard let hashed else { return bytes.withUnsafeBufferPointer { XXH3_64bits($0.baseAddress, $0.count) } }
      hashed.update(bytes)
      return hashed.value
    }

    private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
      var place = 0
      while place < text.count {
        let start = place
        place = Self.nextSpace(in: text, from: place)
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
        if start < place { endsInSpace = false }
        guard place < text.count else { return }
        space()
        place += Self.spaceLength(text, at: place)
      }
    }

    /// Where the next white space starts; the end where none follows.
    private static func nextSpace(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
      var place = start
      while place < text.count {
        if areWords(text, at: place) {
          place += 32
          continue
        }
        let end = min(place + 32, text.count)
        while place < end {
          if mayBeSpace(text[place]), spaceLength(text, at: place) > 0 { return place }
          place += 1
        }
      }
      return place
    }

    private mutating func space() {
      guard !endsInSpace else { return }
      bytes.append(0x20)
      endsInSpace = true
    }

    /// Whether a byte is white space or starts a longer one: U+00A0 is C2 A0, U+3000 is E3 80 80.
    @inline(__always)
    private static func mayBeSpace(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0xC2 || byte == 0xE3 }

    /// Whether there are 32 bytes at a place, and no white space starts at any of them.
    @inline(__always)
    private static func areWords(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
      guard place &+ 34 <= text.count, let base = UnsafeRawPointer(text.baseAddress) else { return false }
      return !(spaces(at: base + place) .| spaces(at: base + place + 16)).holdsSomewhere
    }

    /// At which of 16 bytes white space may start; two bytes more are looked at.
    @inline(__always)
    private static func spaces(at place: UnsafeRawPointer) -> SIMDMask<SIMD16<Int8>> {
      let firsts = place.loadUnaligned(as: ByteBlock.self)
      let thirds = place.loadUnaligned(fromByteOffset: 2, as: ByteBlock.self)
      // The second byte of U+3000 is looked at where the others are there.
      let areWide = (firsts .== ByteBlock(repeating: 0xE3)) .& (thirds .== ByteBlock(repeating: 0x80))
      return areWide .| (firsts .<= ByteBlock(repeating: 0x20)) .| (firsts .== ByteBlock(repeating: 0xC2))
    }

    /// How many bytes of white space stand at a place; 0 for other text.
    private static func spaceLength(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
      if text[place] <= 0x20 { return 1 }
      if text[place] == 0xC2 { return place + 1 < text.count && text[place + 1] == 0xA0 ? 2 : 0 }
      return place + 2 < text.count && text[place + 1] == 0x80 && text[place + 2] == 0x80 ? 3 : 0
    }
  }

  /// The hash of a text that comes in parts.
  private final class LongHash {
    private let state = XXH3_createState()

    init() { XXH3_64bits_reset(state) }

    deinit { XXH3_freeState(state) }

    func update(_ bytes: [UInt8]) {
      bytes.withUnsafeBufferPointer { _ = XXH3_64bits_update(state, $0.baseAddress, $0.count) }
    }

    var value: UInt64 { XXH3_64bits_digest(state) }
  }
}
