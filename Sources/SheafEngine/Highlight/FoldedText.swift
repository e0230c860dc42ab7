import SheafKit

/// A text folded once, for everything that looks for words in it.
struct FoldedText {
  let original: String
  let bytes: [UInt8]
  /// For each byte its code point, and one more entry with the number of code points.
  let codePoints: [Int]

  init(_ text: String) {
    original = text
    bytes = TextFold.bytes(of: text)
    codePoints = TextFold.codePoints(in: bytes)
  }

  /// A word that tells something of its sentence, in code points.
  struct Word {
    var start: Int
    var end: Int
    var kind: SentenceWords.Class
  }

  /// The words that tell something, in the order of their starts; of those of one class that overlap, the first and
  /// longest.
  var words: [Word] {
    var words = SentenceWords.found(in: bytes).map {
      Word(start: codePoints[$0.start], end: codePoints[$0.end], kind: $0.kind)
    }
    words.sort { ($0.start, -$0.end, $0.kind.rawValue) < ($1.start, -$1.end, $1.kind.rawValue) }
    var ends = [Int](repeating: 0, count: SentenceWords.Class.allCases.count)
    return words.filter { word in
      guard word.start >= ends[word.kind.rawValue] else { return false }
      ends[word.kind.rawValue] = word.end
      return true
    }
  }
}
