import SheafKit
import SheafRecipe

extension Engine {
  /// One side of a comparison.
  public struct Side: Sendable {
    /// The recipe.
    public var recipe: Recipe
    /// Other articles than those of the recipe; nil for its own.
    public var articles: [String]?
    /// The day of issue.
    public var issueDate: CalendarDate

    /// Makes a side.
    public init(_ recipe: Recipe, articles: [String]? = nil, issueDate: CalendarDate) {
      (self.recipe, self.articles, self.issueDate) = (recipe, articles, issueDate)
    }
  }

  /// What a comparison came to.
  public struct Comparison: Sendable {
    /// In what the two digests differ.
    public var difference: DigestDifference
    /// What is wrong with the two runs, those of the first before those of the second; one that both have once.
    public var diagnostics: [Diagnostic]
    /// The text of the YAML that a diagnostic points into, by its name there.
    public var sources: [String: String]
  }

  /// Compares the digests of two recipes, or of one recipe over two sets of articles.
  public func compare(_ before: Side, _ after: Side) -> Comparison {
    func run(_ side: Side) -> Run {
      Run(side.recipe, articles: side.articles, issueDate: side.issueDate, libraries: libraries)
    }
    let (first, second) = (run(before), run(after))
    var seen: Set<Diagnostic> = []
    return Comparison(
      difference: DigestDifference(from: first, to: second),
      diagnostics: (first.diagnostics + second.diagnostics).filter { seen.insert($0).inserted },
      sources: first.sources.merging(second.sources) { first, _ in first })
  }
}
