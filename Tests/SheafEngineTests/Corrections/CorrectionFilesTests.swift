import FoundationEssentials
import Glibc
import SheafIngest
import SheafKit
import SheafRecipe
import Testing

@testable import SheafEngine

@Suite("What stands beside articles")
struct CorrectionFilesTests {
  /// Runs something in a folder of files that is gone afterwards.
  private func inFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.path + "/sheaf-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: path) }
    for (name, text) in files {
      try FileManager.default.createDirectory(
        atPath: FilePath.folder(of: path + "/" + name), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(filePath: path + "/" + name))
    }
    try body(path)
  }

  private static let article = "渡口修好了\n\n来源：柳湾晚报\n\n　　渡口的石阶3月1日修好，头一班船七点开出。\n"

  private func rule(_ source: String) -> String { "sites:\n  - {files: '**', source: \(source)}\n" }

  private func recipe(_ folder: String, articles: [String], sites: [Site] = []) -> Recipe {
    let here = SourceLocation(file: folder + "/recipe.yaml")
    return Recipe(
      file: folder + "/recipe.yaml", title: "x", articles: articles.map { ArticleGlob(pattern: $0, location: here) },
      sites: sites, outputs: [])
  }

  private func site(files: String, source: String) -> Site {
    let here = SourceLocation(file: "recipe.yaml", line: 1)
    var site = Site(location: here)
    site.files = Site.Text(files, at: here)
    site.source = Site.Text(source, at: here)
    return site
  }

  @Test("the nearest `sheaf.yaml` counts first, the recipe before all, a sidecar last and for good")
  func precedence() throws {
    let files = [
      "sheaf.yaml": rule("远报"), "a/sheaf.yaml": rule("近报"), "a/b/1.txt": Self.article, "2.txt": Self.article,
      "a/3.txt": Self.article, "a/3.txt.meta.yaml": "source: 自报\n", "c/4.txt": Self.article,
    ]
    try inFolder(files) { folder in
      let collection = ArticleCollection(
        of: recipe(folder, articles: ["**/*.txt"], sites: [site(files: "c/*", source: "方报")]))
      #expect(collection.diagnostics == [])
      let sources = collection.articles.map { "\($0.origin.file) \($0.source ?? "")" }
      #expect(sources == ["2.txt 远报", "a/3.txt 自报", "a/b/1.txt 近报", "c/4.txt 方报"])
    }
  }

  @Test("outside of the recipe's folder `sheaf.yaml` counts up to the folder that the pattern names")
  func outside() throws {
    let files = [
      "sheaf.yaml": rule("远报"), "clips/sheaf.yaml": rule("近报"), "clips/a/1.txt": Self.article, "recipes/x": "",
    ]
    try inFolder(files) { folder in
      for pattern in ["../clips/**/*.txt", folder + "/clips/**/*.txt"] {
        #expect(
          ArticleCollection(of: recipe(folder + "/recipes", articles: [pattern])).articles.map(\.source) == ["近报"])
      }
      let deeper = ArticleCollection(of: recipe(folder + "/recipes", articles: ["../clips/a/*.txt"]))
      #expect(deeper.articles.map(\.source) == ["柳湾晚报"])
    }
  }

  @Test("a recipe that is called `sheaf.yaml` is none of these")
  func recipeByThatName() throws {
    try inFolder(["sheaf.yaml": "sheaf: 1\n", "1.txt": Self.article]) { folder in
      var recipe = recipe(folder, articles: ["*.txt"])
      recipe.file = folder + "/sheaf.yaml"
      #expect(ArticleCollection(of: recipe).diagnostics == [])
    }
  }

  @Test("they are no articles, and a pattern that finds nothing else says so")
  func noArticles() throws {
    try inFolder(["sheaf.yaml": rule("近报"), "1.txt": Self.article, "1.meta.yaml": "byline: []\n"]) { folder in
      let all = ArticleCollection(of: recipe(folder, articles: ["*"]))
      #expect(all.articles.count == 1)
      #expect(all.diagnostics == [])
      let none = ArticleCollection(of: recipe(folder, articles: ["sheaf.yaml"]))
      #expect(none.diagnostics.map(\.id) == ["no-such-article"])
      #expect(none.diagnostics.first?.message.contains("says how to read articles") == true)
    }
  }

  @Test("what is wrong in them is an error, quoted from their own text")
  func faults() throws {
    let files = [
      "a/sheaf.yaml": "sites:\n  - {sorce: x}\n", "a/1.txt": Self.article, "a/1.txt.meta.yaml": "sorce: x\n",
    ]
    try inFolder(files) { folder in
      let collection = ArticleCollection(of: recipe(folder, articles: ["a"]))
      #expect(collection.diagnostics.hasErrors)
      #expect(Set(collection.sources.keys) == [folder + "/a/sheaf.yaml", folder + "/a/1.txt.meta.yaml"])
      #expect(collection.articles.map(\.source) == ["柳湾晚报"])
    }
  }

  @Test("a pipe, a folder and a link to nowhere by their names are told, and hold nobody up")
  func hostile() throws {
    try inFolder(["a/1.txt": Self.article, "a/sheaf.yaml/x": "", "b/1.txt": Self.article]) { folder in
      #expect(mkfifo(folder + "/b/sheaf.yaml", 0o600) == 0)
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/b/1.txt.meta.yaml", withDestinationPath: folder + "/nowhere")
      let collection = ArticleCollection(of: recipe(folder, articles: ["a", "b"]))
      #expect(collection.diagnostics.map(\.id) == ["unreadable-file", "unreadable-file", "unreadable-file"])
      #expect(collection.articles.count == 2)
    }
  }

  @Test("rules without effect: the recipe's are warnings, those of `sheaf.yaml` notes, and none for one file by name")
  func unused() throws {
    try inFolder(["sheaf.yaml": "sites:\n  - {files: b/**, source: x}\n", "1.txt": Self.article]) { folder in
      let whole = ArticleCollection(of: recipe(folder, articles: ["*.txt"], sites: [site(files: "b/**", source: "x")]))
      #expect(whole.diagnostics.map { "\($0.severity) \($0.id)" } == ["warning unused-site", "note unused-site"])
      let one = ArticleCollection(of: recipe(folder, articles: ["1.txt"]))
      #expect(one.diagnostics == [])
    }
  }

  @Test("every charset that a recipe can name is one that the reader knows")
  func encodings() {
    let names = [
      "utf-8", "gb18030", "big5", "utf-16le", "utf-16be", "windows-1252", "windows-1251", "shift_jis", "euc-jp",
      "euc-kr", "koi8-r", "windows-1250", "iso-8859-2", "windows-1253", "windows-1254", "windows-1256", "windows-874",
      "windows-1255", "windows-1257", "windows-1258", "iso-8859-3", "iso-8859-4", "iso-8859-5", "iso-8859-6",
      "iso-8859-7", "iso-8859-8", "iso-8859-10", "iso-8859-13", "iso-8859-14", "iso-8859-15", "iso-8859-16", "koi8-u",
      "ibm866", "macintosh", "x-mac-cyrillic", "iso-2022-jp", "iso-2022-kr", "hz-gb-2312", "utf-7",
    ]
    for name in names {
      let text = "sites:\n  - {host: a.example, encoding: \(name)}\n"
      let site = SettingsReader.read(bytes: Array(text.utf8), file: "sheaf.yaml").sites.first
      #expect(site?.encoding.map { SiteRule.knows(encoding: $0.text) } == true, "\(name)")
    }
  }

  @Test("names that nearly count are told, but for a recipe that is called so")
  func misspelt() throws {
    let files = [
      "a/1.txt": Self.article, "a/1.txt.meta.yml": "source: 自报\n", "a/2.txt": Self.article,
      "a/2.META.yaml": "source: 自报\n", "Sheaf.yaml": rule("远报"), "sheaf.yml": "sheaf: 1\narticles: [a]\n",
    ]
    try inFolder(files) { folder in
      let collection = ArticleCollection(of: recipe(folder, articles: ["**/*.txt"]))
      #expect(
        collection.diagnostics.map { $0.message.split(separator: "`").map(String.init).first ?? "" }.sorted()
          == ["1.txt.meta.yml", "2.META.yaml", "Sheaf.yaml"])
      #expect(collection.diagnostics.allSatisfy { $0.id == "misspelt-name" })
      #expect(collection.articles.map(\.source) == ["柳湾晚报", "柳湾晚报"])
    }
  }
}
