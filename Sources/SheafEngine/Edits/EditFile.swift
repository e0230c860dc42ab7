import SheafIngest
import SheafKit
import SheafRecipe
import SheafYAML

/// The file of edits that a recipe names, read from beside the recipe.
struct EditFile {
  /// The edits; nil when the recipe names no file, or when the file has an error.
  let edits: Edits?
  /// What is wrong with it.
  let diagnostics: [Diagnostic]
  /// The text of the file under its name, for quoting lines of it.
  let sources: [String: String]

  /// Reads the file; one that is not there is an error, since a recipe that names it counts on it.
  init(of recipe: Recipe) {
    guard let named = recipe.edits else {
      (edits, diagnostics, sources) = (nil, [], [:])
      return
    }
    let path = FilePath.join(FilePath.folder(of: recipe.file), named.path)
    do throws(DiagnosticError) {
      let bytes = try SourceFile.read(path, limit: YAMLLimits.file.bytes).bytes
      let reading = EditsReader.read(bytes: bytes, file: path)
      (edits, diagnostics) = (reading.edits, reading.diagnostics)
      sources = [path: String(decoding: bytes, as: UTF8.self)]
    } catch {
      edits = nil
      diagnostics = error.diagnostics.map { problem in
        Diagnostic(
          .error, id: problem.id, problem.message, at: named.location,
          help: "`sheaf edits new \(recipe.file)` writes one; or leave `edits` out")
      }
      sources = [:]
    }
  }
}
