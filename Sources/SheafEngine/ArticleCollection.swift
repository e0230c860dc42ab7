import SheafIngest
import SheafKit
import SheafRecipe

/// The articles that a recipe draws on, in the order of their files, and what was wrong with some of them.
struct ArticleCollection: Sendable {
  private(set) var articles: [Article] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var fileCount = 0

  /// Reads the articles of a recipe, or those that `paths` names from the working folder.
  init(of recipe: Recipe, insteadOf paths: [String]?) {
    var files: [String] = []
    if let paths {
      for path in paths { files += expand(path, in: ".", at: nil) }
    } else {
      for glob in recipe.articles {
        files += expand(glob.pattern, in: FilePath.folder(of: recipe.file), at: glob.location)
      }
    }
    // A file that two globs name is read once.
    var seen: Set<String> = []
    files = files.filter { seen.insert($0).inserted }
    fileCount = files.count
    let base = paths == nil ? FilePath.folder(of: recipe.file) : "."
    let reader = ArticleReader()
    for result in Parallel.map(files, { reader.read(FilePath.join(base, $0), named: $0) }) {
      articles += result.articles
      diagnostics += result.diagnostics
    }
  }

  private mutating func expand(_ pattern: String, in folder: String, at location: SourceLocation?) -> [String] {
    let files = FilePattern.expand(pattern, in: folder)
    if files.isEmpty {
      diagnostics.append(
        Diagnostic(
          .warning, id: "no-such-article", "no file matches `\(pattern)`", at: location,
          help: location == nil
            ? "paths on the command line start from the folder you are in"
            : "patterns start from the folder of the recipe: \(folder)"))
    }
    return files
  }
}
