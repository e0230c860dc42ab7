import SheafKit
import SheafRecipe

extension Engine {
  /// What explaining came to.
  public struct Explaining: Sendable {
    /// What became of every article; also there when the digest has an error.
    public var explanation: CourseExplanation
    /// What is wrong or worth knowing, as composing tells it.
    public var diagnostics: [Diagnostic]
    /// The text of the YAML that a diagnostic points into, by its name there.
    public var sources: [String: String]
    private let run: Run

    fileprivate init(_ run: Run) {
      self.run = run
      (explanation, diagnostics, sources) = (CourseExplanation(run), run.diagnostics, run.sources)
    }

    /// What is told of an article by itself.
    public func detail(of account: Account) -> AccountDetail { AccountDetail(of: account, in: run) }
  }

  /// Says what became of every article that a recipe reads, and why; `paths` names other articles than those of the
  /// recipe.
  public func explain(_ recipe: Recipe, articles paths: [String]? = nil, issueDate: CalendarDate) -> Explaining {
    Explaining(Run(recipe, articles: paths, issueDate: issueDate, libraries: libraries))
  }
}
