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
  /// What was read.
  let collection: ArticleCollection
  /// The edits that the recipe names, and their diagnostics.
  let edits: EditFile
  /// Which of them is about which article.
  let match: EditMatch
  let selector: Selector
  let composer: Composer
  /// What became of every article.
  let course: Course
  /// What is printed; also made where an error forbids it to be written.
  let digest: Digest

  /// Takes a recipe through all phases. `paths` names other articles than those of the recipe.
  init(_ recipe: Recipe, articles paths: [String]?, issueDate: CalendarDate) {
    let collection = paths.map { ArticleCollection(paths: $0, for: recipe) } ?? ArticleCollection(of: recipe)
    self.init(recipe, of: collection, drawsElsewhere: paths != nil, issueDate: issueDate)
  }

  /// Takes a recipe through all phases but reading.
  init(_ recipe: Recipe, of collection: ArticleCollection, drawsElsewhere: Bool = false, issueDate: CalendarDate) {
    self.recipe = recipe
    self.issueDate = issueDate
    self.drawsElsewhere = drawsElsewhere
    self.collection = collection
    edits = EditFile(of: recipe)
    match = EditMatch(edits.edits, to: collection.articles)
    let (selector, match) = (Selector(recipe, issueDate: issueDate), match)
    self.selector = selector
    composer = Composer(recipe: recipe, issueDate: issueDate, selector: selector)
    let judged = Parallel.map(Array(collection.articles.enumerated())) { index, article in
      selector.judge(article, edit: match.edits[index])
    }
    course = Course(judged, recipe: recipe, length: composer.length)
    digest = composer.compose(course.arrangement.sections, articlesRead: collection.articles.count)
  }

  /// What is wrong or worth knowing, in the order in which it was found.
  var diagnostics: [Diagnostic] {
    let findings = Findings(recipe: recipe)
    var diagnostics = collection.diagnostics + edits.diagnostics
    if collection.articles.isEmpty {
      diagnostics += findings.nothingRead(collection)
    } else {
      diagnostics += match.diagnostics + findings.about(course)
      if !drawsElsewhere { diagnostics += findings.about(digest) }
    }
    return diagnostics
  }

  /// The text of the YAML that a diagnostic points into, by its name there.
  var sources: [String: String] { collection.sources.merging(edits.sources) { first, _ in first } }
}
