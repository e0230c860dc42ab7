import SheafKit
import SheafRecipe

extension Selector {
  /// What the score of an article is the sum of; nothing where the query does not hold or the recipe asks for none.
  ///
  /// It judges once more, so that judging itself need not keep it.
  func shares(of article: Article) -> [Share] {
    guard let query,
      case .holds(let score) = QueryJudge(text: SearchableText(article), matcher: matcher).judge(query)
    else { return [] }
    let places = places(in: article)
    return score.parts.map { part in
      Share(
        term: part.name, count: part.count, score: Int((part.score * 1000).rounded()),
        occurrences: places[TextFold.bytes(of: part.name)] ?? [])
    }
  }

  /// Where the terms of the selection stand, by their folded bytes.
  private func places(in article: Article) -> [[UInt8]: [Occurrence]] {
    let marks = marks(section: nil)
    var places: [[UInt8]: [Occurrence]] = [:]
    func look(in text: String, _ field: Field, block: Int? = nil, at place: SourcePlace = .unknown) {
      let scalars = Array(text.unicodeScalars)
      for mark in marks.marks(in: text) {
        places[table.folded[mark.term], default: []].append(
          Occurrence(mark.range, of: scalars, field: field, block: block, at: place))
      }
    }
    for title in [article.title, article.kicker, article.subtitle].compactMap({ $0 }) { look(in: title, .title) }
    for (index, block) in article.blocks.enumerated() where block.isText {
      let isHeading = if case .heading = block.content { true } else { false }
      look(in: block.plainText, isHeading ? .heading : .body, block: index, at: block.place)
    }
    if let source = article.source { look(in: source, .source) }
    if let organisation = article.organisation { look(in: organisation, .organisation) }
    for contributor in article.byline { look(in: contributor.name, .byline) }
    return places
  }
}
