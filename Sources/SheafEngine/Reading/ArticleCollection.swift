import SheafIngest
import SheafKit
import SheafRecipe

/// Articles read from files, in the order of the files, and what was wrong with some of them.
public struct ArticleCollection: Sendable {
  /// The articles.
  public let articles: [Article]
  /// What is told of the files.
  let report: FileReport

  /// What could not be read, or not well.
  public var diagnostics: [Diagnostic] { report.diagnostics }
  /// The text of the YAML beside articles that a diagnostic points into, by its name there, for quoting.
  public var sources: [String: String] { report.sources }

  /// Reads files, folders and globs; they start from the working folder. With `keepsDropped` the articles keep a record
  /// of what was left out around them.
  public init(paths: [String], keepsDropped: Bool = false, observer: any WorkObserver = Unobserved()) {
    let files = observer.during(.walk) { ArticleFiles(paths: paths) }
    self.init(files, reader: ArticleReader(keepsDropped: keepsDropped), observer: observer)
  }

  /// Articles that are at hand already.
  init(_ articles: [Article]) {
    self.articles = articles
    report = FileReport()
  }

  /// Reads the articles of a recipe, whose globs start from its own folder.
  init(of recipe: Recipe) { self.init(ArticleFiles(of: recipe)) }

  /// Reads other articles for a recipe, by the rules of its `sites`; the paths start from the working folder.
  init(paths: [String], for recipe: Recipe) { self.init(ArticleFiles(paths: paths, for: recipe)) }

  /// Reads files that were found.
  init(
    _ found: ArticleFiles, reader: ArticleReader = ArticleReader(), observer: any WorkObserver = Unobserved()
  ) {
    let results = found.read(Array(found.files.indices), observer: observer) { file, path, beside in
      reader.read(path, named: file.path, sites: beside.sites, sidecar: beside.sidecar)
    }
    articles = results.flatMap(\.articles)
    report = found.report(results.flatMap(\.diagnostics))
  }
}
