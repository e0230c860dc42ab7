import FoundationEssentials
import Glibc
import SheafKit
import SheafLibrary
import SheafRecipe

@testable import SheafEngine

/// A folder with articles and a recipe, gone with its last use.
final class LibraryFolder {
  let path = FileManager.default.temporaryDirectory.path + "/sheaf-library-" + UUID().uuidString

  init(_ files: [String: String]) throws {
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, as old as if it had been there for a year.
  func write(_ text: String, to name: String) throws {
    let path = path + "/" + name
    try FileManager.default.createDirectory(atPath: FilePath.folder(of: path), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path + "/" + name) }

  /// A recipe that stands in the folder.
  func recipe(
    _ query: Query? = nil, articles: [String] = ["**/*.txt"], sites: [Site] = [],
    _ change: (inout Recipe) -> Void = { _ in }
  ) -> Recipe {
    let here = SourceLocation(file: path + "/recipe.yaml", line: 1)
    var recipe = Recipe(
      file: path + "/recipe.yaml", title: "试刊", articles: articles.map { ArticleGlob(pattern: $0, location: here) },
      sites: sites, selection: Selection(query: query), outputs: [])
    change(&recipe)
    return recipe
  }

  /// An engine that draws on one store, whatever the folder.
  static func engine(on store: any ArticleStore, _ use: Libraries.Use = .current) -> Engine {
    Engine(formatters: FormatterRegistry([]), libraries: Libraries(use) { _, _ in store })
  }

  static let plain = Engine(formatters: FormatterRegistry([]))
}

extension Engine {
  /// The digest as JSON, and what is told of it, line by line: what must be the same with and without a library.
  func printed(_ recipe: Recipe) -> String {
    let composition = compose(recipe, issueDate: Samples.issueDate)
    let digest = composition.digest.map { String(decoding: DigestEnvelope($0).json(indented: true), as: UTF8.self) }
    return ([digest ?? "no digest"] + composition.diagnostics.map { "\($0)" }).joined(separator: "\n")
  }

  /// The same of everything that was read: judged, folded and arranged.
  func stages(_ recipe: Recipe) -> [String] {
    composeInStages(recipe, issueDate: Samples.issueDate).stages.map { String(decoding: $0.bytes, as: UTF8.self) }
  }
}
