import SheafKit
import SheafRecipe

/// What selection decided about one article, and why.
enum Verdict: Equatable, Sendable {
  /// It enters, with a score in thousandths.
  case chosen(score: Int)
  /// It does not.
  indirect case refused(Refusal)
  /// It would not, but the editor wants it.
  indirect case pinned(despite: Refusal)

  /// Why an article stays out.
  enum Refusal: Equatable, Sendable {
    /// The editor dropped it.
    case dropped
    /// `sources` leaves its medium out.
    case source
    /// The recipe asks for days of publication and the article states none.
    case undated
    /// It was published on another day.
    case published(CalendarDate)
    /// An earlier issue printed it, or its text.
    case printed(PrintedBefore)
    /// The query does not hold.
    case query(QueryFailure)
    /// The query holds, but the score is below the minimum.
    case score(Int)
    /// None of so many passages is chosen; the reason is that of the one that came nearest.
    indirect case passages(count: Int, nearest: Refusal)
  }

  /// Why a query does not hold; the words are those of the recipe.
  enum QueryFailure: Equatable, Sendable {
    /// Nothing of `any` is there.
    case nothingOfAny
    /// Some clauses of `any` hold, but fewer than `at-least` asks for.
    case tooFew(held: Int, atLeast: Int)
    /// A clause of `all` does not hold.
    case missing(String, because: Lack)
    /// A clause of `none` is there.
    case excluded(by: String)
  }

  /// What a clause lacks that does not hold.
  indirect enum Lack: Equatable, Sendable {
    /// It is not there.
    case absent
    /// It is there only in other fields than the one that is asked for.
    case elsewhere([Field])
    /// It is there only inside words that `except` names.
    case excepted
    /// Its terms are there, and this many characters apart at the nearest.
    case apart(characters: Int, within: Int)
    /// Its terms are there, but no paragraph has them all.
    case scattered
    /// It is a query that does not hold.
    case query(QueryFailure)
  }
}

extension Verdict.Refusal {
  /// One clause for people: `score 2.5 is below the minimum of 4`.
  func explained(minimum: Double) -> String {
    switch self {
    case .dropped: "the editor dropped it"
    case .source: "its source is left out by `sources`"
    case .undated: "it states no date, and the recipe asks for days of publication"
    case .published(let date): "it was published on \(date), outside of the days asked for"
    case .printed(let before): before.explained
    case .query(let failure): failure.explained
    case .passages(let count, let nearest):
      "none of its \(count) passages is chosen; of the nearest, \(nearest.explained(minimum: minimum))"
    case .score(let thousandths):
      "its score of \(Thousandths.text(thousandths)) is below the minimum of \(Thousandths.text(Int(minimum * 1000)))"
    }
  }
}

extension Verdict.QueryFailure {
  /// One clause for people: `` `巾帼` is missing ``.
  var explained: String {
    switch self {
    case .nothingOfAny: "nothing of `any` is in it"
    case .tooFew(let held, let atLeast):
      "only \(held) of `any` \(held == 1 ? "is" : "are") in it, where `at-least` asks for \(atLeast)"
    case .missing(let clause, .absent), .missing(let clause, .query(.nothingOfAny)): "`\(clause)` is missing"
    case .missing(let clause, let lack): "`\(clause)` does not hold: \(lack.explained)"
    case .excluded(let clause): "`none` leaves it out: it holds `\(clause)`"
    }
  }
}

extension Verdict.Lack {
  /// One clause for people: `its terms are 31 characters apart, where 12 are allowed`.
  var explained: String {
    switch self {
    case .absent: "it is not there"
    case .elsewhere(let fields): "it is only in \(fields.map(\.rawValue).joined(separator: ", "))"
    case .excepted: "it is only inside words that `except` names"
    case .apart(let characters, let within):
      "its terms are \(characters) characters apart, where \(within) are allowed"
    case .scattered: "its terms are in different paragraphs"
    case .query(let failure): failure.explained
    }
  }
}

extension Verdict {
  /// The score in thousandths; nil when the query or another condition leaves it out.
  var score: Int? {
    switch self {
    case .chosen(let score): score
    case .refused(let refusal), .pinned(despite: let refusal): refusal.score
    }
  }

  /// Whether what it is about enters.
  var isChosen: Bool {
    switch self {
    case .chosen, .pinned: true
    case .refused: false
    }
  }
}

extension Verdict.Refusal {
  /// The score that was too low, in thousandths.
  fileprivate var score: Int? {
    switch self {
    case .score(let score): score
    case .passages(_, let nearest): nearest.score
    case .printed(let before): before.score
    case .dropped, .source, .undated, .published, .query: nil
    }
  }
}
