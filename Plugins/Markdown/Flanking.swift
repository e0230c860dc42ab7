/// The rule by which CommonMark decides whether `*` and `_` delimit emphasis (§6.2, left- and right-flanking runs), and
/// what has to be done so that they do.
///
/// An opening delimiter before punctuation works only behind white space or punctuation, a closing one behind
/// punctuation only before them, and `_` in either case not beside letters. `**守土尽责：**她` is therefore no emphasis. The
/// cure changes no word: the character outside is written as a reference, whose `&` and `;` are punctuation.
///
/// What punctuation is has changed between versions of CommonMark (symbols were added in 0.31), so what only some of
/// them count is taken for the worse of the two everywhere.
enum Flanking {
  /// Marks the words whose first or last character has to be written as a reference.
  static func settle(_ pieces: inout [InlinePiece]) {
    // An opener can only trouble the words before it, and a character written as a reference is punctuation to what
    // stands before that: from the end to the start, one pass settles all openers; the other way all closers.
    for i in pieces.indices.reversed() {
      guard case .opening(let style, let delimiter) = pieces[i], style != .mark, i > 0,
        case .text(var words) = pieces[i - 1]
      else { continue }
      let needsPunctuation = delimiter == "_" || !isPlain(i + 1 < pieces.count ? pieces[i + 1].first : nil)
      guard needsPunctuation, let outer = words.text.unicodeScalars.last, !isSpace(outer), !isPunctuation(outer)
      else { continue }
      words.refersLast = true
      pieces[i - 1] = .text(words)
    }
    for i in pieces.indices {
      guard case .closing(let style, let delimiter) = pieces[i], style != .mark, i + 1 < pieces.count,
        case .text(var words) = pieces[i + 1]
      else { continue }
      let needsPunctuation = delimiter == "_" || !isPlain(i > 0 ? pieces[i - 1].last : nil)
      guard needsPunctuation, let outer = words.text.unicodeScalars.first, !isSpace(outer), !isPunctuation(outer)
      else { continue }
      words.refersFirst = true
      pieces[i + 1] = .text(words)
    }
  }

  /// White space of CommonMark: category Zs, tab and line ends.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Punctuation to every version of CommonMark.
  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: return true
    case 0..<0x80: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      return scalar.value < 0x10000
    default: return false
    }
  }

  /// Punctuation to no version of CommonMark, and no space.
  private static func isPlain(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar, !isSpace(scalar) else { return false }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      return false
    default: return true
    }
  }
}

extension InlinePiece {
  /// The first character as it will be written, as far as punctuation goes.
  fileprivate var first: Unicode.Scalar? {
    switch self {
    case .text(let words): words.refersFirst || words.isSingleReference ? "&" : words.text.unicodeScalars.first
    case .code: "`"
    case .lineBreak: "\n"
    case .opening, .closing, .link: "*"
    }
  }

  /// The last character as it will be written, as far as punctuation goes.
  fileprivate var last: Unicode.Scalar? {
    switch self {
    case .text(let words): words.refersLast || words.isSingleReference ? ";" : words.text.unicodeScalars.last
    case .code: "`"
    case .lineBreak: "\n"
    case .opening, .closing, .link: "*"
    }
  }
}

extension InlinePiece.Words {
  /// Whether the words are one character and that one a reference.
  fileprivate var isSingleReference: Bool {
    (refersFirst || refersLast) && text.unicodeScalars.dropFirst().isEmpty
  }
}
