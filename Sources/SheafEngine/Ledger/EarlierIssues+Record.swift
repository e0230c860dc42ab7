import SheafKit
import SheafRecipe

extension Engine {
  /// What of the ledger counts for an issue of a recipe, as a text to keep a hash of: a line for each article that an
  /// earlier issue printed, of its id, the day, and the name of the recipe, with tabs between, sorted by their bytes.
  ///
  /// Nil for a recipe that leaves nothing out which was printed before.
  public static func ledgerText(for recipe: Recipe, issueDate: CalendarDate) -> [UInt8]? {
    guard recipe.selection.unpublished != nil else { return nil }
    let lines = LedgerReading(for: recipe, issueDate: issueDate).earlier.printings.map { article, printing in
      Array("\(article)\t\(printing.date)\t\(printing.recipe)\n".utf8)
    }
    return lines.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 }
  }
}
