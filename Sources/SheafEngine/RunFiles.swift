import SheafIngest
import SheafKit
import SheafRecipe

extension Engine {
  /// Which reader reads articles: what another makes of the same files may be something else.
  public static var readerVersion: String { LibraryUpdate.readerVersion }
}

/// The files that a run of a recipe reads beside the recipe's own, found as the run finds them.
public struct RunFiles: Sendable {
  /// The folder that the paths start from: the recipe's, or the working folder for articles that were named elsewhere.
  public let folder: String
  /// The articles and the archives of articles, in the order in which they are read.
  public let articles: [String]
  /// Every `sheaf.yaml` and every sidecar that counts for one of them, sorted by their bytes.
  public let corrections: [String]

  /// Looks for the files of a recipe. `paths` names other articles than its own.
  public init(of recipe: Recipe, articles paths: [String]? = nil) {
    let found = paths.map { ArticleFiles(paths: $0, for: recipe) } ?? ArticleFiles(of: recipe)
    folder = found.folder
    articles = found.files.paths
    corrections = found.beside.paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Where a file of these lies, from the working folder.
  public func place(of path: String) -> String { FilePath.join(folder, path) }

  /// The files of the pictures that a digest can show, from the working folder, sorted by their bytes.
  public static func pictures(of digest: Digest, for recipe: Recipe) -> [String] {
    let found = PictureReader.found(of: digest, in: [FilePath.folder(of: recipe.file), "."])
    return Set(found.values.map(\.file)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
