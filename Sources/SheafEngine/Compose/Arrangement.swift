import SheafKit
import SheafRecipe

/// Puts chosen articles into the sections of a recipe.
///
/// Sections are asked in the order of the recipe and an article goes to the first that takes it and has room: what is
/// over a section's limit goes on to the next that takes it. Where the editor names a section, the article goes there.
struct Arrangement {
  /// A section with what it got, in order.
  struct Filled {
    /// The index of the section in the recipe; nil when the recipe has none.
    var index: Int?
    var articles: [Reposts.Folded]
  }

  /// A section that would have taken an article, and had no room.
  struct Overflow {
    /// The index of the section.
    var section: Int
    var article: Reposts.Folded
    var exceeded: LimitCount.Exceeded
  }

  /// The sections in the order of the recipe, empty ones among them.
  private(set) var sections: [Filled]
  /// What no section took.
  private(set) var left: [Reposts.Folded]
  /// What a section had no room for, wherever it went then.
  private(set) var overflows: [Overflow] = []

  /// Arranges articles; `length` says how many characters of an article a section would print.
  init(_ articles: [Reposts.Folded], recipe: Recipe, length: (Reposts.Folded, Int?) -> Int = { _, _ in 0 }) {
    guard !recipe.sections.isEmpty else {
      sections = [Filled(index: nil, articles: Self.positioned(Self.sorted(articles, by: OrderKey.standard)))]
      left = []
      return
    }
    left = articles
    sections = []
    let titles = recipe.sections.map(\.title)
    for (index, rule) in recipe.sections.enumerated() {
      let fitting = left.indices.filter { place in
        let judged = left[place].judged
        // A title that two sections have means the first of them.
        if let wanted = judged.edit?.section, let meant = titles.firstIndex(of: wanted.text) { return meant == index }
        return judged.sections[index]
      }
      var count = LimitCount(rule.limit)
      var taken: Set<Int> = []
      let ordered = Self.order(fitting, of: left, by: rule.order)
      for place in ordered.filter({ left[$0].judged.isPlaced }) + ordered.filter({ !left[$0].judged.isPlaced }) {
        let article = left[place]
        let exceeded = count.admit(article.judged.head, isPinned: article.judged.isPlaced) { length(article, index) }
        if let exceeded {
          overflows.append(Overflow(section: index, article: article, exceeded: exceeded))
        } else {
          taken.insert(place)
        }
      }
      let articles = ordered.filter(taken.contains).map { left[$0] }
      sections.append(Filled(index: index, articles: Self.positioned(articles)))
      left = left.indices.filter { !taken.contains($0) }.map { left[$0] }
    }
  }

  /// Takes articles out of the sections again.
  mutating func remove(where isGone: (Reposts.Folded) -> Bool) {
    for index in sections.indices { sections[index].articles.removeAll(where: isGone) }
  }

  /// Moves what the editor gave a place to it: first those for the first places.
  private static func positioned(_ articles: [Reposts.Folded]) -> [Reposts.Folded] {
    let moved = articles.enumerated().compactMap { offset, article in
      article.judged.edit?.position.map { (position: $0, offset: offset, article: article) }
    }
    guard !moved.isEmpty else { return articles }
    var result = articles.filter { $0.judged.edit?.position == nil }
    for one in moved.sorted(by: { ($0.position, $0.offset) < ($1.position, $1.offset) }) {
      result.insert(one.article, at: min(one.position - 1, result.count))
    }
    return result
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
      // The heads lie in the articles: nothing of them is copied to be compared.
      let (a, b) = (articles[left].judged.drawn, articles[right].judged.drawn)
      if a.head.title != b.head.title { return a.head.title < b.head.title }
      if a.head.origin.file != b.head.origin.file { return a.head.origin.file < b.head.origin.file }
      let lines = (a.head.origin.line ?? 0, b.head.origin.line ?? 0)
      if lines.0 != lines.1 { return lines.0 < lines.1 }
      return a.head.id != b.head.id ? a.head.id < b.head.id : left < right
    }
  }

  private enum Order {
    case before
    case same
    case after
  }

  // Inline, so that neither is copied to be compared.
  @inline(__always)
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
    case .published: return ordered(left.head.published, right.head.published)
    case .title: return ordered(left.head.title, right.head.title)
    case .source: return ordered(left.head.source, right.head.source)
    case .organisation: return ordered(left.head.organisation, right.head.organisation)
    }
  }
}

extension Selector.Judged {
  /// Whether the editor wants it in its section, whatever limits say.
  var isPlaced: Bool { isPinned || edit?.section != nil }
}
