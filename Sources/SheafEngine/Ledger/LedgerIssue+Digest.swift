import SheafKit
import SheafLibrary
import SheafRecipe

extension LedgerIssue {
  /// What an issue of a recipe prints; `printed` are the sources of its digest.
  public init(of recipe: Recipe, on date: CalendarDate, printed: [SourceNote]) {
    self.init(
      recipe: FilePath.name(of: recipe.file), date: date, number: recipe.issue.number,
      articles: printed.map {
        Printed(entry: $0.entry, article: $0.article, title: $0.title, file: $0.origin.file)
      })
  }

  /// Notes it in the ledger beside the recipe. Where that cannot be, a recipe that goes by the ledger is told of it, and
  /// others are not.
  public func note(for recipe: Recipe) -> [Diagnostic] {
    let ledger = Ledger(in: FilePath.folder(of: recipe.file))
    do {
      try ledger.note(self)
      return []
    } catch {
      guard recipe.selection.unpublished != nil else { return [] }
      return [
        Diagnostic(
          .note, id: "ledger", "what this issue prints could not be noted: \(StoreProblem(error).reason)",
          at: SourceLocation(file: ledger.path), help: "later issues print it again, since they do not know of this one"
        )
      ]
    }
  }
}
