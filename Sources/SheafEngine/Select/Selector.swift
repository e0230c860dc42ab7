import SheafKit
import SheafRecipe

/// Judges articles by a recipe: its sources, its days, its query, and which section would take them.
///
/// A value made once from the recipe; `verdict` is a pure function of one article, so that articles can be judged in
/// any order and on any number of cores.
struct Selector: Sendable {
  /// An article that was judged.
  struct Judged: Sendable {
    var article: Article
    var verdict: Verdict
    /// For each section of the recipe whether its query takes the article.
    var sections: [Bool]
  }

  private let recipe: Recipe
  private let days: (from: CalendarDate?, to: CalendarDate?)?
  private let query: CompiledQuery?
  private let sections: [CompiledQuery?]
  private let finder: TermFinder
  private let sources: (only: Set<[UInt8]>, except: Set<[UInt8]>)
  private let table: TermTable

  /// Compiles the queries of a recipe for an issue of the given day.
  init(_ recipe: Recipe, issueDate: CalendarDate) {
    var table = TermTable()
    var criteria = 0
    self.recipe = recipe
    query = recipe.selection.query.map { CompiledQuery($0, terms: &table, criteria: &criteria) }
    sections = recipe.sections.map { section in
      section.query.map { CompiledQuery($0, terms: &table, criteria: &criteria) }
    }
    self.table = table
    finder = TermFinder(table)
    days =
      switch recipe.selection.published {
      case nil: nil
      case .between(let from, let to)?: (from, to)
      case .last(let count)?: (issueDate.adding(days: 1 - count), issueDate)
      }
    sources = (
      Set(recipe.sources.only.map(TextFold.bytes)), Set(recipe.sources.except.map(TextFold.bytes))
    )
  }

  /// Judges one article.
  func judge(_ article: Article) -> Judged {
    func refused(_ refusal: Verdict.Refusal) -> Judged {
      Judged(article: article, verdict: .refused(refusal), sections: [])
    }
    let source = article.source.map(TextFold.bytes)
    if !sources.only.isEmpty, !(source.map(sources.only.contains) ?? false) { return refused(.source) }
    if let source, sources.except.contains(source) { return refused(.source) }
    if let days {
      guard let published = article.published else { return refused(.undated) }
      if let from = days.from, published < from { return refused(.published(published)) }
      if let to = days.to, published > to { return refused(.published(published)) }
    }
    let judge = QueryJudge(text: SearchableText(article), finder: finder)
    var score = 0
    if let query {
      switch judge.judge(query) {
      case .fails(let failure): return refused(.query(failure))
      case .holds(let sum): score = sum.thousandths
      }
    }
    guard score >= Int((recipe.selection.minimum * 1000).rounded()) else { return refused(.score(score)) }
    let taking = sections.map { section in
      guard let section else { return true }
      if case .holds = judge.judge(section) { return true }
      return false
    }
    return Judged(article: article, verdict: .chosen(score: score), sections: taking)
  }

  /// The marks of the terms that the selection asks for, and of those of a section if one is given.
  func marks(section: Int?) -> TermMarks {
    var terms = query?.positiveTerms ?? []
    if let section, sections.indices.contains(section), let query = sections[section] {
      terms.formUnion(query.positiveTerms)
    }
    return TermMarks(terms: terms, table: table)
  }
}
