import SheafKit
import SheafLibrary
import SheafRecipe

extension PrintedIssue {
  /// What an issue of a recipe prints; `printed` are the sources of its digest, `folded` the ids of what was folded
  /// into them, `outputs` the files that were written.
  public init(
    of recipe: Recipe, on date: CalendarDate, printed: [SourceNote], folded: [String: [String]], outputs: [String]
  ) {
    self.init(
      recipe: FilePath.name(of: recipe.file), date: date, number: recipe.issue.number.map { String($0) },
      outputs: outputs,
      articles: printed.map {
        Printing(
          article: $0.article, title: $0.title, file: $0.origin.file, folded: folded[$0.article] ?? [])
      })
  }

  /// Notes it in the ledger beside the recipe. Where that cannot be, a recipe that goes by the ledger is told of it,
  /// and others are not.
  public func note(for recipe: Recipe) -> [Diagnostic] {
    let ledger = Ledger(of: recipe)
    do {
      try ledger.record(self)
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

extension Ledger {
  /// The ledger beside a recipe.
  init(of recipe: Recipe) { self.init(in: FilePath.folder(of: recipe.file)) }

  /// The ledger in a folder of recipes.
  public init(in folder: String) { self.init(path: FilePath.join(folder, ".sheaf/ledger.jsonl")) }
}

extension [PrintedIssue] {
  /// By their days, then by their recipes.
  public var inOrder: [PrintedIssue] {
    sorted { ($0.date.description, $0.recipe) < ($1.date.description, $1.recipe) }
  }
}
