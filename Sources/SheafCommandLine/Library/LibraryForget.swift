import ArgumentParser
import SheafEngine
import SheafKit

/// `sheaf library forget`: drops files from the library.
struct LibraryForget: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "Forget what was read of a file, or of a folder.",
    discussion: """
      The file itself stays where it is, and is read again when a recipe names it. PATH starts from the folder you are in, \
      or from that of the library, as `sheaf list` shows it.
      """)

  @Argument(help: "A file or a folder.", completion: .file())
  var path: String

  @OptionGroup var chosen: ChosenLibrary

  func run() throws {
    let library = try chosen.openToWrite()
    try withLibrary {
      var forgotten: [String] = []
      for name in [path, LibraryPath.path(of: path, from: library.folder)] where forgotten.isEmpty {
        forgotten = try library.forget(name)
      }
      guard !forgotten.isEmpty else {
        let nearest = NearestName.of(path, in: try library.paths())
        return try Report().tell([
          Diagnostic(
            .error, id: "no-such-article", "the library holds nothing of `\(path)`",
            help: nearest.map { "did you mean `\($0)`?" } ?? "`sheaf list` shows what it holds")
        ])
      }
      let names = forgotten.count == 1 ? forgotten[0] : Amount.of(forgotten.count, "file")
      Console.standardOutput(PrintableText.line("\(names) forgotten").text + "\n")
    }
  }
}
