import ArgumentParser

/// `sheaf formatter`: what authors of formats need.
struct FormatterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formatter", abstract: "Write a format of your own, and prove it right.",
    discussion: "The formats there are: sheaf formatters",
    subcommands: [FormatterNew.self, FormatterCheck.self])
}
