import SheafEngine
import SheafFormats
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
  /// The file and those that it is read with, from the working folder.
  let files: [String]
  /// The formats that its outputs can name.
  let formats: FormatCatalog

  /// Reads and checks a recipe file, with values for its parameters; what is wrong with the file itself is a
  /// diagnostic, too.
  ///
  /// With `updatesLock` its plugins are not held to `sheaf.lock`.
  init(_ path: String, settings: [ParameterSetting] = [], updatesLock: Bool = false) {
    formats = SheafProgram.catalog(beside: Self.folder(of: path), updatesLock: updatesLock)
    do throws(DiagnosticError) {
      let bytes = try SourceFile.read(path, limit: YAMLLimits.file.bytes).bytes
      let reading = RecipeReader.read(
        bytes: bytes, file: path, formats: formats, settings: settings, files: FilesBesideRecipe())
      files = [path] + reading.sources.keys.sorted()
      (recipe, diagnostics) = (reading.recipe, reading.diagnostics + formats.remarks)
      sources = reading.sources.merging(formats.sources) { first, _ in first }
      sources[path] = String(decoding: bytes, as: UTF8.self)
    } catch {
      (diagnostics, sources, files) = (error.diagnostics, [:], [path])
    }
  }

  /// The folder of a file: `recipes` of `recipes/women.yaml`, `.` of `women.yaml`.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
