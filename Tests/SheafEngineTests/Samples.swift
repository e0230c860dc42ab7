import SheafKit
import SheafRecipe

@testable import SheafEngine

/// Short ways to say the articles and queries that tests are about.
enum Samples {
  static let here = SourceLocation(file: "test.yaml", line: 1)

  static func article(
    _ title: String, _ paragraphs: String..., source: String? = nil, organisation: String? = nil,
    published: String? = nil, file: String = "a.txt"
  ) -> Article {
    Article(
      id: title, title: title, organisation: organisation, source: source,
      published: published.flatMap { CalendarDate($0) },
      blocks: paragraphs.map { $0.hasPrefix("## ") ? .heading(String($0.dropFirst(3))) : .paragraph($0) },
      origin: Origin(file: file, format: "text"))
  }

  static func term(
    _ text: String, _ weight: Double = 1, in field: Field? = nil, except: [String] = []
  ) -> Clause {
    .term(Term(text: text, weight: weight, field: field, except: except, location: here))
  }

  static func pattern(_ text: String, _ weight: Double = 1, in field: Field? = nil) -> Clause {
    .pattern(Pattern(text: text, weight: weight, field: field, location: here))
  }

  static func near(_ terms: String..., within: Int, weight: Double = 1) -> Clause {
    .near(Near(terms: terms, within: within, weight: weight, location: here))
  }

  static func query(
    any: [Clause] = [], all: [Clause] = [], none: [Clause] = [], atLeast: Int = 1
  ) -> Query {
    Query(any: any, all: all, none: none, atLeast: atLeast, location: here)
  }

  static func recipe(
    _ query: Query? = nil, minimum: Double = 0, published: PublishedRange? = nil,
    sources: SourceFilter = SourceFilter(),
    sections: [SectionRule] = [], entries: EntryRule = EntryRule()
  ) -> Recipe {
    Recipe(
      file: "recipes/test.yaml", title: "试刊", articles: [], sources: sources,
      selection: Selection(query: query, published: published, minimum: minimum), sections: sections, entries: entries,
      outputs: [])
  }

  static func section(
    _ title: String, any: [Clause]?, limit: Limit = Limit(), order: [OrderKey] = OrderKey.standard,
    group: GroupKey? = nil
  ) -> SectionRule {
    SectionRule(
      title: title, query: any.map { query(any: $0) }, limit: limit, order: order, group: group, location: here)
  }

  static let issueDate = CalendarDate.day("2021-03-08")

  /// Judges an article by one query and gives the outcome.
  static func judge(_ article: Article, by query: Query) -> QueryJudge.Outcome {
    judge(SearchableText(article), by: query)
  }

  /// Judges the text of an article or a passage by one query.
  static func judge(_ text: SearchableText, by query: Query) -> QueryJudge.Outcome {
    var terms = TermTable()
    var criteria = 0
    let compiled = CompiledQuery(query, terms: &terms, criteria: &criteria)
    return QueryJudge(text: text, finder: TermFinder(terms)).judge(compiled)
  }

  /// The score of a text in thousandths; nil when the query does not hold.
  static func score(_ text: SearchableText, by query: Query) -> Int? {
    if case .holds(let score) = judge(text, by: query) { score.thousandths } else { nil }
  }

  /// The score of an article in thousandths; nil when the query does not hold.
  static func score(_ article: Article, by query: Query) -> Int? {
    if case .holds(let score) = judge(article, by: query) { score.thousandths } else { nil }
  }
}

extension CalendarDate {
  /// A day that the test knows to exist.
  static func day(_ text: String) -> CalendarDate {
    guard let date = CalendarDate(text) else { preconditionFailure("\(text) is no day") }
    return date
  }
}
