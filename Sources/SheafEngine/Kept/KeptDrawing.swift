import SheafLibrary

/// What there is of a run before, where one was kept, and where it was kept.
struct KeptBefore: Sendable {
  /// Under which key.
  var key: KeptKey
  /// What was kept; nil for nothing.
  var articles: KeptArticles?
  /// Where the texts are.
  var texts: KeptTexts
}

/// What of a run before still holds for the files as a library holds them now, and which articles have to be judged.
struct KeptDrawing {
  /// The articles of which it is known what judging comes to.
  let judged: [Selector.Judged]
  /// The last article that the library holds.
  let last: ArticleKey
  /// How much was not known of what is drawn on: articles that had to be judged, and files.
  let unknown: Int
  /// Those that came since.
  private let new: [ArticleKey]
  private let again: [ArticleKey]
  private let view: any StoredArticles

  /// Files that were not drawn on before are looked at one by one; where they are more, all is judged.
  private static let mostFiles = 1_000
  /// How many articles are judged without asking the index which of them a query may hold for.
  private static let fewArticles = 64

  /// Compares what was kept with the files; nil where nothing was, or too little to be worth it.
  ///
  /// `ids` are those of articles that are drawn on though they are not chosen.
  init?(
    _ before: KeptBefore, on view: any StoredArticles, held: HeldFiles, _ places: FilePlaces, others ids: Set<String>
  ) throws {
    guard let kept = before.articles else { return nil }
    let since = try view.keys(after: kept.last)
    let others = held.compactMap { file in file.flatMap { kept.files.contains($0.key) ? nil : $0.key } }
    guard others.count <= Self.mostFiles else { return nil }
    new = Set(since).union(try view.keys(of: others)).sorted()
    last = since.last ?? kept.last
    unknown = new.count + others.count
    self.view = view
    again = try kept.again + Self.others(ids, kept, before.key, in: view)
    // A file may have been put once more as it was, by another Sheaf at the same time.
    let replaced = Set(try view.heads(of: since).compactMap(\.file))
    judged = kept.articles.compactMap { article in
      guard let file = article.head.file, let place = places[file], let now = held[place],
        now.content == article.content, !replaced.contains(file)
      else { return nil }
      return Selector.Judged(
        drawn: DrawnArticle(article, texts: before.texts), verdict: .chosen(score: article.score),
        sections: article.sections)
    }
  }

  /// The articles that earlier issues printed, where others were printed when the run before was kept: some of them may be
  /// none of those that it went on with.
  private static func others(
    _ ids: Set<String>, _ kept: KeptArticles, _ key: KeptKey, in view: any StoredArticles
  ) throws -> [ArticleKey] {
    guard !ids.isEmpty, kept.others != key.others else { return [] }
    let known = Set(kept.articles.compactMap(\.head.key)).union(kept.again)
    return try view.heads(of: nil).filter { ids.contains($0.id) }.compactMap(\.key).filter { key in
      !known.contains(key) && key <= kept.last
    }
  }

  /// The articles that have to be judged, and that a query may hold for.
  func keys(_ query: GramQuery) throws -> [ArticleKey] {
    guard new.count > Self.fewArticles else { return new + again.filter { !new.contains($0) } }
    let candidates = Set(try view.candidates(for: query))
    return new.filter(candidates.contains) + again.filter { !new.contains($0) }
  }
}
