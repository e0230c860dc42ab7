import Glibc
import SheafKit
import SheafRecipe

/// What `--theme` names: a theme of a theme file as `FILE#name`, or a query in one line.
enum ThemeArgument {
  /// The query that is meant. What is wrong with it is told, and ends with `ExitStatus.usage`.
  static func query(_ text: String) throws -> Query {
    guard let sign = text.lastIndex(of: "#"), isFile(String(text[..<sign])) else { return try line(text) }
    return try theme(String(text[text.index(after: sign)...]), of: String(text[..<sign]))
  }

  private static func isFile(_ path: String) -> Bool {
    path.hasSuffix(".yaml") || path.hasSuffix(".yml") || access(path, F_OK) == 0
  }

  private static func line(_ text: String) throws -> Query {
    let reading = OneLineQuery.read(DashedQuery.plain(text))
    if let query = reading.query { return query }
    try? Report().tell(reading.diagnostics, sources: ["query": reading.line])
    throw ExitStatus.usage
  }

  /// A theme of a file, read as a recipe that includes the file and asks for the theme.
  private static func theme(_ name: String, of path: String) throws -> Query {
    guard !name.isEmpty else { throw UsageProblem("`\(path)#` names no theme; write `\(path)#name`") }
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let recipe: JSONValue = [
      "sheaf": 1, "title": "list", "articles": ["*"], "outputs": ["text"], "include": [.string(file)],
      "select": ["theme": .string(name)],
    ]
    // JSON is YAML.
    let asked = ChosenLibrary.join(RecipeFile.folder(of: path), "--theme")
    let reading = RecipeReader.read(
      bytes: Array(JSONText.text(of: recipe).utf8), file: asked,
      formats: SheafProgram.catalog(beside: nil), files: FilesBesideRecipe())
    if let query = reading.recipe?.selection.query { return query }
    var problems = reading.diagnostics.filter { $0.severity == .error }
    // Of a file that is not there nobody wants to hear that it has no theme.
    let missing = problems.filter { $0.id == "missing-file" }
    if !missing.isEmpty { problems = missing }
    for index in problems.indices where problems[index].location?.file == asked { problems[index].location = nil }
    try? Report().tell(problems, sources: reading.sources)
    throw ExitStatus.usage
  }
}
