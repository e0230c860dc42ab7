import SheafKit
import SheafRecipe

/// The part of an article that an entry draws on: what was chosen of it, less what the editor cut.
struct Extract {
  /// The article.
  let article: Article
  /// The blocks, or ranges of blocks, in the order of the source.
  let parts: [Passage.Part]
  /// What is printed whatever else is: the words that the editor added.
  let required: [QuotedWords.Place]

  /// Draws on the given parts of an article, or on all of it, and minds the editor's cuts and additions.
  init(of article: Article, parts chosen: [Passage.Part]?, edit: Edit?) {
    self.article = article
    let cut = Set((edit?.cut ?? []).flatMap { QuotedWords.find($0.text, in: article) }.map(\.block))
    required = (edit?.add ?? []).compactMap { QuotedWords.find($0.text, in: article).first }
      .filter { !cut.contains($0.block) }
    var parts = chosen ?? article.blocks.indices.map { Passage.Part(block: $0, range: nil) }
    for place in required where !parts.contains(where: { $0.holds(place) }) {
      parts.append(Passage.Part(block: place.block, range: nil))
    }
    self.parts = parts.filter { !cut.contains($0.block) }
      .sorted { ($0.block, $0.range?.start ?? 0) < ($1.block, $1.range?.start ?? 0) }
  }

  /// The blocks to print in full, with a mark of omission where something between them is left out.
  func blocks(omission: String) -> [Block] {
    var blocks: [Block] = []
    var next: Int?
    for part in parts {
      guard article.blocks.indices.contains(part.block) else { continue }
      let block = article.blocks[part.block]
      // What comes before the first part is left out as well, but nobody misses a beginning.
      if let next, part.block > next { blocks.append(.paragraph(omission.filter { !$0.isWhitespace })) }
      next = part.block + 1
      guard let range = part.range else {
        blocks.append(block)
        continue
      }
      blocks.append(Block(.paragraph([.text(block.plainText.words(in: range))]), at: block.place))
    }
    return blocks
  }
}

extension Passage.Part {
  fileprivate func holds(_ place: QuotedWords.Place) -> Bool {
    guard block == place.block else { return false }
    guard let range else { return true }
    return range.start <= place.range.start && place.range.end <= range.end
  }
}
