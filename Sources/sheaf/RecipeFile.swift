import SheafEngine
import SheafIngest
import SheafKit
import SheafRecipe
import SheafYAML

/// A recipe file, read and checked.
struct RecipeFile {
  /// The recipe; nil when it has an error.
  var recipe: Recipe?
  var diagnostics: [Diagnostic]
  /// The text of the file under its name, for quoting lines of it.
  var sources: [String: String]

  /// Reads and checks a recipe file; what is wrong with the file itself is a diagnostic, too.
  init(_ path: String) {
    do throws(DiagnosticError) {
      let bytes = try SourceFile.read(path, limit: YAMLLimits.file.bytes).bytes
      let reading = RecipeReader.read(bytes: bytes, file: path, formats: BuiltInPlugins.formatters.descriptions)
      (recipe, diagnostics) = (reading.recipe, reading.diagnostics)
      sources = [path: String(decoding: bytes, as: UTF8.self)]
    } catch {
      (diagnostics, sources) = (error.diagnostics, [:])
    }
  }
}
