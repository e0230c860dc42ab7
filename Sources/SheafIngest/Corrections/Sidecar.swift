import SheafKit
import SheafYAML

/// A sidecar: the YAML beside an article that says what is true of it, whatever was read.
///
/// `flood.html.meta.yaml` or `flood.meta.yaml` stands beside `flood.html`.
struct Sidecar {
  /// An article of a file that holds several, by the title that was read, and what is said about it.
  struct Entry {
    var title: String
    var overrides: ArticleOverrides
  }

  /// What it says about every article of the file.
  private(set) var overrides: ArticleOverrides
  /// What it says about some of them.
  private(set) var entries: [Entry] = []
  /// What is wrong with it; errors, since it is its writer's own word.
  private(set) var diagnostics: [Diagnostic] = []

  /// Whether the file holds no article at all.
  var dropsFile: Bool { overrides.drops }

  /// Reads a sidecar; `file` is its name for diagnostics. What is right in it counts, though something else is wrong.
  init(bytes: [UInt8], file: String) {
    overrides = ArticleOverrides(location: SourceLocation(file: file))
    var reader = SidecarReader(file: file)
    do throws(DiagnosticError) {
      guard let root = try YAMLReader.document(bytes, file: file), !root.isNull else {
        throw DiagnosticError(
          Diagnostic(
            .error, id: "empty-value", "the file is empty", at: SourceLocation(file: file, line: 1, column: 1),
            help: "write what is true of the article, such as `source: 砚湖晚报`, or take the file away"))
      }
      (overrides, entries) = reader.read(root)
      diagnostics = reader.diagnostics
    } catch {
      diagnostics = error.diagnostics
    }
  }

  /// Applies it to the articles of its file; tells what does not fit them.
  func apply(to result: inout ImportResult, file: String) {
    let isOne = result.articles.count == 1
    if result.articles.count > 1 {
      for (key, location) in overrides.ofOneArticle {
        result.diagnostics.append(
          Diagnostic(
            .warning, id: "several-articles",
            "`\(key.rawValue)` is true of one article alone, and `\(file)` holds \(result.articles.count)",
            at: location,
            help: "say it in an item of `articles`, by the title of the article"))
      }
    }
    let common = isOne ? overrides : overrides.ofManyArticles
    let titles = result.articles.map(\.title)
    let places = Dictionary(grouping: titles.indices) { TextKey(ArraySlice(titles[$0])) }
    var dropped: Set<Int> = []
    for index in result.articles.indices { common.apply(to: &result.articles[index]) }
    for entry in entries {
      guard let found = places[TextKey(ArraySlice(entry.title))] else {
        result.diagnostics.append(missing(entry, titles, file))
        continue
      }
      for place in found {
        entry.overrides.apply(to: &result.articles[place])
        if entry.overrides.drops { dropped.insert(place) }
      }
    }
    result.articles = result.articles.indices.filter { !dropped.contains($0) }.map { result.articles[$0] }
  }

  private func missing(_ entry: Entry, _ titles: [String], _ file: String) -> Diagnostic {
    let few = titles.prefix(200)
    let help =
      NearestName.of(entry.title, in: few).map { "did you mean “\($0)”?" }
      ?? (titles.isEmpty
        ? "nothing was read out of it" : "it holds " + few.prefix(5).map { "“\($0)”" }.joined(separator: ", "))
    return Diagnostic(
      .warning, id: "unused-entry", "`\(file)` holds no article “\(entry.title)”", at: entry.overrides.location,
      help: help)
  }
}
