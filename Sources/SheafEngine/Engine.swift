import SheafIngest
import SheafKit
import SheafRecipe

/// Composes digests: what a recipe asks for, out of the articles it names.
///
/// Each phase is a function of what the phase before gave; only the first reads files, and nothing here writes any.
public struct Engine: Sendable {
  /// The formats that recipes can name.
  public let formatters: FormatterRegistry

  /// Makes an engine with the given formats.
  public init(formatters: FormatterRegistry) {
    self.formatters = formatters
  }

  /// What came of composing: a digest unless something is wrong, and everything worth telling.
  public struct Composition: Sendable {
    /// The digest; nil when a diagnostic is an error.
    public var digest: Digest?
    /// What is wrong or worth knowing, in the order in which it was found.
    public var diagnostics: [Diagnostic]
    /// The text of the YAML beside articles that a diagnostic points into, by its name there.
    public var sources: [String: String]
  }

  /// Composes the digest of a recipe for an issue of the given day.
  ///
  /// `paths` names other articles than those of the recipe: files, folders or globs, relative to the working folder. The
  /// recipe is not held to its `expect` then, which is about its own articles.
  public func compose(_ recipe: Recipe, articles paths: [String]? = nil, issueDate: CalendarDate) -> Composition {
    let collection = paths.map { ArticleCollection(paths: $0, for: recipe) } ?? ArticleCollection(of: recipe)
    let selector = Selector(recipe, issueDate: issueDate)
    let judged = Parallel.map(collection.articles) { selector.judge($0) }
    let folded = Reposts.fold(judged.filter { $0.score != nil })
    let chosen = Array(
      Arrangement.sorted(folded, by: OrderKey.standard).prefix(recipe.selection.limit.total ?? Int.max))
    let arrangement = Arrangement(chosen, recipe: recipe)
    let digest = Composer(recipe: recipe, issueDate: issueDate, selector: selector)
      .compose(arrangement.sections, articlesRead: collection.articles.count, articlesChosen: chosen.count)

    let findings = Findings(recipe: recipe)
    var diagnostics = collection.diagnostics
    if collection.articles.isEmpty {
      diagnostics += findings.nothingRead(collection)
    } else {
      diagnostics += findings.about(judged, chosen: chosen) + findings.about(arrangement)
      if paths == nil { diagnostics += findings.about(digest) }
    }
    return Composition(
      digest: diagnostics.hasErrors ? nil : digest, diagnostics: diagnostics, sources: collection.sources)
  }

  /// Formats a digest for each of the outputs. Throws a `DiagnosticError` when a format refuses.
  public func render(_ digest: Digest, of recipe: Recipe, to outputs: [Output]) throws -> [Rendering] {
    try Renderer(formatters: formatters, recipe: recipe).render(digest, to: outputs)
  }
}
