import ArgumentParser
import SheafEngine
import SheafKit

/// `sheaf library rebuild`: makes the library anew.
struct LibraryRebuild: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: "Forget everything, and read it again for all recipes beside the library.",
    discussion: """
      Nothing needs it as a rule: what changed is read again by itself. Articles that no recipe names have to be named to \
      `sheaf library update` again. The ledger stays as it is.
      """)

  @OptionGroup var chosen: ChosenLibrary

  @OptionGroup var timings: Timings

  func run() throws {
    try timings.watching { observer in
      let library = try ChosenLibrary.open(try chosen.sought(), .any, anew: true)
      let recipes = ChosenLibrary.recipes(in: library.folder)
      try withLibrary {
        for recipe in recipes { _ = try library.update(for: recipe, observer: observer) }
      }
      let condition = try withLibrary { try library.condition(for: []) }
      Console.standardOutput(
        "\(Libraries.path(in: library.folder)): made anew for \(Amount.of(recipes.count, "recipe")), "
          + "\(Amount.of(condition.articles, "article")) of \(Amount.of(condition.files, "file"))\n")
    }
  }
}
