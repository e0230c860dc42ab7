import SheafKit

/// The files that a recipe is read with: theme files and lists of media.
///
/// Whoever reads a recipe supplies them, so that nothing in this module touches a disk.
public protocol RecipeFiles: Sendable {
  /// The files that a pattern of the recipe matches, each once and in one order on every machine, as paths from
  /// `folder` where the pattern is relative. A plain path matches itself, whether it is there or not.
  func matching(_ pattern: String, in folder: String) -> [String]

  /// The bytes of a file.
  ///
  /// Throws when it is not there, cannot be read, or has more than `limit` bytes.
  func bytes(of path: String, limit: Int) throws(DiagnosticError) -> [UInt8]
}

/// No files at all, for a recipe that stands alone.
struct NoFiles: RecipeFiles {
  func matching(_ pattern: String, in folder: String) -> [String] { [] }

  func bytes(of path: String, limit: Int) throws(DiagnosticError) -> [UInt8] {
    throw DiagnosticError(
      Diagnostic(
        .error, id: RecipeProblem.missingFile.rawValue, "there is no file `\(path)`", at: SourceLocation(file: path),
        help: "a recipe that is read without the files beside it can name none"))
  }
}
