import SheafKit

/// What came out of a file: its articles, and what could not be read as meant.
public struct ImportResult: Hashable, Sendable {
  /// The articles, in the order of the file.
  public var articles: [Article]
  /// What is wrong or worth knowing; never an error, since one bad file stops nothing, but for what people wrote about the
  /// file themselves.
  public var diagnostics: [Diagnostic]

  /// Makes a result from its parts.
  public init(articles: [Article] = [], diagnostics: [Diagnostic] = []) {
    self.articles = articles
    self.diagnostics = diagnostics
  }

  /// What comes of a file that cannot be read from disk: no article, and a warning with the id `unreadable-article` that says
  /// why, since one bad file stops nothing.
  public init(unreadable error: DiagnosticError) {
    let warnings = error.diagnostics.map { problem in
      var problem = problem
      problem.severity = .warning
      problem.id = "unreadable-article"
      return problem
    }
    self.init(diagnostics: warnings)
  }
}
