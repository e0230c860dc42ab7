import SheafKit
import SheafRecipe

extension CourseExplanation {
  /// Explains a run.
  init(_ run: Run) {
    recipe = run.recipe.file
    issueDate = run.issueDate
    minimum = Int((run.recipe.selection.minimum * 1000).rounded())
    sections = run.recipe.sections.map(\.title)
    let fates = Fates(run)
    let selector = run.selector
    let shares = Parallel.map(run.course.judged) { selector.shares(of: $0) }
    accounts = zip(run.course.judged, shares).map { judged, shares in fates.account(of: judged, shares: shares) }
  }
}

/// What became of each article, looked up once for all.
private struct Fates {
  private typealias Key = Selector.Judged.Key

  private let run: Run
  private let entries: [Key: [Int]]
  private let homes: [Key: String?]
  private let standIns: [Key: Account.Likeness]
  private let reposts: [Key: [Account.Likeness]]
  private let limits: [Key: String]
  private let overflows: [Key: [Int: String]]

  init(_ run: Run) {
    self.run = run
    var homes: [Key: String?] = [:]
    for section in run.course.arrangement.sections {
      let title = section.index.map { run.recipe.sections[$0].title }
      for article in section.articles { homes[article.judged.key] = .some(title) }
    }
    self.homes = homes
    // The digest says which article stands under a number, in the order of the sections.
    let byID = Dictionary(grouping: run.digest.sources, by: \.article)
    entries = Dictionary(
      homes.keys.map { key in
        (key, (byID[key.id] ?? []).filter { $0.origin == key.origin }.map(\.entry))
      }
    ) { first, _ in first }
    var standIns: [Key: Account.Likeness] = [:]
    var reposts: [Key: [Account.Likeness]] = [:]
    for folded in run.course.folded {
      for (repost, likeness) in zip(folded.reposts, folded.likenesses) {
        standIns[Key(repost.article)] = Account.Likeness(
          other: Account.Subject(folded.judged.article), similarity: likeness.similarity, kind: likeness.kind)
        reposts[folded.judged.key, default: []].append(likeness)
      }
    }
    (self.standIns, self.reposts) = (standIns, reposts)
    limits = Dictionary(run.course.cut.map { ($0.article.judged.key, $0.exceeded.explained) }) { first, _ in first }
    overflows = Dictionary(grouping: run.course.arrangement.overflows) { $0.article.judged.key }.mapValues { list in
      Dictionary(list.map { ($0.section, $0.exceeded.explained) }) { first, _ in first }
    }
  }

  func account(of judged: Selector.Judged, shares: [Share]) -> Account {
    let key = judged.key
    let full = overflows[key] ?? [:]
    let asked = zip(run.recipe.sections, judged.sections).enumerated().map { index, pair in
      Account.Asked(section: pair.0.title, takes: pair.1, isRest: pair.0.query == nil, full: full[index])
    }
    return Account(
      subject: Account.Subject(judged.article), fate: fate(of: judged), score: judged.score, shares: shares,
      pinnedDespite: pinnedDespite(judged), sections: asked, reposts: reposts[key] ?? [],
      edit: judged.edit?.keys ?? [])
  }

  private func fate(of judged: Selector.Judged) -> Fate {
    let key = judged.key
    if case .refused(let refusal) = judged.verdict { return .refused(self.refusal(refusal, of: judged.article)) }
    if let other = standIns[key] { return .folded(into: other) }
    if let limit = limits[key] { return .cut(limit: limit) }
    guard let home = homes[key] else { return .unplaced }
    return .printed(section: home, entries: entries[key] ?? [])
  }

  private func pinnedDespite(_ judged: Selector.Judged) -> Refusal? {
    guard case .pinned(let refusal) = judged.verdict else { return nil }
    return self.refusal(refusal, of: judged.article)
  }

  private func refusal(_ refusal: Verdict.Refusal, of article: Article) -> Refusal {
    Refusal(refusal, of: article, recipe: run.recipe, days: run.selector.days)
  }
}

extension Edit {
  /// The keys that it has, in the order of the reference page.
  var keys: [String] {
    [
      pins ? "pin" : nil, drops ? "drop" : nil, section.map { _ in "section" }, position.map { _ in "position" },
      headline.map { _ in "headline" }, cut.isEmpty ? nil : "cut", add.isEmpty ? nil : "add", note.map { _ in "note" },
    ].compactMap { $0 }
  }
}
