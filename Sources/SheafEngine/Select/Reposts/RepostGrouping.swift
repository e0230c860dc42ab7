import SheafKit
import SheafRecipe

/// Groups articles by their texts.
///
/// Articles are taken in the order in which they would be shown. Each joins the most similar of those shown so far, or
/// is shown itself; so every repost is like the article that stands for it, chains end where likeness ends, and the
/// order of the list plays no part. Equal texts are found by a fingerprint, others by `SketchIndex`, and each candidate
/// is compared exactly. Identical articles cost one look-up each, and no article is compared with more than a few
/// others, so that time grows with the text read.
struct RepostGrouping {
  private let articles: [DrawnArticle]
  private let pinned: Set<Int>
  private let judge: RepostJudge
  private let order: [Int]
  /// The place of each article in that order.
  private let rank: [Int]
  private let digests: [RepostPrint]
  /// Which of the hashes of the sketch of each another may hold, a bit for each hash.
  private let shared: [UInt64]

  /// The articles shown so far that hold a text, by its fingerprint.
  private var shownByText: [UInt64: [Int]] = [:]
  private var index = SketchIndex()
  /// How many hashes each article shares with the one at hand.
  private var hits: [Int32]
  private var subjects: [Int: RepostJudge.Subject] = [:]
  private var unitsHeld = 0

  /// The most articles that one is compared with.
  private static let mostCandidates = 16
  /// The most articles of one text that are shown, being far apart in time.
  private static let mostOfOneText = 128
  /// The most code points of texts that are held for comparing again.
  private static let mostUnitsHeld = 1 << 18

  init(_ articles: [DrawnArticle], rule: RepostRule, pinned: Set<Int>) {
    self.articles = articles
    self.pinned = pinned
    judge = RepostJudge(threshold: Int((rule.similarity * 1000).rounded()))
    let digests = Parallel.map(articles, \.print)
    self.digests = digests
    let met = MetHashes(digests)
    shared = digests.map { print in
      print.sketch.hashes.enumerated().reduce(UInt64(0)) {
        $0 | (met.isMetAgain($1.element) ? 1 << UInt64($1.offset) : 0)
      }
    }
    let sorted = RepresentativeOrder(rule).sorted(articles.map(\.head), lengths: digests.map(\.length))
    order = sorted.filter(pinned.contains) + sorted.filter { !pinned.contains($0) }
    var rank = [Int](repeating: 0, count: articles.count)
    for (place, article) in order.enumerated() { rank[article] = place }
    self.rank = rank
    hits = [Int32](repeating: 0, count: articles.count)
  }

  /// The groups, in the order of their representatives in the list.
  mutating func groups() -> [RepostGroup] {
    var others: [Int: [RepostGroup.Other]] = [:]
    var shown: [Int] = []
    for article in order {
      if let (place, likeness) = match(for: article) {
        others[place, default: []].append(
          RepostGroup.Other(article: article, similarity: likeness.similarity, kind: likeness.kind))
      } else {
        shown.append(article)
        show(article)
      }
    }
    return shown.sorted().map { article in
      let reposts = (others[article] ?? []).sorted {
        RepresentativeOrder.isBefore(articles[$0.article].head, articles[$1.article].head)
      }
      return RepostGroup(representative: article, others: reposts)
    }
  }

  /// The article shown so far that stands for this one.
  private mutating func match(for article: Int) -> (Int, RepostJudge.Likeness)? {
    let digest = digests[article]
    guard digest.length > 0, !pinned.contains(article) else { return nil }
    for place in shownByText[digest.fingerprint] ?? [] where mayBeReposts(article, place) {
      guard isSameNews(article, place), isSameText(article, place) else { continue }
      return (place, RepostJudge.Likeness(similarity: 1000, kind: .sameText))
    }
    guard digest.length >= RepostJudge.leastText else { return nil }
    var best: (place: Int, likeness: RepostJudge.Likeness)?
    for place in candidates(for: article) where mayBeReposts(article, place) {
      guard let likeness = likeness(of: article, to: place) else { continue }
      if likeness.similarity > best?.likeness.similarity ?? 0 { best = (place, likeness) }
    }
    return best
  }

  private func mayBeReposts(_ left: Int, _ right: Int) -> Bool {
    RepostJudge.allows(articles[left].head.published, articles[right].head.published)
  }

  /// A text of a few words, such as 详见附件, is the same news only under the same title.
  private func isSameNews(_ left: Int, _ right: Int) -> Bool {
    digests[left].length >= RepostJudge.leastText
      || TextFold.bytes(of: articles[left].head.title) == TextFold.bytes(of: articles[right].head.title)
  }

  /// The articles shown so far whose sketch is like this one's: those that share most first, then those shown first.
  private mutating func candidates(for article: Int) -> [Int] {
    var found: [Int] = []
    var silent = 0
    for hash in shared(of: article) {
      let holders = index.forEachHolder(of: hash) { place in
        if hits[place] == 0 { found.append(place) }
        hits[place] += 1
      }
      switch holders {
      case .few: break
      case .many: silent += 1
      }
    }
    let length = digests[article].length
    let counted = found.compactMap { place -> (hits: Int, place: Int)? in
      let shared = Int(hits[place])
      hits[place] = 0
      let expected = ShingleSketch.shared(between: length, and: digests[place].length) - silent
      return shared * 3 >= expected ? (shared, place) : nil
    }
    return counted.sorted { left, right in
      left.hits != right.hits ? left.hits > right.hits : rank[left.place] < rank[right.place]
    }
    .prefix(Self.mostCandidates).map(\.place)
  }

  private mutating func show(_ article: Int) {
    let digest = digests[article]
    if shownByText[digest.fingerprint, default: []].count < Self.mostOfOneText {
      shownByText[digest.fingerprint, default: []].append(article)
    }
    index.insert(shared(of: article), of: article)
  }

  /// The hashes of its sketch that another article may hold.
  private func shared(of article: Int) -> HashSelection {
    HashSelection(hashes: digests[article].sketch.hashes, bits: shared[article])
  }

  private func text(of article: Int) -> RepostText {
    defer { articles[article].rest() }
    return RepostText(articles[article].whole)
  }

  /// Whether two texts of one fingerprint are the same.
  private func isSameText(_ article: Int, _ place: Int) -> Bool {
    if let known = articles[article].likeness(to: articles[place], threshold: judge.threshold) {
      return known?.kind == .sameText
    }
    guard text(of: place).units == text(of: article).units else { return false }
    articles[article].note(
      RepostJudge.Likeness(similarity: 1000, kind: .sameText), to: articles[place], threshold: judge.threshold)
    return true
  }

  /// What an article is to one that is shown; compared once for all runs where a library keeps it.
  private mutating func likeness(of article: Int, to place: Int) -> RepostJudge.Likeness? {
    if let known = articles[article].likeness(to: articles[place], threshold: judge.threshold) { return known }
    let likeness = judge.likeness(of: subject(article), to: subject(place))
    articles[article].note(likeness, to: articles[place], threshold: judge.threshold)
    return likeness
  }

  /// A text ready to be compared, from those held or made again.
  private mutating func subject(_ article: Int) -> RepostJudge.Subject {
    if let subject = subjects[article] { return subject }
    let subject = RepostJudge.Subject(text(of: article))
    if unitsHeld > Self.mostUnitsHeld {
      subjects = [:]
      unitsHeld = 0
    }
    unitsHeld += subject.text.units.count
    subjects[article] = subject
    return subject
  }
}
