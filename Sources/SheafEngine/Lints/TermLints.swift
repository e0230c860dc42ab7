import SheafKit
import SheafRecipe

/// Terms that did nothing: not found, found only where they do not count, excepted for nothing.
///
/// A term under `none` is a precaution, and one in a theme file serves other recipes, too: of the first nothing is
/// said, of the second one note for each file.
struct TermLints {
  private let use: TermUse
  private let recipe: Recipe

  init(_ recipe: Recipe, articles: [Article]) {
    self.recipe = recipe
    use = TermUse(recipe, in: articles)
  }

  /// The terms of one theme file that are named in its note.
  static let named = 5

  /// What there is to tell, in the order of the recipe.
  var diagnostics: [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var shared: [String: [String]] = [:]
    var files: [String] = []
    for (criterion, use) in zip(use.criteria, use.uses) where !criterion.isExclusion {
      guard criterion.location.file == recipe.file else {
        if !use.isFound {
          if shared[criterion.location.file] == nil { files.append(criterion.location.file) }
          shared[criterion.location.file, default: []].append(criterion.text)
        }
        continue
      }
      if let lint = lint(criterion, use) { diagnostics.append(lint) }
      diagnostics += exceptions(criterion, use)
    }
    return diagnostics.inReadingOrder() + files.map { note($0, shared[$0] ?? []) }
  }

  private func lint(_ criterion: TermUse.Criterion, _ use: TermUse.Use) -> Diagnostic? {
    guard use.isFound else {
      let reason =
        use.isExcepted ? "stands only inside words that `except` names" : "matches nothing in any article"
      let field = criterion.field.map { " in the field `\($0.rawValue)`" } ?? ""
      let words =
        switch criterion.kind {
        case .term: "the term `\(criterion.text)`"
        case .pattern: "the pattern `\(criterion.text)`"
        case .near: "`near: \(criterion.text)`"
        }
      return Diagnostic(
        .warning, id: "unmatched-term", "\(words) \(reason)\(field)", at: criterion.location,
        help: "look for a slip, or take it out; with other articles it may be of use")
    }
    guard !use.counts, let other = use.coveredBy else { return nil }
    let longer = self.use.criteria[other]
    return Diagnostic(
      .warning, id: "covered-everywhere",
      "the term `\(criterion.text)` never counts: wherever it stands, it is part of a longer term such as `\(longer.text)`",
      at: criterion.location, help: "take it out, or give its weight to the longer term")
  }

  private func exceptions(_ criterion: TermUse.Criterion, _ use: TermUse.Use) -> [Diagnostic] {
    guard case .term(_, let except) = criterion.kind else { return [] }
    return except.filter { !use.exceptions.contains($0.index) }.map { phrase in
      Diagnostic(
        .note, id: "unmatched-exception",
        "`except: \(phrase.text)` of `\(criterion.text)` matches nothing in any article",
        at: criterion.location)
    }
  }

  private func note(_ file: String, _ terms: [String]) -> Diagnostic {
    let total = use.criteria.count { $0.location.file == file && !$0.isExclusion }
    let names = terms.prefix(Self.named).map { "`\(TermName.cut($0))`" }.joined(separator: ", ")
    let more = terms.count > Self.named ? " and \(terms.count - Self.named) more" : ""
    return Diagnostic(
      .note, id: "unmatched-terms", "\(terms.count) of \(total) terms match nothing in any article: \(names)\(more)",
      at: SourceLocation(file: file))
  }
}
