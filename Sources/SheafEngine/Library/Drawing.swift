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
  private let held: HeldFiles
  private let places: FilePlaces
  private let unpacked: UnpackedArticles
  private let before: KeptBefore?

  /// Prepares to draw on a state; `held` are the files as the library holds them, nil for those that it does not. `before` is
  /// what was kept of a run before.
  init(
    on view: any StoredArticles, _ files: ArticleFiles, held: HeldFiles, unpacked: UnpackedArticles,
    by judging: Judging, before: KeptBefore? = nil
  ) {
    (self.view, self.files, self.held, self.unpacked, self.judging) = (view, files, held, unpacked, judging)
    self.before = before
    places = FilePlaces(held)
  }

  /// What the run draws on.
  func drawn() throws -> Drawn {
    let loosePlaces = held.indices.filter { held[$0] == nil }
    let loose = SiftedFiles(files, loosePlaces, by: judging)
    let told = try diagnostics() + loose.diagnostics.map { Placed(place: $0.place, value: $0.value) }
    let report = files.report(Self.inOrder(told).flatMap { $0 })
    let beside = loose.judged.map { Placed(place: $0.place, value: $0.value) }
    let everything = judging.extent == .everything
    let known =
      everything
      ? nil : try before.flatMap { try KeptDrawing($0, on: view, held: held, places, others: judging.others) }
    let named = try namedArticles()
    let query: GramQuery = everything ? .everything : judging.selector.candidates
    var (judged, match) = try together(
      try known?.keys(query) ?? view.candidates(for: query), named, known, beside, loose.passed)
    // The nearest misses are told where nothing is chosen, and any article may be one.
    if !judged.holdsChosen, !everything {
      (judged, match) = try together(try view.candidates(for: .everything), named, nil, beside, loose.passed)
    }
    var drawn = Drawn(judged, match: match, report: report)
    if let before {
      drawn.extent = DrawnExtent(
        before, last: try known?.last ?? view.state().lastArticle, held: held, places, known)
    }
    return drawn
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

  /// Judges articles, those that edits may be about last, and puts them in their order with those of the files `beside` and
  /// those of which it is known what judging comes to.
  private func together(
    _ keys: [ArticleKey], _ named: Set<ArticleKey>, _ known: KeptDrawing?, _ beside: [Placed<JudgedArticles>],
    _ passedBeside: JudgedArticles
  ) throws -> (judged: JudgedArticles, match: EditMatch) {
    var kept = beside
    var passed = judging.nothing
    let (judging, places, texts) = (judging, places, before?.texts)
    func take(_ articles: [UnpackedArticles.One]) {
      for one in Parallel.map(
        articles, { Placed(place: places[$0.file] ?? 0, ordinal: $0.ordinal, value: judging.judged($0.drawn(texts))) })
      {
        if one.value.kept.isEmpty { passed.pass(1, misses: one.value.misses) } else { kept.append(one) }
      }
    }
    for one in known?.judged ?? [] {
      let head = one.head
      // The edits may name it since.
      if let key = head.key, named.contains(key) { continue }
      kept.append(
        Placed(place: head.file.flatMap { places[$0] } ?? 0, ordinal: head.ordinal, value: judging.kept(one)))
    }
    let isDrawn: @Sendable (FileKey) -> Bool = { places[$0] != nil }
    try unpacked.forEachBatch(of: keys.filter { !named.contains($0) }, in: view, where: isDrawn, take)
    try unpacked.forEachBatch(of: named.sorted(), in: view, where: isDrawn, take)
    // Those that cannot be chosen count as well.
    let seen = passed.count + kept.reduce(0) { $0 + $1.value.count } - beside.reduce(0) { $0 + $1.value.count }
    passed.pass(held.reduce(-seen) { $0 + Int($1?.articles ?? 0) }, misses: judging.nothing.misses)
    return judging.together(Self.inOrder(kept) + [passed, passedBeside])
  }

  /// The articles that edits may be about.
  private func namedArticles() throws -> Set<ArticleKey> {
    guard !judging.targets.isEmpty else { return [] }
    return Set(try view.heads(of: nil).filter { judging.targets.mayBe(id: $0.id, title: $0.title) }.compactMap(\.key))
  }
}
