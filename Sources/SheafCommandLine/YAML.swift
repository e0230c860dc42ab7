import ArgumentParser
import SheafIngest
import SheafKit
import SheafYAML

/// `sheaf yaml`: a YAML file as the recipe reader sees it.
struct YAML: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "yaml",
    abstract: "Print a YAML file as JSON, one document a line: what the recipe reader makes of it.")

  @Argument(help: "A YAML file, or - for standard input.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Flag(help: "Print problems as JSON, one object a line.")
  var json = false

  func run() throws {
    var bytes: [UInt8] = []
    let name = file == "-" ? "standard input" : file
    do throws(DiagnosticError) {
      bytes =
        file == "-"
        ? Console.standardInput(limit: YAMLLimits.file.bytes)
        : try SourceFile.read(file, limit: YAMLLimits.file.bytes).bytes
      for document in try YAMLReader.documents(bytes, file: name, limits: .file) {
        Console.standardOutput(JSONText.text(of: document.json) + "\n")
      }
    } catch {
      try Report(json: json).tell(error.diagnostics, sources: [name: String(decoding: bytes, as: UTF8.self)])
    }
  }
}
