import SheafEngine
import SheafIngest
import SheafKit
import SheafRecipe

/// A recipe file, read and checked.
struct RecipeFile {
  /// The recipe; nil when it has an error.
  var recipe: Recipe?
  var diagnostics: [Diagnostic]
  /// The text of the file under its name, for quoting lines of it.
  var sources: [String: String]

  /// Reads and checks a recipe file; what is wrong with the file itself is a diagnostic, too.
  init(_ path: String) {
    do {
      // One byte over the limit is enough to be refused by the reader with its own words.
      let bytes = try SourceFile.read(path, limit: RecipeReader.byteLimit).bytes
      (recipe, diagnostics) = RecipeReader.read(
        bytes: bytes, file: path, formats: BuiltInPlugins.formatters.descriptions)
      sources = [path: String(decoding: bytes, as: UTF8.self)]
    } catch let error as DiagnosticError {
      (diagnostics, sources) = (error.diagnostics, [:])
    } catch {
      diagnostics = [Diagnostic(.error, id: "unreadable-recipe", "\(error)", at: SourceLocation(file: path))]
      sources = [:]
    }
  }
}
