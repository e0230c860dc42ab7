import SheafKit

/// The places of paragraphs in a Word document, which has no lines: `paragraph 12`, `footnotes, paragraph 2`.
///
/// While an article is made they are numbers; those of notes start so far behind that they never meet.
enum WordPlaces {
  private static let span = 10_000_000

  /// The number behind which the paragraphs of notes are counted.
  static func start(of kind: WordNote.Kind) -> Int { kind == .footnotes ? span : 2 * span }

  /// An article with all places in it in words.
  static func named(_ article: Article) -> Article {
    var article = article
    article.blocks = article.blocks.map(named)
    article.evidence = article.evidence?.relocated(named)
    return article
  }

  private static func named(_ place: SourcePlace) -> SourcePlace {
    place.line.map { SourcePlace(element: name(of: $0)) } ?? place
  }

  private static func named(_ block: Block) -> Block {
    var block = block
    block.place = named(block.place)
    switch block.content {
    case .quote(let blocks): block.content = .quote(blocks.map(named))
    case .list(let ordered, let items): block.content = .list(ordered: ordered, items: items.map { $0.map(named) })
    case .heading, .paragraph, .image, .table, .preformatted: break
    }
    return block
  }

  private static func name(of number: Int) -> String {
    switch number / span {
    case 0: "paragraph \(number)"
    case 1: "footnotes, paragraph \(number % span)"
    default: "endnotes, paragraph \(number % span)"
    }
  }
}
