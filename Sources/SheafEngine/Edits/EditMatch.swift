import SheafKit
import SheafRecipe

/// Finds for each edit the article it is about.
///
/// The id says it best. When no article has it the title does, since an id changes with every letter of the text; that
/// is told, so that the editor looks at the article again.
struct EditMatch {
  /// The edit of each article that has one, by the article's index.
  private(set) var edits: [Int: Edit] = [:]
  /// Edits whose article changed or vanished, or whose words are not in it.
  private(set) var diagnostics: [Diagnostic] = []

  /// Matches edits to the articles of a run.
  init(_ edits: Edits?, to articles: [Article]) {
    guard let edits, !edits.list.isEmpty else { return }
    let byID = Dictionary(grouping: articles.indices) { articles[$0].id }
    let byTitle = Dictionary(grouping: articles.indices) { Self.key(of: articles[$0].title) }
    for edit in edits.list {
      var found = edit.article.flatMap { byID[$0] } ?? []
      if found.isEmpty, let title = edit.title {
        found = byTitle[Self.key(of: title)] ?? []
        guard Set(found.map { articles[$0].id }).count < 2 else {
          diagnostics.append(Self.ambiguous(edit, found.map { articles[$0] }))
          continue
        }
        if let index = found.first, edit.article != nil { diagnostics.append(Self.changed(edit, articles[index])) }
      }
      guard let first = found.first else {
        diagnostics.append(Self.vanished(edit))
        continue
      }
      // The same words may stand in several files; the edit is about the words.
      for index in found where self.edits[index] == nil { self.edits[index] = edit }
      diagnostics += Self.missing(edit, in: articles[first])
    }
  }

  /// The form of a title that is compared.
  static func key(of title: String) -> [UInt8] { TextFold.bytes(of: title) }

  private static func changed(_ edit: Edit, _ article: Article) -> Diagnostic {
    Diagnostic(
      .warning, id: "edit-changed", "the article “\(article.title)” has changed since it was edited",
      at: edit.location, help: "look at it again, then write `article: \(article.id)`")
  }

  private static func vanished(_ edit: Edit) -> Diagnostic {
    let name = edit.title.map { "“\($0)”" } ?? "`\(edit.article ?? "")`"
    return Diagnostic(
      .warning, id: "edit-vanished", "the article \(name) is not among those that were read, and its edit does nothing",
      at: edit.location, help: "take the edit out, or see whether its file is still there")
  }

  private static func ambiguous(_ edit: Edit, _ articles: [Article]) -> Diagnostic {
    let candidates = articles.prefix(5).map { "`article: \($0.id)` in \($0.origin.file)" }.joined(separator: ", ")
    return Diagnostic(
      .warning, id: "edit-ambiguous",
      "\(articles.count) articles have the title “\(edit.title ?? "")”, and the edit does nothing", at: edit.location,
      help: "say which is meant: \(candidates)")
  }

  /// The words of `cut` and `add` that the article does not hold.
  private static func missing(_ edit: Edit, in article: Article) -> [Diagnostic] {
    (edit.cut + edit.add).filter { QuotedWords.find($0.text, in: article).isEmpty }.map { words in
      Diagnostic(
        .warning, id: "edit-words", "“\(words.text)” does not stand in “\(article.title)”", at: words.location,
        help: "copy the words from the article: `sheaf articles \(article.origin.file)` shows it")
    }
  }
}
