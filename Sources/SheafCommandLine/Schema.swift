import ArgumentParser
import FoundationEssentials
import SheafKit
import SheafRecipe
import SheafRecords

/// `sheaf schema`: the recipe language for editors.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of the recipe language, for editors, or that of digests, for programs.",
    discussion: """
      Save it beside your recipes and name it in their first line, so that an editor completes and checks as you type:
        sheaf schema > recipes/recipe.schema.json
        # yaml-language-server: $schema=recipe.schema.json
      With --themes it is that of theme files, which recipes include. With --digest it is that of the digest as JSON, which \
      programs get that format it.
      """)

  @Flag(help: "Print the schema of theme files instead.")
  var themes = false

  @Flag(help: "Print the schema of the digest’s JSON instead.")
  var digest = false

  @Flag(help: "Print the schema of the records that compose --record keeps instead.")
  var record = false

  func validate() throws {
    if [themes, digest, record].count(where: { $0 }) > 1 {
      throw ValidationError("--themes, --digest and --record are different schemas; choose one")
    }
  }

  func run() throws {
    if record { return Console.standardOutput(JSONText.text(of: DigestRecord.jsonSchema, indented: true) + "\n") }
    if digest { return Console.standardOutput(JSONText.text(of: DigestEnvelope.jsonSchema, indented: true) + "\n") }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let schema =
      themes ? RecipeSchema.themeFile() : RecipeSchema.json(formats: SheafProgram.formats.descriptions)
    Console.standardOutput(Array(try encoder.encode(schema)) + [UInt8(ascii: "\n")])
  }
}
