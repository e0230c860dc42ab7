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
  /// The text of the file, and of those that it is read with, under their names, for quoting lines of them.
  var sources: [String: String]

  /// Reads and checks a recipe file, with values for its parameters; what is wrong with the file itself is a diagnostic, too.
  init(_ path: String, settings: [ParameterSetting] = []) {
    do throws(DiagnosticError) {
      let bytes = try SourceFile.read(path, limit: YAMLLimits.file.bytes).bytes
      let reading = RecipeReader.read(
        bytes: bytes, file: path, formats: SheafProgram.formats.descriptions, settings: settings,
        files: FilesOnDisk())
      (recipe, diagnostics) = (reading.recipe, reading.diagnostics)
      sources = reading.sources
      sources[path] = String(decoding: bytes, as: UTF8.self)
    } catch {
      (diagnostics, sources) = (error.diagnostics, [:])
    }
  }
}
