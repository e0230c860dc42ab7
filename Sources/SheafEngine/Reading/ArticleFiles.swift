import SheafIngest
import SheafKit
import SheafRecipe

/// The files that patterns name, in the order in which their articles count, and what stands beside them.
struct ArticleFiles: Sendable {
  /// The folder that the paths of the files start from.
  let folder: String
  /// The files, each once.
  let files: FoundFiles
  /// What stands beside them.
  let beside: CorrectionFiles
  private let searches: [PatternSearch]
  private var locations: [SourceLocation?]
  private let isOther: Bool

  /// Finds files, folders and globs; they start from the working folder.
  init(paths: [String]) { self.init(paths, in: ".", for: nil) }

  /// Finds the articles of a recipe, whose globs start from its own folder.
  init(of recipe: Recipe) {
    self.init(recipe.articles.map(\.pattern), in: FilePath.folder(of: recipe.file), for: recipe)
    self = stated(by: recipe)
  }

  /// Finds other articles for a recipe, which are read by the rules of its `sites`; the paths start from the working
  /// folder.
  init(paths: [String], for recipe: Recipe) { self.init(paths, in: ".", for: recipe, isOther: true) }

  private init(_ patterns: [String], in folder: String, for recipe: Recipe?, isOther: Bool = false) {
    var digests = recipe.map { DigestNames(of: $0) }
    // A file that two patterns name is read once.
    var seen: Set<String> = []
    var files = FoundFiles()
    let searches = patterns.map { pattern in
      PatternSearch(pattern, in: folder, digests: &digests) { path in
        if patterns.count == 1 || seen.insert(path).inserted { files.append(path, foundBy: pattern) }
      }
    }
    let recipeFolder = isOther ? FilePath.folder(of: recipe?.file ?? "") : "."
    beside = CorrectionFiles(
      files, in: folder, recipe: recipe, recipeFolder: recipeFolder,
      foldersWithoutYAML: searches.flatMap(\.foldersWithoutYAML))
    (self.folder, self.files, self.searches, self.isOther) = (folder, files, searches, isOther)
    locations = patterns.map { _ in nil }
  }

  /// The same files as another recipe states their patterns.
  func stated(by recipe: Recipe) -> ArticleFiles {
    var files = self
    files.locations = recipe.articles.map { $0.location }
    return files
  }

  /// What counts for each file, in their order.
  var corrections: CorrectionList { beside.corrections }

  /// Whether a recipe states rules of its own for reading them.
  var hasOwnRules: Bool { !beside.recipeRules.isEmpty }

  /// Where a file is, for opening it.
  func path(of file: CorrectionFiles.Found) -> String { FilePath.join(folder, file.path) }

  /// What is told of the patterns, and of what stands beside the files, before one is read.
  var problems: [Diagnostic] {
    zip(searches, locations).flatMap { $0.findings(at: $1, in: folder) } + beside.diagnostics
  }

  /// What is told of the files once all are read: `told` of the files themselves, in their order.
  func report(_ told: [Diagnostic]) -> FileReport {
    FileReport(
      fileCount: files.count, diagnostics: problems + told + beside.findings(tellsRecipe: !isOther))
  }
}
