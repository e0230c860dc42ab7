import SheafKit
import SheafRecipe

/// One run of a recipe: what each phase made of what the phase before gave, up to the digest.
///
/// Composing, explaining, tracing, comparing and linting all look at such a run, so that what is told is what happened.
struct Run {
  let recipe: Recipe
  let issueDate: CalendarDate
  /// Whether other articles than those of the recipe were named.
  let drawsElsewhere: Bool
  /// The edits that the recipe names, and their diagnostics.
  let edits: EditFile
  /// What earlier issues printed, where the recipe asks for it.
  let ledger: LedgerReading
  let selector: Selector
  let composer: Composer
  /// What was read and judged.
  let drawn: Drawn
  /// What became of the articles that were kept: of every one, or of those that were chosen.
  let course: Course
  /// What is printed, where it was made already.
  private let composed: Digest?
  private let extent: JudgedArticles.Extent

  /// Takes a recipe through all phases.
  ///
  /// `paths` names other articles than those of the recipe. With the extent `chosen` nothing is kept of the articles that
  /// are not, and the digest and all that composing tells are the same; what was kept `under` a key of earlier runs is used
  /// then, and the digest is composed when somebody asks for it.
  init(
    _ recipe: Recipe, articles paths: [String]? = nil, issueDate: CalendarDate,
    keeping extent: JudgedArticles.Extent = .everything, libraries: Libraries = .none, under key: KeptKey? = nil
  ) {
    let observer = libraries.observer
    self.init(
      recipe, drawsElsewhere: paths != nil, issueDate: issueDate, keeping: extent, composes: key == nil,
      observer: observer
    ) { judging in
      if let paths { return Drawn(observer.during(.walk) { ArticleFiles(paths: paths, for: recipe) }, by: judging) }
      return libraries.draw(recipe, by: judging, under: key)
    }
  }

  /// Takes a recipe through all phases but reading.
  init(_ recipe: Recipe, of collection: ArticleCollection, issueDate: CalendarDate) {
    self.init(
      recipe, drawsElsewhere: false, issueDate: issueDate, keeping: .everything, composes: true, observer: Unobserved()
    ) { judging in
      Drawn(collection, by: judging)
    }
  }

  private init(
    _ recipe: Recipe, drawsElsewhere: Bool, issueDate: CalendarDate, keeping extent: JudgedArticles.Extent,
    composes: Bool, observer: any WorkObserver, draw: (Judging) -> Drawn
  ) {
    (self.recipe, self.issueDate, self.drawsElsewhere, self.extent) = (recipe, issueDate, drawsElsewhere, extent)
    edits = EditFile(of: recipe)
    selector = Selector(recipe, issueDate: issueDate)
    composer = Composer(recipe: recipe, issueDate: issueDate, selector: selector)
    ledger = LedgerReading(for: recipe, issueDate: issueDate)
    var judging = Judging(selector: selector, edits: edits.edits, extent: extent, earlier: ledger.earlier)
    judging.observer = observer
    let drawn = draw(judging)
    let (earlier, selector, composer) = (ledger.earlier, self.selector, self.composer)
    let course = observer.during(.choose) {
      Course(earlier.leavingOut(drawn.judged.kept, by: selector), recipe: recipe, length: composer.length)
    }
    (self.drawn, self.course) = (drawn, course)
    if extent == .chosen { course.letGoOfOthers() }
    composed =
      composes ? observer.during(.compose) { Self.digest(of: course, drawn, by: composer, extent) { _ in } } : nil
  }

  /// Whether a text was taken out of the library meanwhile that the run counted on: it is worth nothing then.
  var isLacking: Bool { drawn.extent?.before.texts.isLacking == true }

  /// What is printed; also made where an error forbids it to be written.
  var digest: Digest { composed ?? digest { _ in } }

  /// The same, composed now; `note` is told of every entry, in their order.
  func digest(noting note: (PrintedEntry) -> Void) -> Digest {
    Self.digest(of: course, drawn, by: composer, extent, note)
  }

  private static func digest(
    of course: Course, _ drawn: Drawn, by composer: Composer, _ extent: JudgedArticles.Extent,
    _ note: (PrintedEntry) -> Void
  ) -> Digest {
    composer.compose(
      course.arrangement.sections, articlesRead: drawn.judged.count, letsGo: extent == .chosen, note: note)
  }

  /// The articles that were kept, in the order of the files; whole where everything is kept.
  var articles: [Article] { course.judged.map(\.article) }

  /// What is wrong or worth knowing, in the order in which it was found.
  var diagnostics: [Diagnostic] { diagnostics(of: { digest }) }

  /// The same with a digest that was composed already, which is asked for where the recipe expects something of it.
  func diagnostics(of digest: () -> Digest) -> [Diagnostic] {
    let findings = Findings(recipe: recipe)
    var diagnostics = drawn.report.diagnostics + edits.diagnostics + ledger.diagnostics
    if drawn.judged.count == 0 {
      diagnostics += findings.nothingRead(fileCount: drawn.report.fileCount)
    } else {
      diagnostics += drawn.match.diagnostics + findings.about(course, of: drawn.judged)
      if !drawsElsewhere, recipe.expectation != nil { diagnostics += findings.about(digest()) }
    }
    return diagnostics
  }

  /// The text of the YAML that a diagnostic points into, by its name there.
  var sources: [String: String] { drawn.report.sources.merging(edits.sources) { first, _ in first } }
}
