import SheafIngest
import SheafKit

/// What one pattern for articles came to.
struct PatternSearch: Sendable {
  /// The pattern.
  let pattern: String
  /// The articles that it matches.
  let articles: [String]
  /// What it passed over, without what it matches.
  private let passed: FilePattern.Found
  /// A file that it matches and that is no article.
  private let correction: String?

  /// Looks for the articles of a pattern that starts from a folder.
  init(_ pattern: String, in folder: String) {
    self.pattern = pattern
    var match = FilePattern.find(pattern, in: folder)
    articles = match.files.filter { !CorrectionFiles.isCorrection($0) }
    correction = articles.isEmpty ? match.files.first : nil
    match.files = []
    passed = match
  }

  /// What is worth telling: that it finds nothing, and what it passes over. `location` is where a recipe states the pattern,
  /// nil for one of the command line.
  func findings(at location: SourceLocation?, in folder: String) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    if articles.isEmpty { diagnostics.append(nothing(at: location, in: folder)) }
    if let link = passed.linkedFolders.first {
      let count = passed.linkedFolders.count
      let message =
        count == 1
        ? "`\(link)` is a link to a folder, and is not followed"
        : "\(count) links to folders, such as `\(link)`, are not followed"
      diagnostics.append(
        Diagnostic(
          .note, id: "linked-folder", message, at: location, help: "to read what is there, name it: `\(link)/**`"))
    }
    if let deep = passed.deepFolders.first {
      diagnostics.append(
        Diagnostic(
          .warning, id: "nested-too-deep",
          "`\(deep)` stands more than \(FilePattern.depthLimit) folders deep, and is not looked into", at: location,
          help: "name it, or a folder nearer to it"))
    }
    if passed.isCut {
      diagnostics.append(
        Diagnostic(
          .warning, id: "too-many-files",
          "`\(pattern)` matches more than can be read at once; the first \(articles.count) files of it are read",
          at: location,
          help:
            "one pattern is good for \(FilePattern.countLimit) files and as many folders: name some folders each by a pattern of its own"
        ))
    }
    return diagnostics
  }

  private func nothing(at location: SourceLocation?, in folder: String) -> Diagnostic {
    if let correction {
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
