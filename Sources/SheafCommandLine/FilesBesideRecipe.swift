import SheafIngest
import SheafKit
import SheafRecipe

/// The files beside a recipe, as they are on disk.
struct FilesBesideRecipe: RecipeFiles {
  func matching(_ pattern: String, in folder: String) -> [String] {
    FilePattern.expand(pattern, in: folder, extensions: ["yaml", "yml"])
  }

  func bytes(of path: String, limit: Int) throws(DiagnosticError) -> [UInt8] {
    try SourceFile.read(path, limit: limit).bytes
  }
}
