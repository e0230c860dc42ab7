import SheafKit

/// A paragraph, a table or a picture of a Word document, with how it is set: what tells titles where no style does.
struct WordLine {
  /// What it is. Its `line` is the number of the paragraph in the document.
  var block: DraftBlock
  /// How it is set.
  var look = WordLook()
  /// The number before it.
  var number: WordNumber?
  /// The notes that it refers to.
  var notes: [WordNote] = []
  /// Its text as the rules for plain text see it; nil for a picture.
  private(set) var paragraph: Paragraph?

  /// Makes a line; pictures have no text.
  init(_ block: DraftBlock, look: WordLook = WordLook()) {
    self.block = block
    self.look = look
    read()
  }

  /// The text of a paragraph or heading; nil for other blocks.
  var text: MarkedText? {
    get {
      switch block.content {
      case .paragraph(let text), .heading(_, let text): text
      default: nil
      }
    }
    set {
      guard let newValue else { return }
      switch block.content {
      case .paragraph: block.content = .paragraph(newValue)
      case .heading(let level, _): block.content = .heading(level: level, newValue)
      default: return
      }
      read()
    }
  }

  /// The text of a paragraph or heading as something that the document states.
  var stated: Stated<MarkedText>? {
    text.map { Stated($0, from: $0.slice, at: SourcePlace(line: block.line)) }
  }

  /// Whether it may be a line of a headline.
  var isTitleLike: Bool {
    guard let paragraph, text != nil else { return false }
    return paragraph.isTitleLike && !paragraph.isProse && !paragraph.isCredits
  }

  private mutating func read() { paragraph = block.text.map { Paragraph($0, line: block.line ?? 0) } }
}

/// How a paragraph is set.
struct WordLook: Hashable {
  /// The size of most of it, in half points; nil where nothing says.
  var size: Int?
  /// The font of most of it.
  var font: String?
  /// Whether all of it is bold.
  var isBold = false
  /// Whether it is centred.
  var isCentred = false
  /// Whether it starts a page.
  var startsPage = false
  /// What its style says it is.
  var role: WordRole?
}

/// A note that a text refers to.
struct WordNote: Hashable {
  /// The kinds of note, which stand in parts of their own.
  enum Kind: String {
    case footnotes
    case endnotes
  }

  var kind: Kind
  var id: Int
}
