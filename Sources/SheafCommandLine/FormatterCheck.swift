import ArgumentParser
import SheafKit
import SheafTesting

/// `sheaf formatter check`: what is wrong with a format, with an example.
struct FormatterCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Try a format on sample digests, and say what is wrong with it.",
    discussion: """
      The samples hold everything that a digest can, and hostile text. All of it must be in the output once, as text; what the
      format cannot show must be told. Exit status 0 when all is right, 1 when something is wrong.
      With --large also how long a paragraph of 10 MB and 10,000 entries take; it is wrong when that grows faster than the \
      text does.
      """)

  @Argument(help: "The name of a format, or a folder such as formatters/club-page.")
  var format: String

  @Option(
    help: ArgumentHelp("The folder of the recipes, for the formats beside them.", valueName: "folder"),
    completion: .directory)
  var recipes = "."

  @Flag(help: "Also measure the format on large digests, which takes some seconds.")
  var large = false

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  func run() throws {
    let formats = FormatsInSight(beside: recipes)
    // What is wrong with the format's files is told, and ends the run if it is an error.
    let format = try formats.format(named: format, report: Report(strict: strict))
    let start = formats.start(of: format)
    let problems = FormatterConformance.problems(of: format, startingFrom: start)
    Console.standardOutput(ConformancePage.text(of: problems, by: format))
    var isWrong = !problems.isEmpty
    if large {
      do {
        let burdens = try FormatBurden.measure(format, startingFrom: start)
        Console.standardOutput(ConformancePage.text(of: burdens))
        isWrong = isWrong || burdens.contains(where: \.growsTooFast)
      } catch let error as DiagnosticError {
        try Report(strict: strict).tell(error.diagnostics)
        isWrong = true
      }
    }
    if isWrong { throw ExitStatus.input }
  }
}
