import SheafKit
import SheafLibrary
import SheafRecipe

/// The library of one folder of recipes.
final class Library: Sendable {
  private let store: any ArticleStore
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
    let bytes = try? view.kept(under: key.bytes)
    return KeptBefore(key: key, articles: bytes.flatMap { KeptArticles(packed: $0) }, texts: KeptTexts(store))
  }

  /// Looks at a state of the library that is up to date with the files of a walk, as far as it can be.
  private func current<Value>(
    _ walk: Walk, _ body: (any StoredArticles, [StoredFile?]) throws -> Value
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
      try body(view, try held(of: walk, in: view) ?? walk.files.files.map { _ in nil })
    }
  }

  /// Takes out of the index what it still holds of articles that went, where that is much of it. The library answers as well
  /// without, so that nothing comes of a failure but another try behind the next update.
  private func tidy() {
    guard let store = store as? SQLiteStore, (try? store.isWorthCompacting) == true else { return }
    observer.during(.index) { try? store.compact { SearchableText($0).indexed } }
  }

  /// What the library holds of the files of a walk; nil where it has to be brought up to date first.
  private func held(of walk: Walk, in view: any StoredArticles) throws -> [StoredFile?]? {
    let generation = try view.state().generation
    if let held = walk.held, held.generation == generation { return held.files }
    let held: [StoredFile?]
    if let update = walk.update {
      let index = StoredIndex(try view.files())
      held = walk.files.files.indices.map { place in
        guard update.current.contains(place), let rules = walk.disk.rules[place] else { return nil }
        let file = index.reading(of: walk.files.files[place].path, rules: rules)
        // Another Sheaf may have been here meanwhile, and one of another version reads otherwise.
        return file?.reader == LibraryUpdate.readerVersion ? file : nil
      }
    } else {
      let plan = try walk.plan(for: view)
      guard plan.isEmpty else { return nil }
      held = walk.files.files.indices.map { plan.current[$0] }
    }
    walk.held = Walk.Held(generation: generation, files: held)
    return held
  }

  private func draw(
    on view: any StoredArticles, _ files: ArticleFiles, _ held: [StoredFile?], by judging: Judging, before: KeptBefore?
  ) throws -> Drawn {
    try judging.observer.during(.choose) {
      try Drawing(on: view, files, held: held, unpacked: unpacked, by: judging, before: before).drawn()
    }
  }
}

// MARK: - Kept results

extension Library {
  /// What was kept of composing a recipe, where nothing that it was made of has changed.
  func outcome(_ key: OutcomeKey, of walk: Walk, _ files: ArticleFiles) throws -> Outcome? {
    try current(walk) { view, held in
      // Somebody is to be told of the problem, by a run that draws on the library.
      guard walk.update?.problem == nil, let key = key.whole(with: files, held) else { return nil }
      return try view.kept(under: key).flatMap(Outcome.init(kept:))
    }
  }

  /// What was kept of composing a recipe when the library was what it is, whatever became of the files since.
  func trustedOutcome(_ key: OutcomeKey) throws -> Outcome? {
    try store.read { view in
      guard let whole = try view.kept(under: key.trusted(at: try view.state().generation)) else { return nil }
      return try view.kept(under: whole).flatMap(Outcome.init(kept:))
    }
  }

  /// Keeps what was made of the articles of a run.
  func keep(_ run: Run) throws {
    guard let key = run.drawn.extent?.before.key, let bytes = KeptArticles(of: run)?.packed else { return }
    try store.apply(StoreChange(keep: [(key.bytes, bytes)]))
  }

  /// Keeps what composing a recipe came to.
  func keep(_ outcome: Outcome, _ key: OutcomeKey, of walk: Walk, _ files: ArticleFiles) throws {
    guard let held = walk.held, let whole = key.whole(with: files, held.files), let bytes = outcome.kept else { return }
    try store.apply(StoreChange(keep: [(whole, bytes), (key.trusted(at: held.generation), whole)]))
  }
}
