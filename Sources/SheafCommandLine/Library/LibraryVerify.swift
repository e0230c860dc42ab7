import ArgumentParser
import SheafEngine
import SheafKit

/// `sheaf library verify`: holds the library to the files that it was made from.
struct LibraryVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Read every file again, and say where the library holds something else.",
    discussion: """
      Exit status 0 when what is kept is what reading gives, 1 when something differs; each difference is named. Files that \
      changed since they were read are named, too. Nothing is written: `sheaf library update` takes in what changed, \
      `sheaf library rebuild` makes all of it anew.
      """)

  @OptionGroup var chosen: ChosenLibrary

  @OptionGroup var timings: Timings

  @Flag(help: "Print one JSON object a line, a difference each.")
  var json = false

  func run() throws {
    let opened = try chosen.openAsItIs()
    let path = Libraries.path(in: opened.folder)
    guard let library = opened.library else {
      return try tell([
        LibraryDifference(file: path, explained: "cannot be used as it is: \(opened.unusable ?? "")", isFault: true)
      ])
    }
    let recipes = ChosenLibrary.recipes(in: library.folder)
    let differences = try withLibrary {
      try timings.watching { observer in
        try observer.during(.index) { try library.faults() }
          .map { LibraryDifference(file: path, explained: $0, isFault: true) }
          + library.differences(for: recipes, observer: observer)
      }
    }
    try tell(differences)
    let condition = try withLibrary { try library.condition(for: []) }
    if !json {
      Console.standardOutput(
        "\(path) holds what reading gives: \(Amount.of(condition.articles, "article")) of "
          + "\(Amount.of(condition.files, "file"))\n")
    }
  }

  /// Names differences; where there are some, ends with `ExitStatus.input`.
  private func tell(_ differences: [LibraryDifference]) throws {
    for one in differences {
      if json {
        let object: JSONValue = [
          "file": .string(one.file), "explained": .string(one.explained), "fault": .boolean(one.isFault),
        ]
        Console.standardOutput(JSONText.text(of: object) + "\n")
      } else {
        Console.standardOutput(PrintableText.line("\(one.file): \(one.explained)").text + "\n")
      }
    }
    guard !differences.isEmpty else { return }
    let faults = differences.count(where: \.isFault)
    let advice = faults > 0 ? "`sheaf library rebuild` makes it anew" : "`sheaf library update` brings it up to date"
    Console.standardError("\(Amount.of(differences.count, "difference")); \(advice)\n")
    throw ExitStatus.input
  }
}
