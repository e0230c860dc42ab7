import SheafIngest
import SheafKit

/// What is worth telling about a pattern for articles: that it finds none, and what it passes over.
struct PatternFindings {
  /// The pattern.
  let pattern: String
  /// Where a recipe states it; nil for one of the command line.
  let location: SourceLocation?
  /// The folder that it starts from.
  let folder: String

  /// What a pattern matched, and the articles among that.
  func about(_ match: FilePattern.Found, articles: [String]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    if articles.isEmpty { diagnostics.append(nothing(but: match.files)) }
    if let link = match.linkedFolders.first {
      diagnostics.append(notFollowed(link, count: match.linkedFolders.count))
    }
    if let deep = match.deepFolders.first { diagnostics.append(tooDeep(deep)) }
    if articles.count >= FilePattern.countLimit { diagnostics.append(tooMany) }
    return diagnostics
  }

  private func notFollowed(_ link: String, count: Int) -> Diagnostic {
    let message =
      count == 1
      ? "`\(link)` is a link to a folder, and is not followed"
      : "\(count) links to folders, such as `\(link)`, are not followed"
    return Diagnostic(
      .note, id: "linked-folder", message, at: location, help: "to read what is there, name it: `\(link)/**`")
  }

  private func tooDeep(_ folder: String) -> Diagnostic {
    Diagnostic(
      .warning, id: "nested-too-deep",
      "`\(folder)` stands more than \(FilePattern.depthLimit) folders deep, and is not looked into", at: location,
      help: "name it, or a folder nearer to it")
  }

  private var tooMany: Diagnostic {
    Diagnostic(
      .warning, id: "too-many-files", "only the first \(FilePattern.countLimit) files that match `\(pattern)` are read",
      at: location, help: "name fewer folders at a time")
  }

  private func nothing(but found: [String]) -> Diagnostic {
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
