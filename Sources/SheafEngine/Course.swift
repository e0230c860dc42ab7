import SheafKit
import SheafRecipe

/// The way of the articles of a run: what each phase made of what the phase before gave.
///
/// It holds every article that was read, so that it can be told what became of each.
struct Course {
  /// An article that `select` has no room for.
  struct Cut {
    var article: Reposts.Folded
    var exceeded: LimitCount.Exceeded
  }

  /// Every article, judged, in the order of the files.
  let judged: [Selector.Judged]
  /// The chosen ones, each with those that carry the same text, best first.
  let folded: [Reposts.Folded]
  /// What is over a limit of `select`.
  private(set) var cut: [Cut] = []
  /// Where the others stand.
  private(set) var arrangement: Arrangement

  /// Takes judged articles the rest of the way to their places.
  ///
  /// They may be judged in any order and in any number of shards: what comes of them is the same. `length` says how many
  /// characters of an article a section would print.
  init(_ judged: [Selector.Judged], recipe: Recipe, length: (Reposts.Folded, Int?) -> Int) {
    self.judged = judged
    folded = Arrangement.sorted(
      Reposts.fold(judged.filter(\.isChosen), rule: recipe.selection.reposts), by: OrderKey.standard)

    // Characters are counted last, since only the sections know what is printed.
    var numbers = recipe.selection.limit
    numbers.characters = nil
    let (admitted, overNumbers) = Self.admit(folded, to: numbers) { _ in 0 }
    arrangement = Arrangement(admitted, recipe: recipe, length: length)
    cut = overNumbers
    guard let characters = recipe.selection.limit.characters else { return }
    let placed = arrangement.sections.flatMap { section in section.articles.map { (section.index, $0) } }
    let sections = Dictionary(placed.map { ($0.1.judged.key, $0.0) }) { first, _ in first }
    let printed = folded.filter { sections.keys.contains($0.judged.key) }
    let (_, overCharacters) = Self.admit(printed, to: Limit(characters: characters)) { article in
      length(article, sections[article.judged.key] ?? nil)
    }
    let gone = Set(overCharacters.map(\.article.judged.key))
    arrangement.remove { gone.contains($0.judged.key) }
    cut += overCharacters
  }

  /// Lets go of the texts of what has no place, of which no more is told than what it states of itself.
  func letGoOfOthers() {
    let placed = Set(arrangement.sections.flatMap(\.articles).map { ObjectIdentifier($0.judged.drawn) })
    for judged in judged where !placed.contains(ObjectIdentifier(judged.drawn)) { judged.drawn.letGo() }
  }

  /// The ids of the articles that were folded into one with a place, by the id of that; those with an id of their own.
  var foldedIDs: [String: [String]] {
    let placed = arrangement.sections.flatMap(\.articles).filter { !$0.reposts.isEmpty }
    return placed.reduce(into: [:]) { ids, one in
      let id = one.judged.head.id
      let others = Set(one.reposts.map(\.drawn.head.id)).subtracting([id])
      if !others.isEmpty { ids[id] = others.sorted() }
    }
  }

  /// What a limit lets in, in the given order, and what it does not; the editor's pins come first.
  private static func admit(
    _ articles: [Reposts.Folded], to limit: Limit, length: (Reposts.Folded) -> Int
  ) -> (admitted: [Reposts.Folded], cut: [Cut]) {
    guard !limit.isNone else { return (articles, []) }
    var count = LimitCount(limit)
    var cut: [Cut] = []
    var admitted: Set<Selector.Judged.Key> = []
    for article in articles.filter(\.judged.isPinned) + articles.filter({ !$0.judged.isPinned }) {
      let exceeded = count.admit(article.judged.head, isPinned: article.judged.isPinned) { length(article) }
      if let exceeded {
        cut.append(Cut(article: article, exceeded: exceeded))
      } else {
        admitted.insert(article.judged.key)
      }
    }
    return (articles.filter { admitted.contains($0.judged.key) }, cut)
  }
}
