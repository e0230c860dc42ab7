import SheafIngest
import SheafKit
import SheafRecipe

/// Articles read from files, in the order of the files, and what was wrong with some of them.
public struct ArticleCollection: Sendable {
  /// The articles.
  public private(set) var articles: [Article] = []
  /// What could not be read, or not well.
  public private(set) var diagnostics: [Diagnostic] = []
  private(set) var fileCount = 0
  private let reader: ArticleReader

  /// Reads files, folders and globs; they start from the working folder. With `keepsDropped` the articles keep a record of
  /// what was left out around them.
  public init(paths: [String], keepsDropped: Bool = false) {
    reader = ArticleReader(keepsDropped: keepsDropped)
    read(paths.map { (pattern: $0, location: nil) }, in: ".")
  }

  /// Reads the articles of a recipe, whose globs start from its own folder.
  init(of recipe: Recipe) {
    reader = ArticleReader()
    read(recipe.articles.map { ($0.pattern, $0.location) }, in: FilePath.folder(of: recipe.file))
  }

  private mutating func read(_ patterns: [(pattern: String, location: SourceLocation?)], in folder: String) {
    // A file that two patterns name is read once.
    var seen: Set<String> = []
    var files: [String] = []
    for (pattern, location) in patterns {
      let match = FilePattern.find(pattern, in: folder)
      let found = match.files
      if found.isEmpty { diagnostics.append(Self.nothing(matches: pattern, in: folder, at: location)) }
      if let link = match.linkedFolders.first {
        diagnostics.append(Self.notFollowed(link, count: match.linkedFolders.count, at: location))
      }
      if let deep = match.deepFolders.first { diagnostics.append(Self.tooDeep(deep, at: location)) }
      if found.count >= FilePattern.countLimit { diagnostics.append(Self.tooMany(match: pattern, at: location)) }
      files += found.filter { seen.insert($0).inserted }
    }
    fileCount = files.count
    let reader = reader
    for result in Parallel.map(files, { reader.read(FilePath.join(folder, $0), named: $0) }) {
      articles += result.articles
      diagnostics += result.diagnostics
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

  private static func nothing(matches pattern: String, in folder: String, at location: SourceLocation?) -> Diagnostic {
    Diagnostic(
      .warning, id: "no-such-article", "no file matches `\(pattern)`", at: location,
      help: location == nil
        ? "paths on the command line start from the folder you are in"
        : "patterns start from the folder of the recipe, `\(folder)`")
  }
}
