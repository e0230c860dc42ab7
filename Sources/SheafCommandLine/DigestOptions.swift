import ArgumentParser
import SheafEngine

/// Which digests are composed, how, and where they go: what every command that writes them asks for.
struct DigestOptions: ParsableArguments {
  @Argument(help: "The recipe files.", completion: .file(extensions: ["yaml", "yml"]))
  var recipes: [String]

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp("Write this format instead of the recipe’s outputs; once for each.", valueName: "format"),
    completion: .list(SheafProgram.formats.descriptions.map(\.name)))
  var formats: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder to write to; for compose also -, which prints one format.", valueName: "folder"),
    completion: .directory)
  var output = OutputFolder.standard

  @OptionGroup var issue: IssueDate

  @OptionGroup var settings: Settings

  @Flag(
    name: .customLong("no-ledger"),
    help:
      "Do not note in the ledger beside the recipe what is printed, as for a trial; `unpublished` goes by it all the same."
  )
  var isKeptOutOfLedger = false

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  mutating func validate() throws {
    if output.isEmpty { throw ValidationError("--output names no folder; leave it out to write to out/") }
  }
}
