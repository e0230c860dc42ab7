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
    /// The text of the theme files and lists of media that were read, by the names that diagnostics have for them.
    public var sources: [String: String] = [:]
  }

  /// Reads and checks a recipe.
  ///
  /// `bytes` is the file as it is on disk (at most 1 MiB), `file` its name for diagnostics, and `formats` the formats
  /// that its outputs can name; those it names are described. `settings` are the values of parameters. Theme files and
  /// lists of media are read from `files`; whether globs and option files name anything is not looked at.
  public static func read(
    bytes: [UInt8], file: String, formats: any RecipeFormats, settings: [ParameterSetting] = [],
    files: (any RecipeFiles)? = nil
  ) -> Reading {
    let yaml = YAMLReader.read(bytes, file: file).asOneDocument(in: file)
    guard yaml.isComplete else {
      return Reading(
        recipe: nil, diagnostics: SourceSlips.explaining(yaml.diagnostics, in: bytes, file: file, formats: formats))
    }
    guard let written = yaml.documents.first, !written.isNull else {
      return failure(.emptyRecipe, "the recipe is empty", at: SourceLocation(file: file, line: 1, column: 1))
    }
    if let newer = newerLanguage(written, file: file) { return Reading(recipe: nil, diagnostics: [newer]) }
    guard written.pairs != nil else { return noMapping(written, bytes: bytes, file: file, formats: formats) }

    var problems = Problems(file: file)
    problems.add(yaml.diagnostics)
    let parameters = ParameterValues(written["parameters"], settings: settings, file: file)
    var placeholders = Placeholders(parameters, file: file)
    let root = placeholders.filled(written)
    problems.add(parameters.problems)
    problems.add(placeholders.problems)
    let unused = parameters.parameters.filter { !placeholders.used.contains($0.name) }
    return check(root, formats: formats, unusedParameters: unused, files: files ?? NoFiles(), problems)
  }

  /// Checks the tree of a recipe whose parameters are put in, and makes it a recipe.
  private static func check(
    _ root: YAMLNode, formats: any RecipeFormats, unusedParameters: [Parameter], files: any RecipeFiles,
    _ problems: Problems
  ) -> Reading {
    var checker = ShapeChecker(formats: formats, problems: problems)
    checker.checkRecipe(root)
    let included = ThemeFiles(of: root, file: problems.file, files: files, spent: checker.spent)
    checker.problems.add(included.problems)
    var builder = RecipeBuilder(root: root, themes: included.themes, files: files, problems: checker.problems)
    let recipe = builder.recipe()
    var rules = Rules(
      root: root, recipe: recipe, themes: builder.themes, included: included, unusedParameters: unusedParameters,
      formats: formats, problems: builder.problems)
    rules.check()
    let diagnostics = rules.problems.diagnostics
    return Reading(
      recipe: diagnostics.hasErrors ? nil : recipe, diagnostics: diagnostics,
      sources: included.sources.merging(builder.sources) { first, _ in first })
  }

  private static func noMapping(
    _ root: YAMLNode, bytes: [UInt8], file: String, formats: any RecipeFormats
  ) -> Reading {
    let slips = SourceSlips.find(in: bytes, file: file, formats: formats)
    guard slips.isEmpty else { return Reading(recipe: nil, diagnostics: slips) }
    return failure(.wrongType, "a recipe must be a mapping of keys, not \(root.kindName)", at: root.location(in: file))
  }

  /// What is wrong with a file that states a later version of the language; nil for one that does not.
  static func newerLanguage(_ root: YAMLNode, file: String) -> Diagnostic? {
    guard let node = root["sheaf"], case .integer(let version) = node.scalar?.value, version > Language.version else {
      return nil
    }
    return Diagnostic(
      .error, id: RecipeProblem.newerLanguage.rawValue,
      "this is in version \(version) of the language; this Sheaf knows version \(Language.version)",
      at: node.location(in: file), help: "install a newer Sheaf")
  }

  private static func failure(_ problem: RecipeProblem, _ message: String, at location: SourceLocation) -> Reading {
    let help = "the smallest recipe is: " + Language.smallestRecipe.split(separator: "\n").joined(separator: " ⏎ ")
    return Reading(
      recipe: nil, diagnostics: [Diagnostic(.error, id: problem.rawValue, message, at: location, help: help)])
  }
}
