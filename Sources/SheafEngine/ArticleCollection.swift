import SheafIngest
import SheafKit
import SheafRecipe

/// Articles read from files, in the order of the files, and what was wrong with some of them.
public struct ArticleCollection: Sendable {
  /// The articles.
  public private(set) var articles: [Article] = []
  /// What could not be read, or not well.
  public private(set) var diagnostics: [Diagnostic] = []
  /// The text of the YAML beside articles that a diagnostic points into, by its name there, for quoting.
  public private(set) var sources: [String: String] = [:]
  private(set) var fileCount = 0
  private let reader: ArticleReader

  /// Reads files, folders and globs; they start from the working folder. With `keepsDropped` the articles keep a record of
  /// what was left out around them.
  public init(paths: [String], keepsDropped: Bool = false) {
    reader = ArticleReader(keepsDropped: keepsDropped)
    read(paths.map { (pattern: $0, location: nil) }, in: ".", for: nil)
  }

  /// Articles that are at hand already.
  init(_ articles: [Article]) {
    reader = ArticleReader()
    self.articles = articles
  }

  /// Reads the articles of a recipe, whose globs start from its own folder.
  init(of recipe: Recipe) {
    reader = ArticleReader()
    let patterns = recipe.articles.map { (pattern: $0.pattern, location: Optional($0.location)) }
    read(patterns, in: FilePath.folder(of: recipe.file), for: recipe)
  }

  /// Reads other articles for a recipe, by the rules of its `sites`; the paths start from the working folder.
  init(paths: [String], for recipe: Recipe) {
    reader = ArticleReader()
    read(paths.map { (pattern: $0, location: nil) }, in: ".", for: recipe, isOther: true)
  }

  private mutating func read(
    _ patterns: [(pattern: String, location: SourceLocation?)], in folder: String, for recipe: Recipe?,
    isOther: Bool = false
  ) {
    // A file that two patterns name is read once.
    var seen: Set<String> = []
    var files: [CorrectionFiles.Found] = []
    for (pattern, location) in patterns {
      let match = FilePattern.find(pattern, in: folder)
      let found = match.files.filter { !CorrectionFiles.isCorrection($0) }
      if found.isEmpty { diagnostics.append(Self.nothing(matches: pattern, match.files, in: folder, at: location)) }
      if let link = match.linkedFolders.first {
        diagnostics.append(Self.notFollowed(link, count: match.linkedFolders.count, at: location))
      }
      if let deep = match.deepFolders.first { diagnostics.append(Self.tooDeep(deep, at: location)) }
      if found.count >= FilePattern.countLimit { diagnostics.append(Self.tooMany(match: pattern, at: location)) }
      files += found.filter { seen.insert($0).inserted }.map { CorrectionFiles.Found(path: $0, pattern: pattern) }
    }
    fileCount = files.count
    let reader = reader
    let beside = CorrectionFiles(
      files, in: folder, recipe: recipe, recipeFolder: isOther ? FilePath.folder(of: recipe?.file ?? "") : ".")
    diagnostics += beside.diagnostics
    let results = Parallel.map(Array(zip(files, beside.corrections))) { file, corrections in
      reader.read(
        FilePath.join(folder, file.path), named: file.path, sites: corrections.sites, sidecar: corrections.sidecar)
    }
    for result in results {
      articles += result.articles
      diagnostics += result.diagnostics
    }
    diagnostics += beside.findings(tellsRecipe: !isOther)
    quote()
  }

  /// Keeps the text of the YAML files that diagnostics point into; others are articles, and may be anything.
  private mutating func quote() {
    for file in Set(diagnostics.compactMap { $0.location?.line == nil ? nil : $0.location?.file }) {
      guard CorrectionFiles.isCorrection(file), let bytes = try? SourceFile.read(file).bytes else { continue }
      sources[file] = String(decoding: bytes, as: UTF8.self)
    }
  }

  private static func notFollowed(_ link: String, count: Int, at location: SourceLocation?) -> Diagnostic {
    let message =
      count == 1
      ? "`\(link)` is a link to a folder, and is not followed"
      : "\(count) links to folders, such as `\(link)`, are not followed"
    return Diagnostic(
      .note, id: "linked-folder", message, at: location, help: "to read what is there, name it: `\(link)/**`")
  }

  private static func tooDeep(_ folder: String, at location: SourceLocation?) -> Diagnostic {
    Diagnostic(
      .warning, id: "nested-too-deep",
      "`\(folder)` stands more than \(FilePattern.depthLimit) folders deep, and is not looked into", at: location,
      help: "name it, or a folder nearer to it")
  }

  private static func tooMany(match pattern: String, at location: SourceLocation?) -> Diagnostic {
    Diagnostic(
      .warning, id: "too-many-files", "only the first \(FilePattern.countLimit) files that match `\(pattern)` are read",
      at: location, help: "name fewer folders at a time")
  }

  private static func nothing(
    matches pattern: String, _ found: [String], in folder: String, at location: SourceLocation?
  ) -> Diagnostic {
    if let correction = found.first {
      return Diagnostic(
        .warning, id: "no-such-article", "`\(correction)` says how to read articles, and is none", at: location,
        help: "name the articles beside it; it counts for them by itself")
    }
    return Diagnostic(
      .warning, id: "no-such-article", "no file matches `\(pattern)`", at: location,
      help: location == nil
        ? "paths on the command line start from the folder you are in"
        : "patterns start from the folder of the recipe, `\(folder)`")
  }
}
