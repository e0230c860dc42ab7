import SheafKit
import SheafRecipe
import Testing

@testable import SheafEngine

@Suite("Outputs among the articles")
struct OutputsAmongArticlesTests {
  private func warned(
    _ files: [String], below folder: String, articles: String, outputs: String? = nil
  ) -> [String] {
    let here = SourceLocation(file: "recipes/aid.yaml", line: 3)
    var output = Output(format: "text", location: here)
    output.file = outputs
    let recipe = Recipe(
      file: "recipes/aid.yaml", title: "帮扶", articles: [ArticleGlob(pattern: articles, location: here)],
      outputs: [output])
    let found = OutputsAmongArticles.problems(files, below: folder, of: recipe)
    #expect(found.allSatisfy { $0.id == "output-among-articles" && $0.severity == .warning && $0.location == here })
    return found.map { String($0.message.prefix { $0 != ":" }) }
  }

  @Test("are told where a pattern finds them and nothing in their names says what they are")
  func told() {
    #expect(
      warned(["index.md"], below: "recipes/clips", articles: "clips/**")
        == ["`recipes/clips/index.md` lies among the articles"])
    #expect(warned(["a.md", "b.html"], below: "clips", articles: "../clips/*.md").count == 1)
    #expect(warned(["index.md"], below: FilePath.absolute("recipes/clips"), articles: "clips").count == 1)
  }

  @Test("are not told below other folders, and not where the next run passes them over")
  func silent() {
    #expect(warned(["index.md"], below: "elsewhere", articles: "clips/**") == [])
    #expect(warned(["index.md"], below: "recipes/clips", articles: "clips/*.txt") == [])
    #expect(warned(["aid-2021-03-08.txt"], below: "recipes/clips", articles: "clips/**") == [])
    #expect(warned(["aid.md"], below: "recipes/clips", articles: "clips/**", outputs: "{slug}.md") == [])
    #expect(warned(["index.md"], below: "recipes/out", articles: "**/*.md", outputs: "index.md") == [])
    #expect(warned([], below: "recipes/clips", articles: "clips/**") == [])
  }

  @Test("are an error where something stands in their place, which may be an article")
  func taken() throws {
    let folder = try LibraryFolder(["clips/index.md": "一篇稿子。"])
    let here = SourceLocation(file: "recipes/aid.yaml", line: 3)
    let recipe = Recipe(
      file: "\(folder.path)/aid.yaml", title: "帮扶", articles: [ArticleGlob(pattern: "clips/**", location: here)],
      outputs: [Output(format: "markdown", location: here)])
    let found = OutputsAmongArticles.problems(["index.md", "new.md"], below: "\(folder.path)/clips", of: recipe)
    #expect(found.map(\.id) == ["output-over-article", "output-among-articles"])
    #expect(found.first?.severity == .error)
  }
}
