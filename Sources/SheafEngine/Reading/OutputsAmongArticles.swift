import SheafIngest
import SheafKit
import SheafRecipe

/// Files of a digest that are written where the articles of their recipe lie, under names that do not say that they are
/// digests (`DigestNames`): its next run would read them as articles.
public enum OutputsAmongArticles {
  /// A warning for each such file, of those with the given paths below a folder, at the pattern that finds it.
  public static func warnings(_ files: [String], below folder: String, of recipe: Recipe) -> [Diagnostic] {
    var names = DigestNames(of: recipe)
    let unmarked = files.map { FilePath.join(folder, $0) }.filter { !names.contain($0) }
    guard !unmarked.isEmpty else { return [] }
    let (base, working) = (FilePath.folder(of: recipe.file), FilePath.absolute("."))
    let patterns = recipe.articles.map { (PathPattern($0.pattern, from: base, workingFolder: working), $0.location) }
    return unmarked.compactMap { file in
      guard let location = patterns.first(where: { $0.0.matches(file) })?.1 else { return nil }
      return Diagnostic(
        .warning, id: "output-among-articles",
        "`\(file)` lies among the articles: the next run of this recipe reads it as one", at: location,
        help: "keep digests apart from articles with --output, or give the output a `file` with `{slug}` in it")
    }
  }
}
