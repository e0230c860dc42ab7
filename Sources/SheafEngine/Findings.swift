import SheafKit
import SheafRecipe

/// What is worth telling about a run: rules that did nothing, articles that found no place, expectations not met.
struct Findings {
  let recipe: Recipe

  /// Nothing could be read at all, of so many files.
  func nothingRead(fileCount: Int) -> [Diagnostic] {
    let message =
      fileCount == 0
      ? "there is no article to read"
      : fileCount == 1 ? "the only file holds no article that can be read" : "none of \(fileCount) files could be read"
    return [
      Diagnostic(
        .error, id: "no-articles", message, at: recipe.articles.first?.location ?? SourceLocation(file: recipe.file),
        help: "`articles:` names files from the recipe’s folder; `--articles PATH` names others")
    ]
  }

  /// What became of the articles: none chosen, none for a section, none of the room for some, edits without effect.
  func about(_ course: Course, of judged: JudgedArticles) -> [Diagnostic] {
    aboutSelection(course, of: judged) + about(course.arrangement) + EditFindings(recipe: recipe).about(course)
  }

  /// An empty selection, with the articles that came nearest.
  private func aboutSelection(_ course: Course, of judged: JudgedArticles) -> [Diagnostic] {
    guard course.folded.isEmpty else { return [] }
    var printed = NearestMisses(minimum: recipe.selection.minimum)
    for one in course.judged { if case .refused(.printed) = one.verdict { printed.add(one) } }
    let misses = printed.texts.isEmpty ? judged.misses.texts : printed.texts
    let nearest = misses.map { "\n" + $0 }.joined()
    return [
      Diagnostic(
        .warning, id: "empty-digest", "the recipe selects none of \(judged.count) articles; the digest is empty",
        at: recipe.selection.query?.location ?? SourceLocation(file: recipe.file),
        help: misses.isEmpty ? "no article holds any of the terms; try others" : "nearest misses:" + nearest)
    ]
  }

  /// How near an article came, to sort by; nil when it came nowhere near.
  static func nearness(of refusal: Verdict.Refusal) -> (rank: Int, score: Int)? {
    switch refusal {
    case .score(let score): (0, -score)
    case .query(.excluded), .query(.tooFew): (1, 0)
    case .undated, .published: (2, 0)
    case .query(.missing): (3, 0)
    case .source: (4, 0)
    case .dropped: (5, 0)
    case .printed(let before): (-1, -(before.score ?? 0))
    case .query(.nothingOfAny): nil
    case .passages(_, let nearest): nearness(of: nearest)
    }
  }

  /// Sections without entries, and articles without a section.
  private func about(_ arrangement: Arrangement) -> [Diagnostic] {
    let empty = arrangement.sections.filter(\.articles.isEmpty).compactMap { $0.index.map { recipe.sections[$0] } }
    var diagnostics = empty.compactMap { section -> Diagnostic? in
      switch recipe.emptySections {
      case .keep: nil
      case .omit:
        Diagnostic(
          .note, id: "empty-section", "the section “\(section.title)” got no entry and is left out",
          at: section.location)
      case .error:
        Diagnostic(
          .error, id: "empty-section", "the section “\(section.title)” got no entry", at: section.location,
          help: "widen its terms, or write `empty-sections: omit` to leave it out")
      }
    }
    if !arrangement.left.isEmpty {
      let titles = arrangement.left.prefix(5).map { "“\($0.judged.head.title)”" }.joined(separator: ", ")
      let more = arrangement.left.count > 5 ? " and \(arrangement.left.count - 5) more" : ""
      diagnostics.append(
        Diagnostic(
          .warning, id: "unplaced",
          "no section has room for \(arrangement.left.count) of the chosen articles: \(titles)\(more)",
          at: SourceLocation(file: recipe.file), help: "add a last section with `rest: true`, or raise a limit"))
    }
    return diagnostics
  }

  /// Expectations of the recipe that the digest does not meet.
  func about(_ digest: Digest) -> [Diagnostic] {
    recipe.expectation.map { Expectations($0, of: digest).unmet } ?? []
  }
}
