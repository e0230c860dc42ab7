import SheafKit
import SheafYAML

/// Reads recipes: YAML text in, a checked `Recipe` or all that is wrong with it out.
public enum RecipeReader {
  /// What came of reading a recipe.
  public struct Reading: Sendable {
    /// The recipe; nil when there is an error.
    public var recipe: Recipe?
    /// Every problem found, in the order of the text.
    public var diagnostics: [Diagnostic]
  }

  /// Reads and checks a recipe.
  ///
  /// `bytes` is the file as it is on disk (at most 1 MiB), `file` its name for diagnostics, and `formats` the formats
  /// that its outputs can name. Nothing is read from disk: whether globs and option files name anything is not looked at.
  public static func read(bytes: [UInt8], file: String, formats: [FormatDescription]) -> Reading {
    let yaml = YAMLReader.read(bytes, file: file).asOneDocument(in: file)
    guard yaml.isComplete else {
      return Reading(
        recipe: nil, diagnostics: SourceSlips.explaining(yaml.diagnostics, in: bytes, file: file, formats: formats))
    }
    guard let root = yaml.documents.first, !root.isNull else {
      return failure(.emptyRecipe, "the recipe is empty", at: SourceLocation(file: file, line: 1, column: 1))
    }
    if let newer = newerLanguage(root, file: file) { return Reading(recipe: nil, diagnostics: [newer]) }
    guard root.pairs != nil else { return noMapping(root, bytes: bytes, file: file, formats: formats) }

    var problems = Problems(file: file)
    problems.add(yaml.diagnostics)
    var checker = ShapeChecker(formats: formats, problems: problems)
    checker.checkRecipe(root)
    var builder = RecipeBuilder(root: root, problems: checker.problems)
    let recipe = builder.recipe()
    var rules = Rules(root: root, recipe: recipe, themes: builder.themes, formats: formats, problems: builder.problems)
    rules.check()
    let diagnostics = rules.problems.diagnostics
    return Reading(recipe: diagnostics.hasErrors ? nil : recipe, diagnostics: diagnostics)
  }

  private static func noMapping(
    _ root: YAMLNode, bytes: [UInt8], file: String, formats: [FormatDescription]
  ) -> Reading {
    let slips = SourceSlips.find(in: bytes, file: file, formats: formats)
    guard slips.isEmpty else { return Reading(recipe: nil, diagnostics: slips) }
    return failure(.wrongType, "a recipe must be a mapping of keys, not \(root.kindName)", at: root.location(in: file))
  }

  private static func newerLanguage(_ root: YAMLNode, file: String) -> Diagnostic? {
    guard let node = root["sheaf"], case .integer(let version) = node.scalar?.value, version > Language.version else {
      return nil
    }
    return Diagnostic(
      .error, id: RecipeProblem.newerLanguage.rawValue,
      "the recipe is in version \(version) of the language; this Sheaf knows version \(Language.version)",
      at: node.location(in: file), help: "install a newer Sheaf")
  }

  private static func failure(_ problem: RecipeProblem, _ message: String, at location: SourceLocation) -> Reading {
    let help = "the smallest recipe is: " + Language.smallestRecipe.split(separator: "\n").joined(separator: " ⏎ ")
    return Reading(
      recipe: nil, diagnostics: [Diagnostic(.error, id: problem.rawValue, message, at: location, help: help)])
  }
}
