import SheafIngest
import SheafKit

/// What one pattern for articles came to.
struct PatternSearch: Sendable {
  /// The pattern.
  let pattern: String
  /// How many articles it matches.
  private let articleCount: Int
  /// What it passed over, without what it matches.
  private let passed: FilePattern.Found
  /// A file that it matches and that is no article.
  private let correction: String?
  /// Files that it matches and that are digests.
  private let digests: [String]

  /// Looks for the articles of a pattern that starts from a folder, and hands over the path of each; those with the
  /// names of digests are none, unless the pattern is such a name itself.
  init(_ pattern: String, in folder: String, digests names: inout DigestNames?, _ take: (String) -> Void) {
    self.pattern = pattern
    var match = FilePattern.find(pattern, in: folder)
    var articleCount = 0
    var digests: [String] = []
    for file in match.files where !CorrectionFiles.isCorrection(file) {
      if names?.contain(file) == true, file != pattern {
        digests.append(file)
      } else {
        articleCount += 1
        take(file)
      }
    }
    correction = articleCount == 0 && digests.isEmpty ? match.files.first : nil
    (self.articleCount, self.digests) = (articleCount, digests)
    match.files = []
    passed = match
  }

  /// The folders in which it found no YAML.
  var foldersWithoutYAML: Set<String> { passed.foldersWithoutYAML }

  /// What is worth telling: that it finds nothing, and what it passes over. `location` is where a recipe states the
  /// pattern, nil for one of the command line.
  func findings(at location: SourceLocation?, in folder: String) -> [Diagnostic] {
    if passed.hasTooManyAlternatives { return [tooManyAlternatives(at: location)] }
    var diagnostics: [Diagnostic] = []
    if articleCount == 0 { diagnostics.append(nothing(at: location, in: folder)) }
    if let digest = digests.first {
      let message =
        digests.count == 1
        ? "`\(digest)` is a digest by its name, and is not read as an article"
        : "\(digests.count) files, such as `\(digest)`, are digests by their names, and are not read as articles"
      diagnostics.append(
        Diagnostic(
          .note, id: "digest-among-articles", message, at: location,
          help: "keep digests apart from articles with --output, or give an article that is called so another name"))
    }
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
          "`\(pattern)` matches more than can be read at once; the first \(articleCount) files of it are read",
          at: location,
          help:
            "one pattern is good for \(FilePattern.countLimit) files and as many folders: name some folders each by a pattern of its own"
        ))
    }
    return diagnostics
  }

  private func tooManyAlternatives(at location: SourceLocation?) -> Diagnostic {
    Diagnostic(
      .error, id: "too-many-alternatives",
      "the braces of `\(pattern.prefix(60))` stand for more than \(FilePattern.alternativesLimit) patterns, or it is very long",
      at: location, help: "let `*` stand for what differs, as in `news/*.txt`, or name several patterns")
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
