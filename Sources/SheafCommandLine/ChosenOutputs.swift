import SheafFormats
import SheafKit
import SheafRecipe

/// The outputs of a recipe, or those of the formats that `--to` names instead.
enum ChosenOutputs {
  /// Each named format with the options that the recipe gives it, once for each output of that format; the recipe's own
  /// outputs when none is named. Throws when there is no such format.
  static func of(_ recipe: Recipe, formats: [String], among catalog: FormatCatalog) throws -> [Output] {
    guard !formats.isEmpty else { return recipe.outputs }
    var named: Set<String> = []
    return try formats.filter { named.insert($0).inserted }.flatMap { name in
      _ = try RenderedOutput.format(named: name, in: catalog)
      let asked = recipe.outputs.filter { $0.format == name }
      return asked.isEmpty ? [Output(format: name, location: SourceLocation(file: recipe.file))] : asked
    }
  }
}
