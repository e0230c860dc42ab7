import SheafKit
import SheafRecipe

// What runs made, kept in the libraries. What cannot be kept costs time and nothing else.
extension Libraries {
  /// What was kept of composing a recipe; nil where that is not sure to be what composing comes to now.
  func outcome(of recipe: Recipe, _ key: OutcomeKey) -> Outcome? {
    guard let library = usable(for: recipe) else { return nil }
    if use == .trusted, let kept = try? library.trustedOutcome(key) { return kept }
    let walk = walk(for: recipe)
    return try? library.outcome(key, of: walk, walk.files.stated(by: recipe))
  }

  /// Keeps what was made of the articles of a run, where its library can.
  func keep(_ run: Run) {
    guard run.drawn.extent != nil else { return }
    try? usable(for: run.recipe)?.keep(run)
  }

  /// What was printed of articles in their places, and the key of what formats made of it, where that was kept under a key.
  func printed(
    of recipe: Recipe, _ course: [UInt8]
  ) -> (key: [UInt8], renderings: [Rendering], sources: [SourceNote])? {
    guard let library = usable(for: recipe), let printed = try? library.printed(under: course),
      let renderings = try? library.renderings(under: printed.key)
    else { return nil }
    return (printed.key, renderings, printed.sources)
  }

  /// Keeps what was printed of articles in their places, where the library can.
  func keep(_ printed: PrintedCourse, of recipe: Recipe, under course: [UInt8]) {
    try? writable(for: recipe)?.keep(printed, under: course)
  }

  /// What formats made of a digest, where that was kept under a key.
  func renderings(of recipe: Recipe, _ key: [UInt8]) -> [Rendering]? {
    try? usable(for: recipe)?.renderings(under: key)
  }

  /// The bodies of entries that are known for each output, where it was kept under a key where those of the digest before
  /// stand.
  func bodies(of recipe: Recipe, _ key: [UInt8], _ entries: EntryKeys) -> [EntryBodies]? {
    try? usable(for: recipe)?.bodies(under: key, of: entries)
  }

  /// Keeps where the bodies of entries stand in the outputs, where the library can.
  func keep(_ bodies: KeptBodies, of recipe: Recipe, under key: [UInt8]) {
    try? writable(for: recipe)?.keep(bodies, under: key)
  }

  /// Keeps what composing a recipe came to, where its library can; what formats made of it under the key `printed`, where
  /// that was made anew.
  func keep(_ outcome: Outcome, of recipe: Recipe, _ key: OutcomeKey, _ printed: [UInt8], rendersAnew: Bool) {
    guard let library = writable(for: recipe) else { return }
    let walk = walk(for: recipe)
    try? library.keep(outcome, key, printed, rendersAnew: rendersAnew, of: walk, walk.files.stated(by: recipe))
  }
}
