import SheafKit
import SheafRecipe

/// Judges articles by a recipe: its sources, its days, its query, and which section would take them.
///
/// A value made once from the recipe; `verdict` is a pure function of one article, so that articles can be judged in
/// any order and on any number of cores.
struct Selector: Sendable {
  /// A first and a last day; nil leaves that end open.
  typealias Days = (from: CalendarDate?, to: CalendarDate?)

  let recipe: Recipe
  /// The days of publication that are taken; nil where none are asked for.
  let days: Days?
  let query: CompiledQuery?
  private let sections: [CompiledQuery?]
  let finder: TermFinder
  private let sources: (only: Set<[UInt8]>, except: Set<[UInt8]>)
  let table: TermTable
  /// The terms and patterns that the query asks for.
  let positiveTerms: Set<Int>
  /// What a whole article comes to in which nothing was found.
  let verdictOnNothing: Verdict
  private let minimum: Int

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
    positiveTerms = query?.positiveTerms ?? []
    minimum = Int((recipe.selection.minimum * 1000).rounded())
    verdictOnNothing = Self.verdict(of: .nothingFound, by: query, minimum: minimum)
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

  /// Judges one article by the recipe alone.
  func judge(_ article: Article) -> Judged { judge(DrawnArticle(article), edit: nil) }

  /// Judges one article by the recipe and by what the editor says of it.
  func judge(_ article: Article, edit: Edit?) -> Judged { judge(DrawnArticle(article), edit: edit) }

  /// Judges one article; what the editor drops is out, and what the editor pins is in, whatever it comes to.
  func judge(_ drawn: DrawnArticle, edit: Edit?) -> Judged {
    let article = drawn.whole
    func judged(_ verdict: Verdict, sections: [Bool] = [], passages: [Passage]? = nil) -> Judged {
      Judged(drawn: drawn, verdict: verdict, sections: sections, passages: passages, edit: edit)
    }
    if edit?.drops == true { return judged(.refused(.dropped)) }
    let refusal = refusalByCredits(of: article)
    if let refusal, edit?.pins != true { return judged(.refused(refusal)) }
    let choice = choice(of: article)
    let verdict = refusal.map { .refused($0) } ?? choice.verdict
    if case .refused(let refusal) = verdict {
      guard edit?.pins == true else { return judged(verdict) }
      return judged(.pinned(despite: refusal), sections: sectionsTaking(choice.judge))
    }
    return judged(verdict, sections: sectionsTaking(choice.judge), passages: choice.passages)
  }

  /// Why an article stays out before its text is looked at.
  private func refusalByCredits(of article: Article) -> Verdict.Refusal? {
    let asksForSource = !sources.only.isEmpty || !sources.except.isEmpty
    let source = asksForSource ? article.source.map(TextFold.bytes) : nil
    if !sources.only.isEmpty, !(source.map(sources.only.contains) ?? false) { return .source }
    if let source, sources.except.contains(source) { return .source }
    guard let days else { return nil }
    guard let published = article.published else { return .undated }
    if let from = days.from, published < from { return .published(published) }
    if let to = days.to, published > to { return .published(published) }
    return nil
  }

  /// What the query and the minimum come to on a text.
  func verdict(of judge: QueryJudge) -> Verdict { Self.verdict(of: judge, by: query, minimum: minimum) }

  private static func verdict(of judge: QueryJudge, by query: CompiledQuery?, minimum: Int) -> Verdict {
    var score = 0
    if let query {
      switch judge.judge(query) {
      case .fails(let failure): return .refused(.query(failure))
      case .holds(let sum): score = sum.thousandths
      }
    }
    return score >= minimum ? .chosen(score: score) : .refused(.score(score))
  }

  private func sectionsTaking(_ judge: QueryJudge) -> [Bool] {
    sections.map { section in
      guard let section else { return true }
      if case .holds = judge.judge(section) { return true }
      return false
    }
  }

  /// The marks of the terms that the selection asks for, and of those of a section if one is given.
  func marks(section: Int?) -> TermMarks {
    var terms = positiveTerms
    if let section, sections.indices.contains(section), let query = sections[section] {
      terms.formUnion(query.positiveTerms)
    }
    return TermMarks(terms: terms, finder: finder)
  }
}
