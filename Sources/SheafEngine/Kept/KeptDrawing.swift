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
  /// Those that came since.
  private let new: [ArticleKey]
  private let again: [ArticleKey]
  private let view: any StoredArticles

  /// Files that were not drawn on before are looked at one by one; where they are more, all is judged.
  private static let mostFiles = 1_000
  /// How many articles are judged without asking the index which of them a query may hold for.
  private static let fewArticles = 64

  /// Compares what was kept with the files; nil where nothing was, or too little to be worth it.
  init?(
    _ before: KeptBefore, on view: any StoredArticles, held: HeldFiles, _ places: [FileKey: Int]
  ) throws {
    guard let kept = before.articles else { return nil }
    let since = try view.keys(after: kept.last)
    let others = held.compactMap { $0?.key }.filter { !kept.files.contains($0) }
    guard others.count <= Self.mostFiles else { return nil }
    new = Set(since).union(try view.keys(of: others)).sorted()
    last = since.last ?? kept.last
    self.view = view
    again = kept.again
    // A file may have been put once more as it was, by another Sheaf at the same time.
    let replaced = Set(try view.heads(of: since).compactMap(\.file))
    judged = kept.articles.compactMap { article in
      guard let file = article.head.file, let place = places[file], let now = held[place],
        now.content == article.content,
        !replaced.contains(file)
      else { return nil }
      return Selector.Judged(
        drawn: DrawnArticle(article, texts: before.texts), verdict: .chosen(score: article.score),
        sections: article.sections)
    }
  }

  /// The articles that have to be judged, and that a query may hold for.
  func keys(_ query: GramQuery) throws -> [ArticleKey] {
    guard new.count > Self.fewArticles else { return new + again.filter { !new.contains($0) } }
    let candidates = Set(try view.candidates(for: query))
    return new.filter(candidates.contains) + again
  }

  /// Whether all that is drawn on was known.
  var isWhole: Bool { new.isEmpty }
}

/// Which part of a library a run drew on: what has to be known for keeping what was made of it.
struct DrawnExtent: Sendable {
  /// What there was before.
  let before: KeptBefore
  /// The last article that the library held.
  let last: ArticleKey
  /// The files that were drawn on.
  let files: FileKeys
  /// The files as the library held them.
  let held: HeldFiles
  /// Whether nothing had to be judged.
  let isWhole: Bool

  /// Takes note of what was drawn on.
  init(_ before: KeptBefore, last: ArticleKey, held: HeldFiles, _ known: KeptDrawing?) {
    (self.before, self.last) = (before, last)
    files = FileKeys(held.compactMap { $0?.key })
    self.held = held
    isWhole = known?.isWhole ?? false
  }
}

extension KeptArticles {
  /// What is to be kept of a run; nil where that is what was kept before, or nothing can be.
  init?(of run: Run) {
    guard let extent = run.drawn.extent, !extent.before.texts.isLacking else { return nil }
    let targets = EditTargets(run.edits.edits)
    let drawn = run.drawn.judged.kept.filter { one in
      one.edit == nil && one.head.key != nil && !targets.mayBe(id: one.head.id, title: one.head.title)
    }
    let chosen = drawn.filter(\.isChosen)
    let isSame =
      extent.isWhole && extent.files == extent.before.articles?.files
      && chosen.count == extent.before.articles?.articles.count
      && chosen.allSatisfy { $0.drawn.isKept && !$0.drawn.isChanged }
    guard !isSame else { return nil }
    let wanted = Set(chosen.compactMap(\.head.file))
    var contents: [FileKey: ContentHash] = [:]
    for case let file? in extent.held { if let key = file.key, wanted.contains(key) { contents[key] = file.content } }
    self.init(
      last: extent.last, files: extent.files, again: drawn.filter { !$0.isChosen }.compactMap(\.head.key).sorted(),
      articles: chosen.compactMap { one in
        one.head.file.flatMap { contents[$0] }.flatMap { KeptArticle(one, content: $0) }
      })
  }
}
