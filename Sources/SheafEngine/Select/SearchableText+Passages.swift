import SheafKit

extension SearchableText {
  /// The text of passages of one article, read as one, with what stands over them.
  init(_ article: Article, passages: [Passage]) {
    let parts = passages.flatMap(\.parts)
    // Over several passages each heading stands once.
    var headings: [Int] = []
    for heading in passages.flatMap(\.headings) where !headings.contains(heading) { headings.append(heading) }
    self.init(
      article, parts: parts.map { ($0.block, $0.range) },
      leads: passages.compactMap { $0.lead.map { ($0.block, $0.range) } }, headings: headings)
  }
}
