import SheafIngest
import SheafKit
import SheafLibrary

/// Draws on one state of a library for a run: the articles that its recipe may choose, judged as they would be without.
///
/// Files that the library does not hold as they are on disk are read beside it.
struct Drawing {
  private let view: any StoredArticles
  private let files: ArticleFiles
  private let judging: Judging
  private let held: [StoredFile?]
  private let places: [FileKey: Int]
  private let unpacked: UnpackedArticles

  /// Prepares to draw on a state; `held` are the files as the library holds them, nil for those that it does not.
  init(
    on view: any StoredArticles, _ files: ArticleFiles, held: [StoredFile?], unpacked: UnpackedArticles,
    by judging: Judging
  ) {
    (self.view, self.files, self.held, self.unpacked, self.judging) = (view, files, held, unpacked, judging)
    var places: [FileKey: Int] = [:]
    places.reserveCapacity(held.count)
    for (place, file) in held.enumerated() { if let key = file?.key { places[key] = place } }
    self.places = places
  }

  /// What the run draws on.
  func drawn() throws -> Drawn {
    let loose = looseFiles()
    let report = files.report(try diagnostics(beside: loose))
    guard !judging.needsAll else {
      let (judged, match) = judging.judged(all: try all(beside: loose))
      return Drawn(judged, match: match, report: report)
    }
    var judged = try chosen(among: judging.selector.candidates, beside: loose)
    // The nearest misses are told where nothing is chosen, and any article may be one.
    if !judged.holdsChosen { judged = try chosen(among: .everything, beside: loose) }
    return Drawn(judged, report: report)
  }

  // MARK: - Files that are not held

  /// What was read of a file that the library does not hold.
  private struct Loose: Sendable {
    var place: Int
    var result: ImportResult
  }

  private func looseFiles() -> [Loose] {
    let (reader, files) = (ArticleReader(), files)
    return Parallel.map(held.indices.filter { held[$0] == nil }) { place in
      let (file, beside) = (files.files[place], files.corrections[place])
      return Loose(
        place: place,
        result: reader.read(files.path(of: file), named: file.path, sites: beside.sites, sidecar: beside.sidecar))
    }
  }

  /// What is told of the files, in their order; what was noted of the rules of sites is counted for this run.
  private func diagnostics(beside loose: [Loose]) throws -> [Diagnostic] {
    let keys = held.compactMap { $0?.key }
    let stored = try view.diagnostics(of: keys)
    if !files.corrections.allSatisfy(\.sites.isEmpty) {
      for (key, notes) in try view.notes(of: keys) {
        guard let place = places[key] else { continue }
        guard files.corrections[place].sites.add(notes: notes) else {
          throw StoreProblem.damaged("the notes on a file are none")
        }
      }
    }
    let told = stored.compactMap { key, diagnostics in places[key].map { (place: $0, diagnostics) } }
    let all = told + loose.map { (place: $0.place, $0.result.diagnostics) }
    return all.sorted { $0.place < $1.place }.flatMap(\.1)
  }

  // MARK: - Articles

  /// An article and where it stands among those of the run.
  private struct Placed<Value: Sendable>: Sendable {
    var place: Int
    var ordinal: Int
    var value: Value
  }

  /// The chosen ones of the articles that a query holds for, and beside them those that earlier issues printed.
  private func chosen(among query: GramQuery, beside loose: [Loose]) throws -> JudgedArticles {
    var chosen: [Placed<Selector.Judged>] = []
    var printed: [Placed<Selector.Judged>] = []
    var misses = judging.nothing.misses
    func take(_ judged: Placed<Selector.Judged>) {
      guard !judged.value.isChosen else { return chosen.append(judged) }
      if chosen.isEmpty { misses.add(judged.value) }
      if judging.earlier.printings[judged.value.article.id] != nil { printed.append(judged) }
    }
    let selector = judging.selector
    try forEachBatch(of: query) { articles in
      for judged in Parallel.map(
        articles, { Placed(place: $0.place, ordinal: $0.ordinal, value: selector.judge($0.value)) })
      {
        take(judged)
      }
    }
    for file in loose {
      for (ordinal, article) in file.result.articles.enumerated() {
        take(Placed(place: file.place, ordinal: ordinal, value: selector.judge(article)))
      }
    }
    let count = held.reduce(0) { $0 + ($1?.articles ?? 0) } + loose.reduce(0) { $0 + $1.result.articles.count }
    return JudgedArticles(kept: Self.inOrder(chosen + printed), of: count, misses: misses)
  }

  /// Every article, in the order of the files.
  private func all(beside loose: [Loose]) throws -> [Article] {
    var all: [Placed<Article>] = []
    try forEachBatch(of: .everything) { all += $0 }
    for file in loose {
      all += file.result.articles.enumerated().map { Placed(place: file.place, ordinal: $0, value: $1) }
    }
    return Self.inOrder(all)
  }

  private static func inOrder<Value>(_ values: [Placed<Value>]) -> [Value] {
    values.sorted { ($0.place, $0.ordinal) < ($1.place, $1.ordinal) }.map(\.value)
  }

  /// Unpacks the articles of the run that a query may hold for, batch by batch.
  private func forEachBatch(of query: GramQuery, _ body: ([Placed<Article>]) -> Void) throws {
    let places = places
    try unpacked.forEachBatch(of: query, in: view, where: { places[$0] != nil }) { articles in
      body(
        articles.compactMap { one in
          places[one.file].map { Placed(place: $0, ordinal: one.ordinal, value: one.article) }
        })
    }
  }
}
