import SheafEngine
import SheafKit

extension FormatCatalog {
  /// The format in a folder with a `formatter.yaml`, wherever it lies, under the name of the folder. Throws when it
  /// cannot be used.
  public func format(inFolder path: String) throws(DiagnosticError) -> any Format {
    guard let whole = DiskPath.resolved(path) else {
      throw DiagnosticError(
        Diagnostic(
          .error, id: "no-folder", "there is no folder `\(path)`", at: SourceLocation(file: path),
          help: "name a folder with a \(FormatSearch.manifest) in it"))
    }
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    return try format(FoundFormat(name: FilePath.name(of: whole), place: .besideRecipe(trimmed)))
  }
}
