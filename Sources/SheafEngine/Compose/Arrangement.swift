import SheafKit
import SheafRecipe

/// Puts chosen articles into the sections of a recipe.
///
/// Sections are asked in the order of the recipe and an article goes to the first that takes it and has room: what is
/// over a section's limit goes on to the next that takes it.
struct Arrangement {
  /// A section with what it got, in order.
  struct Filled {
    /// The index of the section in the recipe; nil when the recipe has none.
    var index: Int?
    var articles: [Reposts.Folded]
  }

  /// The sections in the order of the recipe, empty ones among them.
  private(set) var sections: [Filled]
  /// What no section took.
  private(set) var left: [Reposts.Folded]

  init(_ articles: [Reposts.Folded], recipe: Recipe) {
    guard !recipe.sections.isEmpty else {
      sections = [Filled(index: nil, articles: Self.sorted(articles, by: OrderKey.standard))]
      left = []
      return
    }
    left = articles
    sections = []
    for (index, rule) in recipe.sections.enumerated() {
      let fitting = left.indices.filter { left[$0].judged.sections[index] }
      let ordered = Self.order(fitting, of: left, by: rule.order)
      let taken = Array(ordered.prefix(rule.limit.total ?? Int.max))
      sections.append(Filled(index: index, articles: taken.map { left[$0] }))
      let gone = Set(taken)
      left = left.indices.filter { !gone.contains($0) }.map { left[$0] }
    }
  }

  /// Articles in the given order; equal ones by title, then by file and line, so that there is one order only.
  static func sorted(_ articles: [Reposts.Folded], by keys: [OrderKey]) -> [Reposts.Folded] {
    order(Array(articles.indices), of: articles, by: keys).map { articles[$0] }
  }

  private static func order(_ indices: [Int], of articles: [Reposts.Folded], by keys: [OrderKey]) -> [Int] {
    indices.sorted { left, right in
      for key in keys {
        switch compare(articles[left].judged, articles[right].judged, by: key) {
        case .before: return true
        case .after: return false
        case .same: continue
        }
      }
      let (a, b) = (articles[left].judged.article, articles[right].judged.article)
      return (a.title, a.origin.file, a.origin.line ?? 0, left) < (b.title, b.origin.file, b.origin.line ?? 0, right)
    }
  }

  private enum Order {
    case before
    case same
    case after
  }

  private static func compare(_ left: Selector.Judged, _ right: Selector.Judged, by key: OrderKey) -> Order {
    func ordered<Value: Comparable>(_ a: Value?, _ b: Value?) -> Order {
      switch (a, b) {
      case (nil, nil): .same
      case (nil, _?): .after
      case (_?, nil): .before
      case (let a?, let b?): a == b ? .same : (a < b) != key.isDescending ? .before : .after
      }
    }
    switch key.value {
    case .score: return ordered(left.score, right.score)
    case .published: return ordered(left.article.published, right.article.published)
    case .title: return ordered(left.article.title, right.article.title)
    case .source: return ordered(left.article.source, right.article.source)
    case .organisation: return ordered(left.article.organisation, right.article.organisation)
    }
  }
}

extension Selector.Judged {
  /// The score in thousandths; nil when it was refused.
  var score: Int? {
    if case .chosen(let score) = verdict { score } else { nil }
  }
}
