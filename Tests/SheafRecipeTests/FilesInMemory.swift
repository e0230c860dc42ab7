import SheafKit
import SheafRecipe

/// Files beside a recipe that are nowhere on disk, by their paths.
struct FilesInMemory: RecipeFiles {
  let files: [String: String]

  init(_ files: [String: String]) { self.files = files }

  func matching(_ pattern: String, in folder: String) -> [String] {
    guard let star = pattern.firstIndex(of: "*") else { return [pattern] }
    let start = folder == "." ? "" : folder + "/"
    let (head, tail) = (start + pattern[..<star], pattern[pattern.index(after: star)...])
    let found = files.keys.filter { $0.hasPrefix(head) && $0.hasSuffix(tail) }
    return found.sorted().map { String($0.dropFirst(start.count)) }
  }

  func bytes(of path: String, limit: Int) throws(DiagnosticError) -> [UInt8] {
    guard let text = files[path] else {
      throw DiagnosticError(
        Diagnostic(.error, id: "unreadable-file", "there is no file `\(path)`", at: SourceLocation(file: path)))
    }
    return Array(text.utf8)
  }
}

/// What comes of reading a recipe with files beside it and values for its parameters.
func read(_ text: String, files: [String: String], set settings: [String] = []) -> RecipeReader.Reading {
  RecipeReader.read(
    bytes: Array((head + text + "\n").utf8), file: "recipe.yaml", formats: formats,
    settings: settings.compactMap { ParameterSetting($0) }, files: FilesInMemory(files))
}

extension RecipeReader.Reading {
  /// `file:line:column id` of every problem, with what it is when it is no error.
  var problems: [String] {
    diagnostics.map { diagnostic in
      let mark = diagnostic.severity == .error ? "" : " (\(diagnostic.severity.rawValue))"
      return "\(diagnostic.location?.description ?? "-") \(diagnostic.id)\(mark)"
    }
  }
}
