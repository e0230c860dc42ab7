import SheafKit

/// Patterns for files, as recipes and the command line name them.
///
/// `*` and `?` stand for characters of one name, `[a-c]` and `[!a-c]` for one of some, `**` for folders however deep,
/// `{a,b}` for alternatives; a folder stands for every file below it that can be read.
public enum FilePattern {
  /// The most files that one pattern is expanded to, and the most folders that are looked into for it. Of one folder twice as
  /// many names are looked at: a saved page has its pictures beside it. Which files those are follows from their names alone.
  public static let countLimit = 200_000
  /// The most levels of folders below one another that `**` and a folder go down.
  public static let depthLimit = 64

  /// The files that a pattern matches, as paths relative to the folder `base` where the pattern is relative.
  ///
  /// Sorted by their bytes, each named once, so that the order is the same on every machine. Hidden files and folders
  /// match only where the pattern spells their dot. `**` and folders do not follow symbolic links to folders, so that no
  /// loop can hold them. A plain name matches whatever stands there, and a folder that may not be looked into matches
  /// itself, so that reading them can say why they are no files. A pattern that is the name of something means that:
  /// shells give names as they are, and `[转载]旧文.html` is one.
  public static func expand(
    _ pattern: String, in base: String, extensions: Set<String> = ArticleReader.fileExtensions
  ) -> [String] {
    find(pattern, in: base, extensions: extensions).files
  }

  /// What a pattern matches, and what it passed over.
  public struct Found: Hashable, Sendable {
    /// The files, as `expand` gives them.
    public var files: [String] = []
    /// Symbolic links to folders that `**` or a folder met and did not follow, in the same order.
    public var linkedFolders: [String] = []
    /// Folders that stand deeper than `depthLimit`, and were not looked into, in the same order.
    public var deepFolders: [String] = []
    /// Folders that were looked into and hold no YAML, so that nobody has to look there again for what people say of files.
    public var foldersWithoutYAML: Set<String> = []
    /// Whether there are more files, folders or names than are looked at, so that some that match are not among the files.
    public var isCut = false
    /// Whether its braces stand for more patterns than are looked for, so that nothing was.
    public var hasTooManyAlternatives = false
  }

  /// The most patterns that the braces of one stand for.
  public static let alternativesLimit = BraceExpansion.limit

  /// The same as `expand`, with what was passed over.
  public static func find(
    _ pattern: String, in base: String, extensions: Set<String> = ArticleReader.fileExtensions
  ) -> Found {
    find(pattern, in: base, extensions: extensions, countLimit: countLimit)
  }

  /// The same with another limit than `countLimit`.
  static func find(_ pattern: String, in base: String, extensions: Set<String>, countLimit: Int) -> Found {
    guard !pattern.isEmpty else { return Found() }
    var walk = FileWalk(base: base, extensions: extensions, countLimit: countLimit)
    walk.visit(pattern, isLiteral: true)
    if walk.found.isEmpty {
      guard let alternatives = BraceExpansion.alternatives(of: pattern) else {
        return Found(hasTooManyAlternatives: true)
      }
      for alternative in alternatives { walk.visit(alternative) }
    }
    return Found(
      files: sorted(walk.found), linkedFolders: sorted(Array(walk.linkedFolders)),
      deepFolders: sorted(Array(walk.deepFolders)), foldersWithoutYAML: walk.foldersWithoutYAML, isCut: walk.isCut)
  }

  /// Paths by their bytes, each once; a walk mostly finds them so.
  private static func sorted(_ paths: [String]) -> [String] {
    func precedes(_ left: String, _ right: String) -> Bool {
      var (left, right) = (left, right)
      return left.withUTF8 { left in right.withUTF8 { right in ByteOrder.precedes(left, right) } }
    }
    if zip(paths, paths.dropFirst()).allSatisfy(precedes) { return paths }
    return Set(paths).sorted(by: precedes)
  }
}
