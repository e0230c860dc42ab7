import SheafKit
import SheafRecipe

/// The text of an article as queries see it: folded, in pieces that know their field.
///
/// Captions are left out: an alternative text is not what an article says. No match runs from one piece into the next.
struct SearchableText: Sendable {
  /// A stretch of the bytes that belongs to one field.
  struct Piece: Sendable {
    var field: Field
    /// How much an occurrence here counts, relative to one in the body.
    var factor: Double
    /// Where it starts in the bytes.
    var start: Int
    /// The index of the block, for headings and body.
    var block: Int?
  }

  private(set) var bytes: [UInt8] = []
  private(set) var pieces: [Piece] = []

  init(_ article: Article) {
    add(article.title, .title, Self.titleFactor)
    if let kicker = article.kicker { add(kicker, .title, Self.titleFactor) }
    if let subtitle = article.subtitle { add(subtitle, .title, Self.titleFactor) }
    var isLead = true
    for (index, block) in article.blocks.enumerated() where block.isText {
      if case .heading = block.content {
        add(block.plainText, .heading, Self.headingFactor, block: index)
      } else {
        add(block.plainText, .body, isLead ? Self.leadFactor : 1, block: index)
        isLead = false
      }
    }
    if let source = article.source { add(source, .source, 1) }
    if let organisation = article.organisation { add(organisation, .organisation, 1) }
    for contributor in article.byline { add(contributor.name, .byline, 1) }
  }

  static let titleFactor = 3.0
  static let headingFactor = 2.0
  static let leadFactor = 1.5

  private mutating func add(_ text: String, _ field: Field, _ factor: Double, block: Int? = nil) {
    pieces.append(Piece(field: field, factor: factor, start: bytes.count, block: block))
    TextFold.append(text, to: &bytes)
    bytes.append(0)
  }

  /// The index of the piece that holds a byte.
  func piece(at offset: Int) -> Int {
    var (low, high) = (0, pieces.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if pieces[middle].start <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
