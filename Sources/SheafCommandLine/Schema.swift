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
      With --themes it is that of theme files, which recipes include.
      """)

  @Flag(help: "Print the schema of theme files instead.")
  var themes = false

  func run() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let schema =
      themes ? RecipeSchema.themeFile() : RecipeSchema.json(formats: SheafProgram.formats.descriptions)
    Console.standardOutput(Array(try encoder.encode(schema)) + [UInt8(ascii: "\n")])
  }
}
