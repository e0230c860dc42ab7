import SheafRecipe

/// What a run printed, without the run.
struct ComposedRun {
  /// The digest, and what there is to tell.
  var composition: Engine.Composition
  /// What each entry says; none where nothing of it is kept.
  var entries: EntryKeys
  /// The key of the articles in their places; nil where what is printed depends on more.
  var course: [UInt8]?
}

/// What formats made of it, without the digest.
struct FormattedRun {
  /// How the files are kept.
  struct Keeping {
    /// Under which key.
    var printed: [UInt8]
    /// Whether they were made now.
    var isNew: Bool
    /// `ComposedRun.entries`.
    var entries: EntryKeys
    /// `ComposedRun.course`.
    var course: [UInt8]?
  }

  /// The files, and what there is to tell.
  var outcome: Outcome
  /// How they are kept; nil where they are not.
  var keeping: Keeping?
}

extension Libraries {
  /// Keeps what formats made of a digest, and how it is found again.
  func keep(_ formatted: FormattedRun, of recipe: Recipe, _ key: OutcomeKey) {
    guard let keeping = formatted.keeping else { return }
    let (outcome, printed) = (formatted.outcome, keeping.printed)
    keep(outcome, of: recipe, key, printed, rendersAnew: keeping.isNew)
    if keeping.isNew, let bodies = outcome.renderings.flatMap({ KeptBodies($0, of: keeping.entries, under: printed) }) {
      keep(bodies, of: recipe, under: key.bodies)
    }
    if let course = keeping.course, outcome.renderings != nil {
      keep(PrintedCourse(key: printed, sources: outcome.printed), of: recipe, under: course)
    }
  }
}
