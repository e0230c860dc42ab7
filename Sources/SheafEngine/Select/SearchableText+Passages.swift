import SheafKit

extension SearchableText {
  /// The text of passages of one article, read as one, with what stands over them.
  init(_ article: Article, passages: [Passage]) {
    let parts = passages.flatMap(\.parts)
    // Over several passages each heading stands once.
    var seen: Set<Int> = []
    let headings = passages.flatMap(\.headings).filter { seen.insert($0).inserted }
    self.init(
      article, parts: parts.map { ($0.block, $0.range) },
      leads: passages.compactMap { $0.lead.map { ($0.block, $0.range) } }, headings: headings)
  }
}
