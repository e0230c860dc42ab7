import SheafKit

/// Tells of an article at a glance that it holds nothing of what is looked for, as most articles of a folder do.
///
/// The text is looked at as it is: folding it takes longer than all the rest of judging. A character at which no term
/// starts, folded or not, costs one look-up of a bit; behind one at which a term may, the next is folded and the two
/// are asked for in `TermStarts`, and what passes is held against the terms. Whatever is not certain may hold a term.
package struct TermScreen: Sendable {
  /// The characters that fold to what starts a term.
  private let firsts: CharacterBits
  private let starts: TermStarts
  /// The terms, code point by code point.
  private let terms: WordTrie<Void>
  /// The most code points of a term.
  private let longest: Int
  /// Whether nothing is looked for.
  private let isEmpty: Bool
  /// Whether a term starts with a space, which may stand for what parts the pieces of a block.
  private let startsWithSpace: Bool

  /// Makes a screen of folded terms.
  package init(_ terms: [[UInt8]]) { self.init(terms, starts: TermStarts(terms)) }

  /// Makes a screen of folded terms; `starts` is the sieve of the same.
  init(_ terms: [[UInt8]], starts: TermStarts) {
    self.starts = starts
    let spelt = terms.map { $0.withUnsafeBufferPointer { [Unicode.Scalar](utf8: $0) } }
    longest = spelt.map(\.count).max() ?? 0
    var trie = WordTrie<Void>()
    for term in spelt where !term.isEmpty { trie.add(term, ()) }
    self.terms = trie
    var wanted: Set<UInt32> = []
    for term in terms where !term.isEmpty {
      term.withUnsafeBufferPointer { _ = wanted.insert(TermStarts.Character(at: 0, in: $0).key) }
    }
    isEmpty = wanted.isEmpty
    startsWithSpace = wanted.contains(0x20)
    var firsts = CharacterBits()
    for key in wanted { firsts.insert(key) }
    for byte in UInt8(0)..<0x80 where wanted.contains(UInt32(TextFold.lowercased(byte))) { firsts.insert(UInt32(byte)) }
    for (character, form) in FoldTable.standard.pairs where wanted.contains(UInt32(form)) {
      firsts.insert(UInt32(character))
    }
    // What letters of two bytes fold to is not looked up.
    if wanted.contains(where: { $0 == 0x20 || (0x80..<0x800).contains($0) }) {
      for key in UInt32(0x80)..<0x800 { firsts.insert(key) }
    }
    self.firsts = firsts
  }

  /// Whether bytes may hold a term, as they are read from a file: what is no UTF-8 in them is passed.
  package func mayHold(_ bytes: [UInt8]) -> Bool {
    !isEmpty && bytes.withUnsafeBufferPointer { holds($0, endsPiece: true) }
  }

  /// Whether an article may hold a term.
  func mayHold(_ article: Article) -> Bool {
    guard !isEmpty else { return false }
    return holds(article.title) || holds(article.kicker) || holds(article.subtitle) || holds(article.source)
      || holds(article.organisation) || article.byline.contains { holds($0.name) }
      || article.blocks.contains { holds($0, endsPiece: true) }
  }

  private func holds(_ text: String?) -> Bool { text.map { holds($0, endsPiece: true) } ?? false }

  private func holds(_ block: Block, endsPiece: Bool) -> Bool {
    switch block.content {
    case .heading(_, let inlines), .paragraph(let inlines): holds(inlines, endsPiece: endsPiece)
    case .quote(let blocks): startsWithSpace || blocks.contains { holds($0, endsPiece: false) }
    case .list(_, let items): startsWithSpace || items.contains { $0.contains { holds($0, endsPiece: false) } }
    case .image(let image): holds(image.caption, endsPiece: endsPiece)
    case .table(let rows, _): startsWithSpace || rows.contains { $0.contains { holds($0, endsPiece: false) } }
    case .preformatted(let text): holds(text, endsPiece: endsPiece)
    }
  }

  private func holds(_ inlines: [Inline], endsPiece: Bool) -> Bool {
    for (index, inline) in inlines.enumerated() {
      let holds =
        switch inline {
        case .text(let text), .code(let text): holds(text, endsPiece: endsPiece && index == inlines.count - 1)
        case .emphasis(let inner), .strong(let inner), .link(let inner, _), .mark(let inner):
          holds(inner, endsPiece: false)
        case .lineBreak: startsWithSpace
        }
      if holds { return true }
    }
    return false
  }

  /// Whether a text may hold a term, or a term may start in it that goes on behind it where the piece does.
  private func holds(_ text: String, endsPiece: Bool) -> Bool {
    // Texts are native, so that nearly always none is copied.
    if let holds = text.utf8.withContiguousStorageIfAvailable({ holds($0, endsPiece: endsPiece) }) { return holds }
    var text = text
    return text.withUTF8 { holds($0, endsPiece: endsPiece) }
  }

  private func holds(_ text: UnsafeBufferPointer<UInt8>, endsPiece: Bool) -> Bool {
    firsts.withScan { firsts in
      starts.withSieve { sieve in
        var place = firsts.next(in: text, from: 0)
        while place < text.count {
          guard let first = Self.folded(at: place, in: text), !sieve.holds(first) else { return true }
          let next = TermStarts.Character(at: place, in: text).end
          guard next < text.count else { return !endsPiece }
          guard let second = Self.folded(at: next, in: text) else { return true }
          if sieve.holds(first, second), holdsTerm(at: place, in: text, endsPiece: endsPiece) { return true }
          place = firsts.next(in: text, behind: place)
        }
        return false
      }
    }
  }

  /// Whether a term stands at a place, or may go on behind the text.
  private func holdsTerm(at start: Int, in text: UnsafeBufferPointer<UInt8>, endsPiece: Bool) -> Bool {
    var characters: [Unicode.Scalar] = []
    var place = start
    while characters.count < longest {
      guard place < text.count else {
        if endsPiece { break }
        return true
      }
      guard let character = Self.folded(at: place, in: text).flatMap({ Unicode.Scalar($0) }) else { return true }
      characters.append(character)
      place = TermStarts.Character(at: place, in: text).end
    }
    return terms.longest(in: characters, from: 0, to: characters.count) != nil
  }

  /// What a character folds to; nil where that is not looked up, of letters of two bytes and of characters of four.
  private static func folded(at place: Int, in text: UnsafeBufferPointer<UInt8>) -> UInt32? {
    let key = TermStarts.Character(at: place, in: text).key
    switch text[place] {
    case ..<0x80: return UInt32(TextFold.lowercased(text[place]))
    case 0xF0...: return nil
    case 0xE0...: return FoldTable.standard.form(of: UInt16(truncatingIfNeeded: key)).map { UInt32($0) } ?? key
    default: return key == 0xA0 ? 0x20 : key < 0xC0 ? key : nil
    }
  }
}
