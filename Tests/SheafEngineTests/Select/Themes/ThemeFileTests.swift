import Foundation
import SheafKit
import SheafRecipe
import Testing

@testable import SheafEngine

@Suite("Theme files")
struct ThemeFileTests {
  @Test("there is a file of passages for every vocabulary, and a vocabulary for every file of passages")
  func folders() throws {
    #expect(try names(in: ThemeFolder.themes, ending: ".yaml") == names(in: PassageSample.folder, ending: ".txt"))
  }

  @Test("each vocabulary takes what belongs and leaves what only sounds like it", arguments: PassageSample.themes)
  func passages(of theme: String) throws {
    let judge = try ThemeJudge(theme)
    let samples = try PassageSample.all(of: theme)
    #expect(samples.filter(\.belongs).count >= 12)
    #expect(samples.filter { !$0.belongs }.count >= 12)
    let changed = samples.filter { judge.takes($0) != $0.isTaken }
    #expect(changed.map { "\($0.line): \($0.text) [\(judge.score(of: $0) ?? 0)]" } == [])
  }

  private func names(in folder: URL, ending: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(ending) }
      .map { String($0.dropLast(ending.count)) }.sorted()
  }
}

/// One theme as a recipe gets it by `include`, for passages with a minimum of 4.
private struct ThemeJudge {
  private let query: CompiledQuery
  private let finder: TermFinder

  init(_ theme: String) throws {
    let text = """
      sheaf: 1
      title: 试刊
      articles: [a.txt]
      include: [themes/\(theme).yaml]
      select: {theme: \(theme), unit: passage, minimum: 4}
      outputs: [text]
      """
    let formats = [
      FormatDescription(name: "text", summary: "", mediaType: "text/plain", fileExtension: "txt", options: [])
    ]
    let reading = RecipeReader.read(
      bytes: Array(text.utf8), file: "recipe.yaml", formats: formats, files: ThemeFolder())
    #expect(reading.diagnostics.map(\.message) == [])
    let recipe = try #require(reading.recipe)
    var terms = TermTable()
    var criteria = 0
    query = CompiledQuery(try #require(recipe.selection.query), terms: &terms, criteria: &criteria)
    finder = TermFinder(terms)
  }

  /// The score of a passage in thousandths; nil when the query does not hold.
  func score(of sample: PassageSample) -> Int? {
    let blocks: [Block] = [.heading(sample.heading), .paragraph(sample.text)]
    let article = Article(
      id: "a", title: "无题", blocks: blocks, origin: Origin(file: "a.txt", format: "text"))
    let text = SearchableText(article, parts: [(block: 1, range: nil)], headings: [0])
    if case .holds(let score) = QueryJudge(text: text, finder: finder).judge(query) { return score.thousandths }
    return nil
  }

  func takes(_ sample: PassageSample) -> Bool { score(of: sample).map { $0 >= 4000 } ?? false }
}

/// The theme files on disk.
private struct ThemeFolder: RecipeFiles {
  static let themes = PassageSample.project.appending(path: "recipes/themes")

  func matching(_ pattern: String, in folder: String) -> [String] { [pattern] }

  func bytes(of path: String, limit: Int) throws(DiagnosticError) -> [UInt8] {
    let file = Self.themes.appending(path: URL(filePath: path).lastPathComponent)
    return FileManager.default.contents(atPath: file.path).map(Array.init) ?? []
  }
}
