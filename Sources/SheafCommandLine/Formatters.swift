import ArgumentParser
import SheafKit

/// `sheaf formatters`: the formats there are.
struct Formatters: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formatters",
    abstract: "List the formats there are, or tell all about one.",
    discussion: """
      There are those in the program, and those in folders: `formatters/NAME/` beside the recipe, which --recipes looks for.
      `sheaf formatter new` writes one of your own.
      """)

  @Argument(help: "Tell all about this format, its options among it.")
  var name: String?

  @Option(
    help: ArgumentHelp("The folder of the recipes, for the formats beside them.", valueName: "folder"),
    completion: .directory)
  var recipes = "."

  @Flag(help: "Print the formats as JSON.")
  var json = false

  func run() throws {
    var inSight = FormatsInSight(beside: recipes)
    if let name {
      let format = try inSight.format(named: name, report: Report()).details
      return Console.standardOutput(json ? text([format]) : FormatTable.page(of: format))
    }
    inSight.describeAll()
    let formats = inSight.formats.map(\.details)
    Console.standardOutput(json ? text(formats) : FormatTable.text(of: formats))
    try Report().tell(inSight.diagnostics, sources: inSight.sources)
  }

  private func text(_ formats: [FormatDescription]) -> String {
    JSONText.text(of: FormatTable.json(of: formats), indented: true) + "\n"
  }
}
