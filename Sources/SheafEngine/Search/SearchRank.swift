import SheafKit
import SheafLibrary

/// Where an article stands among those that a search finds: by score, then the earliest, one without a date last, then
/// by title and place.
struct SearchRank: Comparable {
  /// The score, in thousandths.
  let score: Int
  private let published: CalendarDate?
  private let title: String
  private let file: String
  private let line: Int
  private let place: Int

  /// The rank of an article; `place` tells apart what nothing else does.
  init(_ article: Article, score: Int, place: Int) {
    (self.score, self.place, published, title) = (score, place, article.published, article.title)
    (file, line) = (article.origin.file, article.origin.line ?? 0)
  }

  /// The rank of the article of a head, if it comes to a score.
  init(_ head: ArticleHead, score: Int) {
    (self.score, place, published, title) = (score, head.ordinal, head.published, head.title)
    (file, line) = (head.origin.file, head.origin.line ?? 0)
  }

  /// Whether one stands before another.
  static func < (one: SearchRank, other: SearchRank) -> Bool {
    if one.score != other.score { return one.score > other.score }
    if one.published != other.published {
      guard let first = one.published, let second = other.published else { return one.published != nil }
      return first < second
    }
    return (one.title, one.file, one.line, one.place) < (other.title, other.file, other.line, other.place)
  }
}
