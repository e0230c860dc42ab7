import SheafKit
import SheafLibrary
import SheafRecipe

/// Edits that could not do what they say.
struct EditFindings {
  let recipe: Recipe

  /// Edits for articles that are not printed, and for sections that are not there.
  func about(_ course: Course) -> [Diagnostic] {
    var told: Set<SourceLocation> = []
    var diagnostics: [Diagnostic] = []
    func tell(_ edit: Edit, _ diagnostic: Diagnostic) {
      // The same words in several files have one edit, and one word on it.
      if told.insert(edit.location).inserted { diagnostics.append(diagnostic) }
    }
    let standIns = Self.standIns(course)
    for judged in course.judged {
      guard let edit = judged.edit, !edit.drops else { continue }
      if case .refused = judged.verdict, edit.changesPrint { tell(edit, notChosen(edit, judged)) }
      if let other = standIns[judged.key], other.edit != edit {
        tell(edit, Self.foldedAway(edit, judged.head, into: other.head))
      }
      if let section = edit.section, !recipe.sections.contains(where: { $0.title == section.text }) {
        tell(edit, unknownSection(section))
      }
    }
    return diagnostics
  }

  /// For each article that another carries the text of, that other.
  private static func standIns(_ course: Course) -> [Selector.Judged.Key: Selector.Judged] {
    var standIns: [Selector.Judged.Key: Selector.Judged] = [:]
    for folded in course.folded {
      for repost in folded.reposts { standIns[Selector.Judged.Key(repost.drawn.head)] = folded.judged }
    }
    return standIns
  }

  private static func foldedAway(_ edit: Edit, _ article: ArticleHead, into other: ArticleHead) -> Diagnostic {
    Diagnostic(
      .warning, id: "edit-folded",
      "“\(article.title)” carries the text of “\(other.title)” (\(other.origin.file)), which is printed in its place; "
        + "its edit does nothing",
      at: edit.location, help: "edit `article: \(other.id)`, or write `pin: true` to print this one")
  }

  private func notChosen(_ edit: Edit, _ judged: Selector.Judged) -> Diagnostic {
    let reason =
      if case .refused(let refusal) = judged.verdict {
        refusal.explained(minimum: recipe.selection.minimum)
      } else { "" }
    return Diagnostic(
      .warning, id: "edit-not-chosen", "“\(judged.head.title)” is not chosen, and its edit does nothing: \(reason)",
      at: edit.location, help: "write `pin: true` to print it all the same")
  }

  private func unknownSection(_ section: Edit.Text) -> Diagnostic {
    let titles = recipe.sections.map(\.title)
    let nearest = NearestName.of(section.text, in: titles).map { "did you mean “\($0)”? Otherwise " } ?? ""
    return Diagnostic(
      .error, id: "edit-section", "the recipe has no section “\(section.text)”", at: section.location,
      help: nearest + (titles.isEmpty ? "it has no sections" : "the sections are \(titles.joined(separator: ", "))"))
  }
}

extension Edit {
  /// Whether it changes how an article is printed, which takes that it is.
  fileprivate var changesPrint: Bool {
    section != nil || position != nil || headline != nil || note != nil || !cut.isEmpty || !add.isEmpty
  }
}
