import SheafKit
import SheafRecipe

/// A judgement in full: every criterion with its occurrences and its share of the score, and every clause that failed.
///
/// Made on demand; `QueryJudge.judge` says the same in less time.
struct QueryExplanation: Equatable, Sendable {
  /// Something that was looked for and found, in a query that holds.
  struct Criterion: Equatable, Sendable {
    /// The term or pattern as the recipe writes it.
    var name: String
    var weight: Double
    /// From left to right, title and headings first where they stand first.
    var occurrences: [Place]
    /// The sum of field factors over the occurrences that count.
    var count: Double
    /// Its share of the score, in thousandths.
    var thousandths: Int
  }

  /// Where something stands, in words of the source.
  struct Place: Equatable, Sendable {
    var field: Field
    var origin: SearchableText.Origin
    /// The code points in the block, or in the title or credit that it stands in.
    var range: TextRange
    /// The words there, as the source has them.
    var text: String
    /// How much an occurrence there counts.
    var factor: Double
    /// Whether it counts here; one that overlaps an earlier or longer occurrence does not.
    var counts: Bool

    /// The index of the block; nil in titles and credits.
    var block: Int? { if case .block(let index, _) = origin { index } else { nil } }
  }

  /// A clause that does not hold, and why.
  struct Failure: Equatable, Sendable {
    var name: String
    var lack: Verdict.Lack
  }

  /// What `QueryJudge.judge` says.
  var outcome: QueryJudge.Outcome
  /// What was found and asked for, in the order of the recipe; empty where a clause of `none` rules all out.
  var criteria: [Criterion]
  /// What `none` leaves out, each with the places of what it holds.
  var exclusions: [Criterion]
  /// The clauses that had to hold and do not: those of `all`, and those of `any` when too few of them hold.
  var failures: [Failure]
}
