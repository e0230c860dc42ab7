/// How often at most something stands in an article, in halves, as `IndexedText` weighs it: 2 for once.
public enum ArticleCount {
  /// That often or more: no bound.
  public static let many: UInt8 = 254

  /// Two counts together.
  @inline(__always)
  static func sum(_ one: UInt8, _ other: UInt8) -> UInt8 {
    UInt8(truncatingIfNeeded: min(UInt16(one) + UInt16(other), UInt16(many)))
  }
}

/// Articles by rising keys, and for each how often at most what was asked for stands in it.
public struct CountedArticles: Hashable, Sendable {
  /// The articles.
  public private(set) var keys: [ArticleKey] = []
  /// For each its count in halves; `ArticleCount.many` is no bound.
  public private(set) var halves: [UInt8] = []

  /// Makes a list without any.
  public init() {}

  /// Adds an article behind the others.
  mutating func append(_ key: ArticleKey, halves count: UInt8) {
    keys.append(key)
    halves.append(count)
  }

  /// Makes room for more.
  mutating func reserve(_ count: Int) {
    keys.reserveCapacity(count)
    halves.reserveCapacity(count)
  }

  /// Those that are in both, each with the lower of its counts.
  func intersection(_ other: CountedArticles) -> CountedArticles {
    var both = CountedArticles()
    both.reserve(min(keys.count, other.keys.count))
    var (left, right) = (0, 0)
    while left < keys.count, right < other.keys.count {
      let (one, two) = (keys[left], other.keys[right])
      if one == two { both.append(one, halves: min(halves[left], other.halves[right])) }
      if one <= two { left += 1 }
      if two <= one { right += 1 }
    }
    return both
  }

  /// Those that are in one of the two, each with the sum of its counts.
  func union(_ other: CountedArticles) -> CountedArticles {
    if keys.isEmpty { return other }
    if other.keys.isEmpty { return self }
    var all = CountedArticles()
    all.reserve(keys.count + other.keys.count)
    var (left, right) = (0, 0)
    while left < keys.count || right < other.keys.count {
      if right == other.keys.count || left < keys.count && keys[left] < other.keys[right] {
        all.append(keys[left], halves: halves[left])
        left += 1
      } else if left == keys.count || other.keys[right] < keys[left] {
        all.append(other.keys[right], halves: other.halves[right])
        right += 1
      } else {
        all.append(keys[left], halves: ArticleCount.sum(halves[left], other.halves[right]))
        left += 1
        right += 1
      }
    }
    return all
  }

  /// Those that are in any of some lists: two by two, so that many short ones take no longer than one long.
  public static func union(_ lists: [CountedArticles]) -> CountedArticles {
    var lists = lists
    while lists.count > 1 {
      lists = stride(from: 0, to: lists.count, by: 2).map { place in
        place + 1 < lists.count ? lists[place].union(lists[place + 1]) : lists[place]
      }
    }
    return lists.first ?? CountedArticles()
  }

  /// Those that are not in a set.
  func without(_ gone: Set<ArticleKey>) -> CountedArticles {
    guard !gone.isEmpty else { return self }
    var rest = CountedArticles()
    for (key, count) in zip(keys, halves) where !gone.contains(key) { rest.append(key, halves: count) }
    return rest
  }
}
