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
    let loosePlaces = held.indices.filter { held[$0] == nil }
    let loose = SiftedFiles(files, loosePlaces, by: judging)
    let told = try diagnostics() + zip(loosePlaces, loose.diagnostics).map { Placed(place: $0, value: $1) }
    let report = files.report(Self.inOrder(told).flatMap { $0 })
    let beside = zip(loosePlaces, loose.judged).map { Placed(place: $0, value: $1) }
    let everything = judging.extent == .everything
    var (judged, match) = try together(everything ? .everything : judging.selector.candidates, beside)
    // The nearest misses are told where nothing is chosen, and any article may be one.
    if !judged.holdsChosen, !everything { (judged, match) = try together(.everything, beside) }
    return Drawn(judged, match: match, report: report)
  }

  /// Something of a run, and where it stands among the others.
  private struct Placed<Value: Sendable>: Sendable {
    var place: Int
    var ordinal = 0
    var value: Value
  }

  private static func inOrder<Value>(_ values: [Placed<Value>]) -> [Value] {
    values.sorted { ($0.place, $0.ordinal) < ($1.place, $1.ordinal) }.map(\.value)
  }

  /// What is told of the files that are held; what was noted of the rules of sites is counted for this run.
  private func diagnostics() throws -> [Placed<[Diagnostic]>] {
    let keys = held.compactMap { $0?.key }
    if !files.corrections.allSatisfy(\.sites.isEmpty) {
      for (key, notes) in try view.notes(of: keys) {
        guard let place = places[key] else { continue }
        guard files.corrections[place].sites.add(notes: notes) else {
          throw StoreProblem.damaged("the notes on a file are none")
        }
      }
    }
    return try view.diagnostics(of: keys).compactMap { key, diagnostics in
      places[key].map { Placed(place: $0, value: diagnostics) }
    }
  }

  // MARK: - Articles

  /// Judges the articles that a query may hold for and those that edits may be about, and puts them in their order with
  /// those of the files `beside`.
  private func together(
    _ query: GramQuery, _ beside: [Placed<JudgedArticles>]
  ) throws -> (judged: JudgedArticles, match: EditMatch) {
    let named = try namedArticles()
    var kept = beside
    var passed = judging.nothing
    let (judging, places) = (judging, places)
    func take(_ articles: [UnpackedArticles.One]) {
      for one in Parallel.map(
        articles, { Placed(place: places[$0.file] ?? 0, ordinal: $0.ordinal, value: judging.judged([$0.article])) })
      {
        if one.value.kept.isEmpty { passed.pass(1, misses: one.value.misses) } else { kept.append(one) }
      }
    }
    let isDrawn: @Sendable (FileKey) -> Bool = { places[$0] != nil }
    try unpacked.forEachBatch(
      of: try view.candidates(for: query).filter { !named.contains($0) }, in: view, where: isDrawn, take)
    try unpacked.forEachBatch(of: named.sorted(), in: view, where: isDrawn, take)
    // Those that cannot be chosen count as well.
    let seen = passed.count + kept.reduce(0) { $0 + $1.value.count } - beside.reduce(0) { $0 + $1.value.count }
    passed.pass(held.reduce(-seen) { $0 + ($1?.articles ?? 0) }, misses: judging.nothing.misses)
    return judging.together(Self.inOrder(kept) + [passed])
  }

  /// The articles that edits may be about.
  private func namedArticles() throws -> Set<ArticleKey> {
    guard !judging.targets.isEmpty else { return [] }
    return Set(try view.heads(of: nil).filter { judging.targets.mayBe(id: $0.id, title: $0.title) }.compactMap(\.key))
  }
}
