import SheafKit

/// What selection decided about one article, and why.
enum Verdict: Equatable, Sendable {
  /// It enters, with a score in thousandths.
  case chosen(score: Int)
  /// It does not.
  case refused(Refusal)
  /// It would not, but the editor wants it.
  case pinned(despite: Refusal)

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
    /// The query does not hold.
    case query(QueryFailure)
    /// The query holds, but the score is below the minimum.
    case score(Int)
  }

  /// Why a query does not hold; the words are those of the recipe.
  enum QueryFailure: Equatable, Sendable {
    /// Nothing of `any` is there.
    case nothingOfAny
    /// A clause of `all` is missing.
    case missing(String)
    /// A clause of `none` is there.
    case excluded(by: String)
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
    case .query(.nothingOfAny): "nothing of `any` is in it"
    case .query(.missing(let clause)): "`\(clause)` is missing"
    case .query(.excluded(let clause)): "`none` leaves it out: it holds `\(clause)`"
    case .score(let thousandths):
      "its score of \(Score.text(thousandths)) is below the minimum of \(Score.text(Int(minimum * 1000)))"
    }
  }
}

/// Scores in thousandths, so that they compare the same on every machine.
enum Score {
  /// `4.5` for 4500.
  static func text(_ thousandths: Int) -> String {
    var digits = String(abs(thousandths) % 1000 + 1000).dropFirst()
    while digits.last == "0" { digits = digits.dropLast() }
    return "\(thousandths < 0 ? "-" : "")\(abs(thousandths) / 1000)\(digits.isEmpty ? "" : "." + digits)"
  }
}

extension Selector.Judged {
  /// What tells one article of a run from all others: its words and where they stand.
  struct Key: Hashable {
    let id: String
    let origin: Origin

    /// The key of an article.
    init(_ article: Article) {
      id = article.id
      origin = article.origin
    }
  }

  /// What tells it from all others of a run.
  var key: Key { Key(article) }

  /// The score in thousandths; nil when the query or another condition leaves it out.
  var score: Int? {
    switch verdict {
    case .chosen(let score): score
    case .refused(.score(let score)), .pinned(despite: .score(let score)): score
    case .refused, .pinned: nil
    }
  }

  /// Whether it enters.
  var isChosen: Bool {
    switch verdict {
    case .chosen, .pinned: true
    case .refused: false
    }
  }

  /// Whether the editor wants it, whatever limits say.
  var isPinned: Bool { edit?.pins == true }
}
