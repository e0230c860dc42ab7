import SheafKit
import SheafRecipe
import Testing

@testable import SheafEngine

@Suite("Digests among the articles")
struct DigestNamesTests {
  private func isDigest(_ path: String, file: String? = nil, of recipe: String = "/nowhere/aid.yaml") -> Bool {
    var output = Output(format: "text", options: .object([:]), location: SourceLocation(file: recipe))
    output.file = file
    var names = DigestNames(of: Recipe(file: recipe, title: "帮扶", articles: [], outputs: [output]))
    return names.contain(path)
  }

  @Test(
    "are known by the recipe's name and a day",
    arguments: [
      ("aid-2021-03-08.txt", true), ("out/aid-2021-03-08.sheaf.json", true), ("out/deep/aid-2021-03-08.html", true),
      ("aid.txt", false), ("aid-2021-03-08", false), ("aid-2021-3-8.txt", false), ("first-aid-2021-03-08.txt", false),
      ("aid-2021-03-08-2.txt", false), ("aid-2021-03-08/flood.txt", false), ("-2021-03-08.txt", false), ("", false),
      ("aid-aid-2021-03-08.txt", false), ("2021-03-08.txt", false),
    ])
  func usual(path: String, isDigest: Bool) {
    #expect(self.isDigest(path) == isDigest)
  }

  @Test(
    "are known by the name that an output gives them, where it has the recipe's in it",
    arguments: [
      ("{date}/{slug}.html", "out/2021-03-08/aid.html", true), ("{date}/{slug}.html", "2021-03-08/aid.html", true),
      ("{date}/{slug}.html", "out/2021-03-08/flood.html", false), ("{date}/{slug}.html", "out/2021-13/aid.html", false),
      ("{slug}.md", "aid.md", true), ("{slug}.md", "first-aid.md", false), ("index.html", "index.html", false),
      ("{date}.txt", "2021-03-08.txt", false),
    ])
  func own(file: String, path: String, isDigest: Bool) {
    #expect(self.isDigest(path, file: file) == isDigest)
  }

  @Test(
    "are known by any name that an output gives them in the folder where digests go",
    arguments: [
      ("index.html", "out/index.html", true), ("index.html", "clips/out/index.html", true),
      ("index.html", "clips/index.html", false), ("index.html", "out/old/index.html", false),
      ("index.html", "lookout/index.html", false), ("{date}.txt", "out/2021-03-08.txt", true),
      ("{date}.txt", "out/2021.txt", false),
    ])
  func standardFolder(file: String, path: String, isDigest: Bool) {
    #expect(self.isDigest(path, file: file) == isDigest)
  }
}
