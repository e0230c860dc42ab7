import ArgumentParser
import SheafKit
import SheafTesting
import Template

/// `sheaf formatter check`: what is wrong with a format, with an example.
struct FormatterCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Try a format on sample digests, and say what is wrong with it.",
    discussion: """
      The samples hold everything that a digest can, and hostile text. All of it must be in the output once, as text; what the
      format cannot show must be told. Exit status 0 when all is right, 1 when something is wrong.
      """)

  @Argument(help: "The name of a format, or a folder such as formatters/club-page.")
  var format: String

  @Option(
    help: ArgumentHelp("The folder of the recipes, for the formats beside them.", valueName: "folder"),
    completion: .directory)
  var recipes = "."

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  func run() throws {
    let format = try found()
    let problems = FormatterConformance.problems(of: format)
    guard !problems.isEmpty else {
      let count = SampleDigests.all.count
      return Console.standardOutput("\(format.details.name) keeps what a format promises, on \(count) sample digests\n")
    }
    Console.standardOutput(ConformancePage.text(of: problems, by: format))
    throw ExitStatus.input
  }

  /// The format that is meant; what is wrong with its files is told, and ends the run if it is an error.
  private func found() throws -> any Format {
    if format.contains("/") || format == "." || format == ".." {
      let reading = TemplateFormat.read(folder: format)
      try Report(strict: strict).tell(reading.diagnostics, sources: reading.sources)
      if let format = reading.format { return format }
      throw ExitStatus.input
    }
    return try FormatsInSight(beside: recipes).format(named: format, report: Report(strict: strict))
  }
}
