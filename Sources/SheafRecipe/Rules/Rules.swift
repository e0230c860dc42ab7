import SheafKit
import SheafYAML

/// What a recipe must keep beyond the form of its values: that its parts go together.
///
/// Each group of rules is an extension in a file of its own. They look at the recipe where it says enough, and at its
/// text where the place matters.
struct Rules {
  /// The text.
  let root: YAMLNode
  /// What was made of it; parts that the checker refused are missing.
  let recipe: Recipe
  /// The themes by name.
  let themes: [(name: String, query: Query)]
  /// Where the themes come from.
  let included: ThemeFiles
  /// The parameters that nothing uses.
  let unusedParameters: [Parameter]
  /// The formats that outputs can name.
  let formats: any RecipeFormats
  /// What was found so far.
  var problems: Problems

  /// Checks all rules.
  mutating func check() {
    checkQueries()
    checkPublished()
    checkSources()
    checkLimits()
    checkSections()
    SiteParts.check(root["sites"], problems: &problems)
    checkOutputs()
    checkExpectation()
    checkUseOfParameters()
    checkUseOfThemes()
  }
}
