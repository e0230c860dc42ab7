import ArgumentParser

/// The articles that a recipe draws on, where other than its own are meant.
struct DrawnArticles: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Files or folders to draw on instead of the recipe’s `articles`.", valueName: "path"),
    completion: .file())
  var articles: [String] = []

  /// The paths; nil for the recipe’s own articles.
  var paths: [String]? { articles.isEmpty ? nil : articles }
}
