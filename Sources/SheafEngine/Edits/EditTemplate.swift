import Glibc
import SheafKit
import SheafRecipe

/// A file of edits to start from: every article of a digest with an item that changes nothing yet.
public enum EditTemplate {
  /// The path of the file of edits of a recipe: what the recipe names, else `NAME.edits.yaml` beside it.
  public static func path(for recipe: Recipe) -> String {
    FilePath.join(
      FilePath.folder(of: recipe.file), recipe.edits?.path ?? FilePath.stem(of: recipe.file) + ".edits.yaml")
  }

  /// The text of such a file. Texts are quoted as JSON quotes them, which every YAML reader takes.
  public static func text(for digest: Digest, of recipe: Recipe) -> String {
    let name = FilePath.name(of: path(for: recipe))
    var text = """
      # The editor’s last word on \(FilePath.name(of: recipe.file)), from its digest of \(digest.masthead.date).
      # Every article of the digest has an item here that changes nothing yet: take the # from a line to make it count.
      # Name this file in the recipe: `edits: \(name)`
      sheaf: 1
      edits:

      """
    guard !digest.entries.isEmpty else { return text.replacingLast("edits:\n", with: "# The digest has no entry.\n") }
    let notes = Dictionary(digest.sources.map { ($0.entry, $0) }) { first, _ in first }
    var told: Set<String> = []
    let entries = Dictionary(grouping: digest.entries, by: \.article)
    for section in digest.sections {
      for entry in section.entries where told.insert(entry.article).inserted {
        if let note = notes[entry.number] { text += item(for: entries[entry.article] ?? [entry], note, in: section) }
      }
    }
    return text
  }

  /// Writes such a file where none stands yet; throws a `DiagnosticError` where one does.
  public static func write(_ text: String, to path: String) throws {
    var status = stat()
    guard lstat(path, &status) != 0 else {
      throw DiagnosticError(
        Diagnostic(
          .error, id: "edits-exist", "`\(path)` is there already, and may hold your edits",
          at: SourceLocation(file: path),
          help: "print new ones with `--output -`, or move the file away"))
    }
    let file = RenderedFile(path: FilePath.name(of: path), mediaType: "application/yaml", bytes: Array(text.utf8))
    try OutputFolder(path: FilePath.folder(of: path)).write([file])
  }

  /// The item of an article; one that is printed as a row of profiles has a headline over all of them.
  private static func item(for entries: [Entry], _ note: SourceNote, in section: Section) -> String {
    guard let entry = entries.first, let last = entries.last else { return "" }
    let isRow = entries.count > 1
    let headline = isRow ? note.title : entry.headline
    let numbers = isRow ? "\(entry.number)–\(last.number)" : "\(entry.number)"
    let place = note.origin.line.map { "\(note.origin.file):\($0)" } ?? note.origin.file
    let words = [section.title, "\(numbers). \(headline)"].compactMap { $0 }.joined(separator: " · ")
    return """

        # \(PrintableText.line("\(words) (\(place))").text)
        - article: \(quoted(entry.article))
          title: \(quoted(note.title))
          # pin: true
          # drop: true
          # section: \(quoted(section.title ?? "…"))
          # position: 1
          # headline: \(quoted(headline))
          # cut: ["words of a paragraph to leave out"]
          # add: ["words of a sentence to print in any case"]
          # note: "a remark of the editor"

      """
  }

  private static func quoted(_ text: String) -> String { JSONText.text(of: .string(text)) }
}

extension String {
  fileprivate func replacingLast(_ ending: String, with other: String) -> String {
    hasSuffix(ending) ? dropLast(ending.count) + other : self
  }
}
