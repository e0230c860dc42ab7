import SheafKit

/// The earlier issue that keeps an article out under `unpublished`.
struct PrintedBefore: Hashable, Sendable {
  /// The day of the issue.
  var date: CalendarDate
  /// The name of the recipe file, where it is another than the one at hand.
  var recipe: String?
  /// The title of the article that was printed, where it is not this one but carries the same text.
  var title: String?
  /// What the query comes to on the article at hand, in thousandths.
  var score: Int?
}

extension PrintedBefore {
  /// One clause for people: `printed in issue of 2021-03-01`.
  var explained: String {
    let issue = "printed in issue of \(date)" + (recipe.map { " of \($0)" } ?? "")
    return title.map { "it carries the text of “\($0)”, " + issue } ?? issue
  }
}
