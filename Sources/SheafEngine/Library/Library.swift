import SheafKit
import SheafLibrary
import SheafRecipe

/// The library of one folder of recipes.
final class Library: Sendable {
  /// What holds it.
  let store: any ArticleStore
  private let unpacked: UnpackedArticles
  private let observer: any WorkObserver

  /// Draws on a store; `room` is how many bytes of packed articles are kept unpacked from one recipe to the next.
  init(_ store: any ArticleStore, room: Int, observer: any WorkObserver) {
    (self.store, self.observer) = (store, observer)
    unpacked = UnpackedArticles(room: room)
  }

  /// Lets the file of the library go.
  func close() { (store as? SQLiteStore)?.close() }

  /// What a run draws on, and what kept the library from being brought up to date.
  struct Draw {
    var drawn: Drawn
    var problem: StoreProblem?
  }

  /// Brings the library up to date with the files of a walk, and draws on it. `files` are those files as the recipe states
  /// their patterns. What was kept `under` a key plays its part where nothing is wrong.
  func draw(_ walk: Walk, _ files: ArticleFiles, by judging: Judging, under key: KeptKey?) throws -> Draw {
    try current(walk) { view, held in
      let before = walk.update?.problem == nil ? key.map { kept(under: $0, in: view) } : nil
      return Draw(
        drawn: try draw(on: view, files, held, by: judging, before: before), problem: walk.update?.problem)
    }
  }

  /// What was kept of a run before. What cannot be read is not there: it is made anew.
  private func kept(under key: KeptKey, in view: any StoredArticles) -> KeptBefore {
    let articles = try? KeptArticles(under: key) { try view.kept(under: $0) }
    return KeptBefore(key: key, articles: articles, texts: KeptTexts(store))
  }

  /// Looks at a state of the library that is up to date with the files of a walk, as far as it can be.
  func current<Value>(
    _ walk: Walk, _ body: (any StoredArticles, HeldFiles) throws -> Value
  ) throws -> Value {
    // What is held as it is on disk is looked at as it was seen, in the same state.
    let seen = try store.read { view in
      try held(of: walk, in: view).map { try body(view, $0) }
    }
    if let seen { return seen }
    let plan = try store.read { try walk.plan(for: $0) }
    let outcome = LibraryUpdate(plan, of: walk.files, on: walk.disk, observer: observer).carryOut(on: store)
    // It is made anew by whoever opened it.
    if case .damaged(let what)? = outcome.problem { throw StoreProblem.damaged(what) }
    walk.update = outcome
    tidy()
    return try store.read { view in
      try body(view, try held(of: walk, in: view) ?? HeldFiles(count: walk.files.files.count))
    }
  }

  /// Takes out of the index what it still holds of articles that went, where that is much of it. The library answers as well
  /// without, so that nothing comes of a failure but another try behind the next update.
  private func tidy() {
    guard let store = store as? SQLiteStore, (try? store.isWorthCompacting) == true else { return }
    observer.during(.index) { try? store.compact { SearchableText($0).indexed } }
  }

  /// What the library holds of the files of a walk; nil where it has to be brought up to date first.
  private func held(of walk: Walk, in view: any StoredArticles) throws -> HeldFiles? {
    let generation = try view.state().generation
    if let held = walk.held, held.generation == generation { return held.files }
    let held: HeldFiles
    if let update = walk.update {
      held = try self.held(of: walk, after: update, at: generation, in: view)
    } else {
      let plan = try walk.plan(for: view)
      guard plan.isEmpty else { return nil }
      held = plan.current
    }
    walk.held = Walk.Held(generation: generation, files: held, of: walk)
    return held
  }

  private func held(
    of walk: Walk, after update: LibraryUpdate.Outcome, at generation: Int64, in view: any StoredArticles
  ) throws -> HeldFiles {
    // Where nobody else has been here meanwhile, those alone are looked up that were read.
    if let (before, plan) = walk.knownPlan, !plan.readsMany, generation == before &+ update.changes {
      var held = plan.current
      for place in plan.toRead.map(\.place) where update.isCurrent[place] {
        let files = try view.files(at: walk.files.files.path(at: place))
        guard let file = files.first(where: { $0.rules == walk.disk.rules[place] }), let key = file.key else {
          continue
        }
        held.hold(place, HeldFiles.File(key: key, content: file.content, articles: file.articles))
      }
      return held
    }
    var held = HeldFiles(count: walk.files.files.count)
    var places = FoundPlaces(walk.files.files)
    try view.forEachFile { file in
      // One of another version reads otherwise.
      guard let place = places.place(of: file.path), update.isCurrent[place], file.rules == walk.disk.rules[place],
        file.reader == LibraryUpdate.readerVersion
      else { return }
      held.hold(place, HeldFiles.File(key: file.key, content: file.content, articles: file.articles))
    }
    return held
  }

  private func draw(
    on view: any StoredArticles, _ files: ArticleFiles, _ held: HeldFiles, by judging: Judging, before: KeptBefore?
  ) throws -> Drawn {
    try judging.observer.during(.choose) {
      try Drawing(on: view, files, held: held, unpacked: unpacked, by: judging, before: before).drawn()
    }
  }
}
