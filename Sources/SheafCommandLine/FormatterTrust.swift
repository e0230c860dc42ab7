import ArgumentParser
import SheafKit

/// `sheaf formatter trust`: lets a format beside a recipe run with all rights.
struct FormatterTrust: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trust", abstract: "Let a format beside a recipe run without a sandbox, as its manifest asks.",
    discussion: """
      Such a format can read, change and send whatever you can. What you confirm is its name and every byte of its files; when
      they change, it asks again. It is kept in ~/.config/sheaf/trusted-formats, a line each.
      """)

  @Argument(help: "The name of the format.")
  var name: String

  @Option(
    help: ArgumentHelp("The folder of the recipes that it lies beside.", valueName: "folder"), completion: .directory)
  var recipes = "."

  func run() throws {
    do {
      let digest = try SheafProgram.catalog(beside: recipes).trust(name)
      Console.standardOutput("\(name) is trusted as it is now (sha256 \(digest))\n")
    } catch let error as DiagnosticError {
      try Report().tell(error.diagnostics)
    }
  }
}
