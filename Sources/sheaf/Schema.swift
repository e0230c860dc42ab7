import ArgumentParser
import FoundationEssentials
import SheafKit
import SheafRecipe

/// `sheaf schema`: the recipe language for editors.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the JSON Schema of the recipe language, for editors.",
    discussion: """
      Save it beside your recipes and name it in their first line, so that an editor completes and checks as you type:
        sheaf schema > recipes/recipe.schema.json
        # yaml-language-server: $schema=recipe.schema.json
      """)

  func run() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let schema = RecipeSchema.json(formats: BuiltInPlugins.formatters.descriptions)
    Console.standardOutput(Array(try encoder.encode(schema)) + [UInt8(ascii: "\n")])
  }
}
