import SheafKit
import SheafRecipe

/// What the ledger beside a recipe says of earlier issues, where the recipe asks for it.
struct LedgerReading: Sendable {
  /// What they printed.
  var earlier = EarlierIssues.none
  /// What is wrong with the ledger.
  var diagnostics: [Diagnostic] = []

  /// Reads the ledger for an issue of the given day; a recipe that does not ask for it costs nothing.
  init(for recipe: Recipe, issueDate: CalendarDate) {
  }
}
