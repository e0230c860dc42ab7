import SheafKit

/// The words that the pieces of a searchable text are of. The last that was asked for is at hand: whoever quotes places
/// in their order makes the text of a block once, not once for every place.
struct OriginTexts {
  private let article: Article
  private var last: (origin: SearchableText.Origin, text: QuotableText)?

  init(_ article: Article) { self.article = article }

  /// The words that a piece is of; for a block all of them, wherever in it the piece starts.
  mutating func text(of origin: SearchableText.Origin) -> QuotableText {
    let whole: SearchableText.Origin = if case .block(let index, _) = origin { .block(index, from: 0) } else { origin }
    if let last, last.origin == whole { return last.text }
    let text = QuotableText(whole.text(in: article))
    last = (whole, text)
    return text
  }
}
