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
    let articles = try? KeptArticles(under: key) { try view.kept(under: $0) }
    return KeptBefore(key: key, articles: articles, texts: KeptTexts(store))
  }

  /// Looks at a state of the library that is up to date with the files of a walk, as far as it can be.
  private func current<Value>(
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

// MARK: - Kept results

extension Library {
  /// What was kept of composing a recipe, where nothing that it was made of has changed.
  func outcome(_ key: OutcomeKey, of walk: Walk, _ files: ArticleFiles) throws -> Outcome? {
    try current(walk) { view, _ in
      // Somebody is to be told of the problem, by a run that draws on the library.
      guard walk.update?.problem == nil, let key = walk.held.flatMap({ key.whole(with: files, $0) }) else { return nil }
      return try self.outcome(under: key, in: view)
    }
  }

  /// What was kept of composing a recipe when the library was what it is, whatever became of the files since.
  func trustedOutcome(_ key: OutcomeKey) throws -> Outcome? {
    try store.read { view in
      guard let whole = try view.kept(under: key.trusted(at: try view.state().generation)) else { return nil }
      return try outcome(under: whole, in: view)
    }
  }

  private func outcome(under key: [UInt8], in view: any StoredArticles) throws -> Outcome? {
    guard let bytes = try view.kept(under: key) else { return nil }
    return try Outcome(kept: bytes) { key in try [Rendering](under: key) { try view.kept(under: $0) } }
  }

  /// What formats made of a digest, where that was kept under a key.
  func renderings(under key: [UInt8]) throws -> [Rendering]? {
    try store.read { view in try [Rendering](under: key) { try view.kept(under: $0) } }
  }

  /// What was printed of articles in their places, where that was kept under a key.
  func printed(under key: [UInt8]) throws -> PrintedCourse? {
    try store.read { try $0.kept(under: key) }.flatMap { PrintedCourse($0) }
  }

  /// Keeps what was printed of articles in their places.
  func keep(_ printed: PrintedCourse, under key: [UInt8]) throws {
    try store.apply(StoreChange(keep: [(key, printed.bytes)]))
  }

  /// The bodies of entries that are known for each output, where it was kept under a key where they stand.
  func bodies(under key: [UInt8], of entries: EntryKeys) throws -> [EntryBodies]? {
    try store.read { view in
      guard let bodies = try view.kept(under: key).flatMap({ KeptBodies($0) }),
        let renderings = try [Rendering](under: bodies.renderings, { try view.kept(under: $0) })
      else { return nil }
      return bodies.known(of: entries, in: renderings)
    }
  }

  /// Keeps where the bodies of entries stand.
  func keep(_ bodies: KeptBodies, under key: [UInt8]) throws {
    try store.apply(StoreChange(keep: [(key, bodies.bytes)]))
  }

  /// Keeps what was made of the articles of a run.
  func keep(_ run: Run) throws {
    guard let key = run.drawn.extent?.before.key, let articles = KeptArticles(of: run) else { return }
    try articles.keep(under: key) { try store.apply(StoreChange(keep: [($0, $1)])) }
  }

  /// How many bytes are kept by one change.
  private static let mostKeptAtOnce = 2 << 20

  /// Keeps what composing a recipe came to, and under the key `printed` what formats made of it where that was made anew.
  func keep(
    _ outcome: Outcome, _ key: OutcomeKey, _ printed: [UInt8], rendersAnew: Bool, of walk: Walk, _ files: ArticleFiles
  ) throws {
    guard let held = walk.held, let whole = key.whole(with: files, held), let bytes = outcome.kept(with: printed)
    else { return }
    var change = StoreChange()
    var size = 0
    func add(_ key: [UInt8], _ value: [UInt8]) throws {
      change.keep.append((key, value))
      size += value.count
      // Much at once would stand in memory twice.
      if size > Self.mostKeptAtOnce {
        try store.apply(change)
        (change, size) = (StoreChange(), 0)
      }
    }
    if rendersAnew { guard try outcome.renderings?.keep(under: printed, add) == true else { return } }
    try add(whole, bytes)
    try add(key.trusted(at: held.generation), whole)
    try store.apply(change)
  }
}
