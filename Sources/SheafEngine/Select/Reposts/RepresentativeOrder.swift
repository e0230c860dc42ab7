import SheafKit
import SheafLibrary
import SheafRecipe

/// Which of several articles with the same text is shown: the one that comes first in this order.
///
/// Those of a preferred medium come first, in the order of the recipe; then the earliest published, or the fullest, as
/// the recipe says; then, either way, the earliest published, one without a date last; then file and line. What is
/// still equal is told apart by id and title.
struct RepresentativeOrder {
  private let rule: RepostRule
  private let preferred: [[UInt8]: Int]

  init(_ rule: RepostRule) {
    self.rule = rule
    preferred = Dictionary(
      rule.prefer.enumerated().map { (TextFold.bytes(of: $0.element), $0.offset) }, uniquingKeysWith: min)
  }

  /// The indices of articles in this order; `lengths` are those of their texts.
  func sorted(_ articles: [ArticleHead], lengths: [Int]) -> [Int] {
    let ranks = articles.map { article in
      article.source.flatMap { preferred.isEmpty ? nil : preferred[TextFold.bytes(of: $0)] } ?? Int.max
    }
    return articles.indices.sorted { left, right in
      if ranks[left] != ranks[right] { return ranks[left] < ranks[right] }
      switch rule.keep {
      case .earliest: break
      case .fullest: if lengths[left] != lengths[right] { return lengths[left] > lengths[right] }
      }
      return Self.isBefore(articles[left], articles[right])
    }
  }

  /// The order of publication, then of file and line.
  static func isBefore(_ left: ArticleHead, _ right: ArticleHead) -> Bool {
    switch (left.published, right.published) {
    case (let a?, let b?) where a != b: return a < b
    case (_?, nil): return true
    case (nil, _?): return false
    default: break
    }
    let (a, b) = (left.origin, right.origin)
    if a.file != b.file { return a.file < b.file }
    return (a.line ?? 0, a.page ?? 0, left.id, left.title) < (b.line ?? 0, b.page ?? 0, right.id, right.title)
  }
}
