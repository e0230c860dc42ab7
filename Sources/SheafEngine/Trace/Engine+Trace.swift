import SheafKit
import SheafRecipe

extension Engine {
  /// Traces words of a digest that was read back, with the articles of the recipe at hand where there is one.
  ///
  /// Only the files that the words are from are read; one that changed since, or is gone, is not at hand.
  public func trace(_ words: String, in digest: Digest, recipe: Recipe?) -> Trace {
    let trace = Trace(words, in: digest, articles: [])
    guard let recipe else { return trace }
    var paths: [String] = []
    for file in trace.found.compactMap(\.article?.origin.file) {
      let path = FilePath.join(FilePath.folder(of: recipe.file), file)
      if !paths.contains(path), let found = FilePath.existing(path) { paths.append(found) }
    }
    guard !paths.isEmpty else { return trace }
    return Trace(words, in: digest, articles: ArticleCollection(paths: paths, for: recipe).articles)
  }

  /// Traces words of the digest that a recipe makes now; with what is wrong or worth knowing.
  public func trace(
    _ words: String, composing recipe: Recipe, articles paths: [String]? = nil, issueDate: CalendarDate
  ) -> (trace: Trace, diagnostics: [Diagnostic], sources: [String: String]) {
    let run = Run(recipe, articles: paths, issueDate: issueDate, libraries: libraries)
    return (Trace(words, in: run.digest, articles: run.articles), run.diagnostics, run.sources)
  }
}
