import SheafKit

/// Words as they are matched: folded, in one field or in all.
struct FoldedTerm: Hashable {
  /// The folded UTF-8 of the words.
  var text: [UInt8]
  /// The only field; nil for title, headings and text.
  var field: Field?

  /// Folds words.
  init(_ text: String, in field: Field? = nil) {
    self.text = FoldedText.bytes(of: text)
    self.field = field
  }

  /// Folds a term of a recipe.
  init(_ term: Term) { self.init(term.text, in: term.field) }

  /// Whether wherever the other words stand these stand too.
  func stands(in other: FoldedTerm) -> Bool { isLooked(for: other.field) && FoldedText.holds(other.text, text) }

  /// Whether what is found in a field is found where this looks, too.
  private func isLooked(for other: Field?) -> Bool {
    switch (field, other) {
    case (nil, nil), (nil, .title), (nil, .heading), (nil, .body): true
    case (nil, .source), (nil, .organisation), (nil, .byline): false
    case (let field?, _): field == other
    }
  }
}

/// Texts as matching sees them.
enum FoldedText {
  /// The folded UTF-8 of a text.
  static func bytes(of text: String) -> [UInt8] { TextFold.bytes(of: text) }

  /// Whether a folded text is found in a longer one, whole words where it begins or ends with a letter or digit.
  static func holds(_ longer: [UInt8], _ shorter: [UInt8]) -> Bool {
    guard let first = shorter.first, let last = shorter.last, shorter.count <= longer.count else { return false }
    for start in 0...(longer.count - shorter.count) where longer[start] == first {
      let end = start + shorter.count
      guard longer[start..<end].elementsEqual(shorter) else { continue }
      let isCutBefore = start > 0 && isOfWord(longer[start - 1]) && isOfWord(first)
      let isCutBehind = end < longer.count && isOfWord(longer[end]) && isOfWord(last)
      if !isCutBefore && !isCutBehind { return true }
    }
    return false
  }

  /// Whether a byte is, for sure, a letter or a digit of ASCII.
  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }
}
