import SheafKit

/// What one issue of a digest printed: a line of the ledger.
public struct LedgerIssue: Hashable, Sendable {
  /// The name of the recipe file, without its folder.
  public var recipe: String
  /// The day of issue.
  public var date: CalendarDate
  /// The number of the issue, where the recipe states it.
  public var number: Int?
  /// What it printed, in the order of the entries.
  public var articles: [Printed]

  /// An article in an issue.
  public struct Printed: Hashable, Sendable {
    /// The number of the entry.
    public var entry: Int
    /// The id of the article.
    public var article: String
    /// Its own title.
    public var title: String
    /// The file that it was read from, from the folder of the recipe.
    public var file: String

    /// Makes a record of an article.
    public init(entry: Int, article: String, title: String, file: String) {
      self.entry = entry
      self.article = article
      self.title = title
      self.file = file
    }
  }

  /// Makes a record of an issue.
  public init(recipe: String, date: CalendarDate, number: Int? = nil, articles: [Printed]) {
    self.recipe = recipe
    self.date = date
    self.number = number
    self.articles = articles
  }
}

extension LedgerIssue: JSONDescribed {
  package static let json = JSONForm<LedgerIssue>.record(
    "issue", "What one issue of a digest printed.",
    blank: LedgerIssue(recipe: "", date: CalendarDate.earliest, articles: []),
    [
      .required("recipe", \.recipe, .text, "The name of the recipe file, without its folder."),
      .required("date", \.date, .date, "The day of issue."),
      .optional("number", \.number, .integer, "The number of the issue, where the recipe states it."),
      .required("articles", \.articles, .list(of: Printed.self), "What it printed, in the order of the entries."),
    ])
}

extension LedgerIssue.Printed: JSONDescribed {
  package static let json = JSONForm<LedgerIssue.Printed>.record(
    "printed", "An article in an issue.", blank: LedgerIssue.Printed(entry: 0, article: "", title: "", file: ""),
    [
      .required("entry", \.entry, .integer, "The number of the entry."),
      .required("article", \.article, .text, "The id of the article."),
      .required("title", \.title, .text, "Its own title."),
      .required("file", \.file, .text, "The file that it was read from, from the folder of the recipe."),
    ])
}
