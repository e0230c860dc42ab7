import ArgumentParser
import FoundationEssentials
import SheafEngine
import SheafIngest
import SheafKit
import SheafRecipe
import SheafYAML

/// `sheaf yaml`: a YAML file as the recipe reader sees it.
struct YAML: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a YAML file as JSON, one document a line: what the recipe reader makes of it.")

  @Argument(help: "A YAML file, or - for standard input.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @OptionGroup var report: Report

  func run() throws {
  }
}
