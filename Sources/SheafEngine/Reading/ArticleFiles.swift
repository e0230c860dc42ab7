import SheafIngest
import SheafKit
import SheafRecipe

/// The files that patterns name, in the order in which their articles count, and what stands beside them.
struct ArticleFiles {
  /// The folder that the paths of the files start from.
  let folder: String
  /// The files, each once.
  let files: [CorrectionFiles.Found]
  private let beside: CorrectionFiles
  private let problems: [Diagnostic]
  private let isOther: Bool

  /// Finds files, folders and globs; they start from the working folder.
  init(paths: [String]) {
    self.init(paths.map { (pattern: $0, location: nil) }, in: ".", for: nil)
  }

  /// Finds the articles of a recipe, whose globs start from its own folder.
  init(of recipe: Recipe) {
    let patterns = recipe.articles.map { (pattern: $0.pattern, location: Optional($0.location)) }
    self.init(patterns, in: FilePath.folder(of: recipe.file), for: recipe)
  }

  /// Finds other articles for a recipe, which are read by the rules of its `sites`; the paths start from the working folder.
  init(paths: [String], for recipe: Recipe) {
    self.init(paths.map { (pattern: $0, location: nil) }, in: ".", for: recipe, isOther: true)
  }

  private init(
    _ patterns: [(pattern: String, location: SourceLocation?)], in folder: String, for recipe: Recipe?,
    isOther: Bool = false
  ) {
    // A file that two patterns name is read once.
    var seen: Set<String> = []
    var files: [CorrectionFiles.Found] = []
    var problems: [Diagnostic] = []
    for (pattern, location) in patterns {
      let match = FilePattern.find(pattern, in: folder)
      let found = match.files.filter { !CorrectionFiles.isCorrection($0) }
      problems += PatternFindings(pattern: pattern, location: location, folder: folder).about(match, articles: found)
      files += found.filter { seen.insert($0).inserted }.map { CorrectionFiles.Found(path: $0, pattern: pattern) }
    }
    let recipeFolder = isOther ? FilePath.folder(of: recipe?.file ?? "") : "."
    beside = CorrectionFiles(files, in: folder, recipe: recipe, recipeFolder: recipeFolder)
    (self.files, self.folder, self.problems, self.isOther) = (files, folder, problems, isOther)
  }

  /// What counts for each file, in their order.
  var corrections: [CorrectionFiles.Corrections] { beside.corrections }

  /// Whether a recipe states rules of its own for reading them.
  var hasOwnRules: Bool { !beside.recipeRules.isEmpty }

  /// Where a file is, for opening it.
  func path(of file: CorrectionFiles.Found) -> String { FilePath.join(folder, file.path) }

  /// Forgets what the rules of sites were good for, before the files serve another run.
  func forgetUse() { for one in corrections { one.sites.forgetUse() } }

  /// What is told of the files once all are read: `told` of the files themselves, in their order.
  func report(_ told: [Diagnostic]) -> FileReport {
    FileReport(
      fileCount: files.count,
      diagnostics: problems + beside.diagnostics + told + beside.findings(tellsRecipe: !isOther))
  }
}
