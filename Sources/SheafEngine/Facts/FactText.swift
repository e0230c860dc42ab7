import SheafKit

/// The text of a block as facts are looked for in it: its code points, as they are and folded, and its quotation marks.
///
/// Folding turns each code point into one, so that a place in either is the same place.
///
/// A class, since everything that looks for facts holds the text, and hands it on at every step.
final class FactText: Sendable {
  /// The text.
  let original: String
  /// The folded UTF-8.
  let bytes: [UInt8]
  /// The code points as printed.
  let scalars: [Unicode.Scalar]
  /// The same folded: half width, lower case, simplified.
  let folded: [Unicode.Scalar]
  /// What each character is, by the folded text.
  private let kinds: [Characters]
  /// What any of the characters is.
  let anyKind: Characters
  /// What stands between quotation marks, outermost ones alone, in the order of the text.
  let quoted: [Range<Int>]
  /// The code points inside short quoted terms and titles of works, whose numbers and names are part of them.
  private let isTerm: [Bool]

  /// Reads a text.
  init(_ text: String) {
    scalars = [Unicode.Scalar](codePointsOf: text)
    original = text
    bytes = TextFold.bytes(of: text)
    let folded = bytes.withUnsafeBufferPointer { [Unicode.Scalar](utf8: $0) }
    self.folded = folded.count == scalars.count ? folded : scalars
    (kinds, anyKind) = Characters.of(self.folded)
    let marks = QuotationMarks(in: scalars)
    quoted = marks.quoted
    guard !quoted.isEmpty || !marks.works.isEmpty else {
      isTerm = []
      return
    }
    var isTerm = [Bool](repeating: false, count: scalars.count)
    for range in marks.works { for index in range { isTerm[index] = true } }
    for range in marks.quoted where Self.isTerm(scalars[range]) { for index in range { isTerm[index] = true } }
    self.isTerm = isTerm
  }

  /// The number of code points.
  var count: Int { scalars.count }

  /// What the character at a place is; nothing outside of the text.
  @inline(__always)
  func kind(_ index: Int) -> Characters { kinds.indices.contains(index) ? kinds[index] : [] }

  /// The character at a place; a line end outside of the text.
  @inline(__always)
  func at(_ index: Int) -> Unicode.Scalar { folded.indices.contains(index) ? folded[index] : "\n" }

  /// The first place from one on whose character is as wanted; `count` where there is none.
  @inline(__always)
  func next(from index: Int, where isWanted: (Characters) -> Bool) -> Int {
    kinds.withUnsafeBufferPointer { kinds in
      var index = max(0, index)
      while index < kinds.count, !isWanted(kinds[index]) { index += 1 }
      return index
    }
  }

  /// Whether a place is inside a quoted term or the title of a work.
  func isInTerm(_ index: Int) -> Bool { isTerm.indices.contains(index) && isTerm[index] }

  /// Whether a clause ends at a place: at punctuation, at a line end, at the ends of the text.
  @inline(__always)
  func isStop(_ index: Int) -> Bool {
    guard folded.indices.contains(index) else { return true }
    if scalars[index] == "\n" || Characters.of(scalars[index]).contains(.stop) {
      // 1,286 is one number, and 18:30 one time.
      guard scalars[index] == "," || scalars[index] == ":" else { return true }
      return !(kind(index - 1).contains(.digit) && kind(index + 1).contains(.digit))
    }
    return false
  }

  /// Where the clause that holds a place starts, at most `reach` characters before it.
  func clauseStart(_ index: Int, reach: Int = 200) -> Int {
    var start = index
    while start > 0, index - start < reach, !isStop(start - 1) { start -= 1 }
    return start
  }

  /// Where the clause that holds a place ends, at most `reach` characters behind it.
  func clauseEnd(_ index: Int, reach: Int = 200) -> Int {
    var end = index
    while end < count, end - index < reach, !isStop(end) { end += 1 }
    return end
  }

  /// Whether a sentence ends with the mark at a place.
  func isSentenceEnd(_ index: Int) -> Bool {
    guard scalars.indices.contains(index) else { return true }
    switch scalars[index] {
    case "。", "！", "？", "；", "\n", "!", "?", ";": return true
    case ".": return !kind(index + 1).contains(.digit) && !kind(index + 1).contains(.letter)
    default: return false
    }
  }

  /// The words of a range, as printed.
  func string(_ range: Range<Int>) -> String { String(codePoints: scalars[range.clamped(to: 0..<count)]) }

  /// Whether the folded text holds a word at a place.
  func has(_ word: String, at index: Int) -> Bool {
    guard index >= 0 else { return false }
    var index = index
    for scalar in word.unicodeScalars {
      guard index < count, folded[index] == scalar else { return false }
      index += 1
    }
    return true
  }

  /// Whether the folded text holds a word that ends before a place.
  func has(_ word: String, before index: Int) -> Bool { has(word, at: index - word.unicodeScalars.count) }

  private static let marks = ScalarSet("。，！？；,!?.…")

  /// A term is short and has no mark of a sentence in it.
  private static func isTerm(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.count <= 14 && !text.contains(where: marks.contains)
  }
}
