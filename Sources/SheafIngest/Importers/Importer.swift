import SheafKit

/// Reads one kind of file into clean articles.
///
/// Contract: content decides before the name does; whatever the bytes are, `read` returns in time proportional to their
/// number, with what could be read and a diagnostic for what could not. What a file does not state stays nil.
public protocol Importer: Sendable {
  /// What `Article.origin` calls it: `text`, `html` …
  var name: String { get }
  /// The extensions of files that are of this kind unless their content says otherwise, in lower case, without dots.
  var fileExtensions: Set<String> { get }
  /// Whether the content alone shows that the file is of this kind.
  func recognises(_ file: SourceFile) -> Bool
  /// Reads a file.
  func read(_ file: SourceFile) -> ImportResult
}

/// What came of reading a file.
public struct ImportResult: Sendable {
  /// The articles, in the order of the file.
  public var articles: [Article]
  /// What was wrong, and is told.
  public var diagnostics: [Diagnostic]

  /// Makes a result.
  public init(articles: [Article] = [], diagnostics: [Diagnostic] = []) {
    self.articles = articles
    self.diagnostics = diagnostics
  }
}
