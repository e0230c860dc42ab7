import SheafKit
import SheafLibrary

// What runs made, kept in the library.
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
