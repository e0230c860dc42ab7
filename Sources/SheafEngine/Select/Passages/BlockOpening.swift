import SheafKit

/// What cutting looks at of a block: its first code points, its length and how it ends.
struct BlockOpening {
  /// The whole text, as `Block.plainText` gives it.
  let text: String
  /// The first code points, `limit` at most.
  let scalars: [Unicode.Scalar]
  /// The length of the text in code points.
  let count: Int
  /// The last code point that is no white space.
  let last: Unicode.Scalar
  /// Where the words start: behind white space and the signs that lists are set with.
  let start: Int
  /// Where the bold run ends that opens the text; `start` when there is none.
  let strongEnd: Int

  /// Where the first sentence ends, behind its mark; nil when it is longer than what is looked at.
  let sentenceEnd: Int?
  /// The number that it opens with; nil when there is none, or nothing behind it.
  private(set) var ordinal: Ordinal?
  /// Whether it is written in Han characters for the most part, as far as the first ones tell.
  let isHan: Bool

  /// How many code points can hold a lead.
  static let limit = 160

  /// Reads a text with the runs that it is made of, where they are known.
  init(_ text: String, inlines: [Inline] = []) {
    self.init(text, [Unicode.Scalar](codePointsOf: text), inlines: inlines)
  }

  /// The same of a text whose code points are at hand.
  init(_ text: String, _ all: [Unicode.Scalar], inlines: [Inline]) {
    self.text = text
    let scalars = Array(all.prefix(Self.limit))
    self.scalars = scalars
    count = all.count
    last = all.last { !$0.isWhitespace } ?? " "
    let start = scalars.firstIndex { !$0.isWhitespace && !Self.bullets.contains($0) } ?? scalars.count
    self.start = start
    let strong = Self.strongPrefix(inlines)
    strongEnd = strong > start ? min(strong, count) : start
    let words = scalars.dropFirst(start).prefix(40)
    isHan = words.reduce(0) { $0 + (Han.isIdeograph($1) ? 1 : 0) } * 3 >= words.count
    sentenceEnd = Self.sentenceEnd(in: scalars, from: start, count: count)
    ordinal = Ordinal(self)
  }

  /// Reads a paragraph or the first paragraph of an item; nil for a block that runs of text do not make up.
  init?(_ block: Block) {
    switch block.content {
    case .paragraph(let inlines), .heading(_, let inlines): self.init(inlines.plainText, inlines: inlines)
    case .quote, .list, .image, .table, .preformatted: return nil
    }
  }

  /// Whether all of it is bold.
  var isStrong: Bool { strongEnd >= count && strongEnd > start }

  /// Whether it ends as sentences do.
  var isEnded: Bool { Self.endMarks.contains(last) || ".”’」』）)…".unicodeScalars.contains(last) }

  /// Whether it is as long as running text: 40 Han characters, twice as many of an alphabet.
  var isLong: Bool { count - start >= (isHan ? 40 : 80) }

  /// Where the first sentence ends, behind its mark.
  private static func sentenceEnd(in scalars: [Unicode.Scalar], from start: Int, count: Int) -> Int? {
    var index = start
    while index < scalars.count {
      // Nearly all characters of Chinese text.
      if (0x4E00...0x9FFF).contains(scalars[index].value) {
        index += 1
        continue
      }
      if Self.endMarks.contains(scalars[index]) { return index + 1 }
      // A full stop ends a sentence when it stands behind a word of more than two letters: not in `Dr. Doe`.
      if scalars[index] == ".", index >= start + 3,
        index + 1 == count || index + 1 >= scalars.count || scalars[index + 1] == " ",
        scalars[(index - 3)..<index].allSatisfy(\.isLetter)
      {
        return index + 1
      }
      index += 1
    }
    return nil
  }

  /// The code point at a place; a space where there is none.
  subscript(index: Int) -> Unicode.Scalar { scalars.indices.contains(index) ? scalars[index] : " " }

  /// Whether the words start with one of these.
  func opens(with words: EdgeWords) -> Bool { words.start(of: scalars[start...]) != nil }

  /// Signs that items are set with.
  private static let bullets = ScalarSet("■●◆▲★◎○►▶•·▪◇□☆◼▍")
  static let endMarks = ScalarSet("。！？!?；;")

  private static func strongPrefix(_ inlines: [Inline]) -> Int {
    var length = 0
    for inline in inlines {
      guard case .strong(let inner) = inline else {
        if length == 0, inline.opensWithSpace {
          continue
        }
        break
      }
      length += inner.plainText.unicodeScalars.prefix(limit).count
    }
    return length
  }
}

extension Inline {
  /// Whether its first code points are white space, as many as it has up to eight.
  fileprivate var opensWithSpace: Bool {
    if case .text(let text) = self, let first = text.unicodeScalars.first, !first.isWhitespace { return false }
    return plainText.unicodeScalars.prefix(8).allSatisfy(\.isWhitespace)
  }
}

extension String {
  /// The words between spaces and line ends, as code points.
  var listed: [[Unicode.Scalar]] {
    var words: [[Unicode.Scalar]] = []
    forEachWord { words.append(Array($0)) }
    return words
  }

  /// Calls `body` with each of the words between spaces and line ends.
  func forEachWord(_ body: (ArraySlice<Unicode.Scalar>) -> Void) {
    let scalars = [Unicode.Scalar](codePointsOf: self)
    var start = 0
    for end in 0...scalars.count where end == scalars.count || scalars[end].isWhitespace {
      if start < end { body(scalars[start..<end]) }
      start = end + 1
    }
  }

  /// Whether another text stands in the first bytes of this one.
  func holds(_ other: String, within limit: Int = .max) -> Bool { occurs(other, times: 1, within: limit) }

  /// Whether another text stands in the first bytes of this one so many times.
  func occurs(_ other: String, times: Int, within limit: Int) -> Bool {
    let wanted = Array(other.utf8)
    guard let first = wanted.first else { return true }
    var text = self
    return text.withUTF8 { bytes in
      var left = times
      var index = 0
      let end = min(bytes.count, limit) - wanted.count
      while index <= end {
        if bytes[index] == first, bytes[index..<(index + wanted.count)].elementsEqual(wanted) {
          left -= 1
          if left == 0 { return true }
        }
        index += 1
      }
      return false
    }
  }
}
