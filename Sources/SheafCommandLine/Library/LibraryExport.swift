import ArgumentParser
import SheafEngine
import SheafKit

/// `sheaf library export`: all articles as JSON Lines.
struct LibraryExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write every article as a line of JSON, as `sheaf articles --json` does.",
    discussion: """
      The file is one that Sheaf reads: `sheaf articles FILE.jsonl` gives the same articles. It is written whole or not at all, \
      and takes the place of nothing but another export.
        sheaf library export all.jsonl
      """)

  @Argument(help: "The file to write, or - to print.", completion: .file(extensions: ["jsonl"]))
  var file: String

  @OptionGroup var chosen: ChosenLibrary

  mutating func validate() throws {
    if file.isEmpty || file.hasSuffix("/") {
      throw ValidationError("“\(file)” names no file; write all.jsonl, or - to print")
    }
  }

  func run() throws {
    let library = try chosen.open()
    var count = 0
    func lines(_ articles: [Article]) -> [UInt8] {
      count += articles.count
      return articles.flatMap { article -> [UInt8] in
        var article = article
        article.evidence = nil
        return article.json() + [UInt8(ascii: "\n")]
      }
    }
    guard file != "-" else {
      return try withLibrary { try library.forEachArticle { Console.standardOutput(lines($0)) } }
    }
    let target = ExportTarget(path: file)
    do {
      try target.check(besides: try withLibrary { try library.paths() }.map(library.path))
    } catch let error as DiagnosticError {
      return try Report().tell(error.diagnostics)
    }
    try withLibrary {
      try Timings.watching { observer in
        try OutputFolder(path: target.folder).write(target.name) { write in
          try library.forEachArticle(observer: observer) { try write(lines($0)) }
        }
      }
    }
    Console.standardOutput(PrintableText.line("\(file): \(Amount.of(count, "article"))").text + "\n")
  }
}
