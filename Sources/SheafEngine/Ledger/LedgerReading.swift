import SheafKit
import SheafLibrary
import SheafRecipe

/// What the ledger beside a recipe says of earlier issues, where the recipe asks for it.
struct LedgerReading: Sendable {
  /// What they printed.
  var earlier = EarlierIssues.none
  /// What is wrong with the ledger.
  var diagnostics: [Diagnostic] = []

  /// Reads the ledger for an issue of the given day; a recipe that does not ask for it costs nothing.
  init(for recipe: Recipe, issueDate: CalendarDate) {
    guard let unpublished = recipe.selection.unpublished else { return }
    let ledger = Ledger(of: recipe)
    let name = FilePath.name(of: recipe.file)
    do {
      let contents = try ledger.read()
      diagnostics = contents.diagnostics
      var printings: [String: EarlierIssues.Printing] = [:]
      for issue in contents.issues.inOrder where issue.date < issueDate {
        switch unpublished {
        case .inThisRecipe: if issue.recipe != name { continue }
        case .inAnyRecipe: break
        }
        for one in issue.articles {
          for article in [one.article] + one.folded where printings[article] == nil {
            printings[article] = EarlierIssues.Printing(date: issue.date, recipe: issue.recipe)
          }
        }
      }
      earlier = EarlierIssues(recipe: name, printings: printings)
    } catch {
      diagnostics = [
        Diagnostic(
          .warning, id: "ledger",
          "the ledger cannot be read, and `unpublished` leaves nothing out: \(StoreProblem(error).reason)",
          at: SourceLocation(file: ledger.path), help: "let it be read, or leave `unpublished` out")
      ]
    }
  }
}
