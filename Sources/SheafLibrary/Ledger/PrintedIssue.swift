import SheafKit

/// An issue that was composed, with what it printed: a line of the ledger.
public struct PrintedIssue: Hashable, Sendable {
  /// The name of the recipe file, without its folder.
  public var recipe: String
  /// The day of the issue.
  public var date: CalendarDate
  /// The number of the issue as its masthead prints it, where there is one.
  public var number: String?
  /// The files that were written, as they were named.
  public var outputs: [String]
  /// The articles, in the order of the digest.
  public var articles: [Printing]

  /// Makes a record of an issue.
  public init(
    recipe: String, date: CalendarDate, number: String? = nil, outputs: [String] = [], articles: [Printing] = []
  ) {
    self.recipe = recipe
    self.date = date
    self.number = number
    self.outputs = outputs
    self.articles = articles
  }

  /// Whether both are records of one issue: the same recipe on the same day. The later one is what counts.
  public func isSameIssue(as other: PrintedIssue) -> Bool { recipe == other.recipe && date == other.date }
}

/// An article in an issue.
public struct Printing: Hashable, Sendable {
  /// `Article.id`.
  public var article: String
  /// `Article.title`.
  public var title: String
  /// The file that it was read from.
  public var file: String
  /// The ids of the articles that carried the same text and were folded into it.
  public var folded: [String]

  /// Makes a record of an article.
  public init(article: String, title: String, file: String, folded: [String] = []) {
    self.article = article
    self.title = title
    self.file = file
    self.folded = folded
  }
}
