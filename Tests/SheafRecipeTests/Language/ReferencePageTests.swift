import FoundationEssentials
import SheafKit
import SheafYAML
import Testing

@testable import SheafRecipe

/// `recipes/README.md` and the description of the language say the same.
@Suite("The reference page")
struct ReferencePageTests {
  private let page: String

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    page = try String(contentsOf: root.appending(path: "recipes/README.md"), encoding: .utf8)
  }

  /// Tables of the language, with what a line of theirs needs around it to be a part of a recipe.
  private static let tables: [(table: KeyTable, before: String, after: String)] = [
    (Language.recipe, "", ""), (Language.parameter, "note: \"{m}\"\nparameters: {m: {", "}}"),
    (Language.issue, "issue: {", "}"),
    (Language.distribution, "issue: {distribution: {", "}}"), (Language.sources, "sources: {", "}"),
    (Language.mediaFile, "sources: {only: {", "}}"),
    (Language.site, "sites: [{", "}]"),
    (Language.query("a theme"), "themes: {women: {any: [x]}}\nselect: {", "}"),
    (Language.select, "themes: {women: {any: [x]}}\nselect: {", "}"),
    (Language.published, "select: {published: {", "}}"), (Language.reposts, "select: {reposts: {", "}}"),
    (Language.limit, "select: {limit: {", "}}"),
    (Language.section, "themes: {women: {any: [x]}}\nsections: [{", "}]"), (Language.entries, "entries: {", "}"),
    (Language.highlights, "entries: {highlights: {", "}}"), (Language.expect, "expect: {", "}"),
  ]

  @Test("every key has its row, with the example, the default and the meaning of the description")
  func rows() {
    for (table, _, _) in Self.tables {
      for key in table.keys {
        let row = "| `\(key.name)` | `\(key.example)` | \(key.presence.words) | \(key.summary) |"
        let isThere = page.contains(row + "\n")
        #expect(isThere, "the page lacks, in the table of \(table.subject): \(row)")
      }
    }
    for form in Language.clauseForms {
      for key in form.keys {
        let isThere = page.contains("`\(key.name)`") || page.contains("{\(key.name):")
        #expect(isThere, "the page lacks \(key.name)")
      }
    }
  }

  @Test("the example of every key is right")
  func examples() {
    for (table, before, after) in Self.tables {
      for key in table.keys where table.subject != "a recipe" {
        let problems = severe(before + completed(key, in: table) + after)
        #expect(problems == [], "\(key.example): \(problems)")
      }
    }
    for key in Language.recipe.keys {
      let needed = Language.recipe.keys.filter { $0.presence == .required && $0.name != key.name }.map(\.example)
      let themes = key.name == "select" ? ["themes: {women: {any: [x: 9]}}"] : []
      let text = (needed + themes + [key.example]).joined(separator: "\n") + "\n"
      #expect(severe(text, head: "") == [], "\(key.example)")
    }
    for form in Language.clauseForms {
      for key in form.keys where form.subject != "a clause" {
        let clause = ([key] + form.keys.filter { $0.presence == .required && $0.name != key.name }).map(\.example)
        #expect(severe("select: {any: [{\(clause.joined(separator: ", "))}]}") == [], "\(key.example)")
      }
    }
  }

  /// The problems of a recipe that has the files of the examples beside it, without notes and warnings.
  private func severe(_ text: String, head: String = head, warnings: Bool = false) -> [String] {
    let files = FilesInMemory([
      "media.txt": "砚湖日报\n", "themes/women.yaml": "sheaf: 1\nthemes:\n  women: {any: [巾帼: 9]}\n",
    ])
    let reading = RecipeReader.read(
      bytes: Array((head + text + "\n").utf8), file: "recipe.yaml", formats: formats,
      settings: ["month"].filter { text.contains("{\($0)}") }.map { ParameterSetting(name: $0, value: "3") },
      files: files)
    return reading.diagnostics.filter { $0.severity > (warnings ? .note : .warning) }.map { "\($0.id): \($0.message)" }
  }

  /// A section needs a title and something to take, a site something to be for and to do.
  private func completed(_ key: Key, in table: KeyTable) -> String {
    if table.subject == Language.site.subject {
      return key.example + (["host", "files"].contains(key.name) ? ", source: x" : ", host: x")
    }
    if table.subject == Language.parameter.subject {
      return key.name == "default" ? key.example : key.example + (key.name == "type" ? ", default: 3" : ", default: 春")
    }
    let example = key.name == "at-least" && table.key("any") != nil ? key.example + ", any: [x, y]" : key.example
    guard table.subject == Language.section.subject else { return example }
    let query = (Language.queryKeys.map(\.name) + ["rest"]).contains(key.name) ? "" : ", any: [x]"
    return (key.name == "title" ? "" : "title: x, ") + example + query
  }

  @Test("every block of YAML on the page is a recipe or a part of one")
  func blocks() {
    let blocks = page.components(separatedBy: "```yaml\n").dropFirst().map { block in
      block.components(separatedBy: "```")[0]
    }
    #expect(blocks.count >= 5)
    for block in blocks {
      let isWhole = block.contains("sheaf: 1")
      #expect(severe(block, head: isWhole ? "" : head, warnings: true) == [], "\(block)")
    }
  }

  @Test("every charset is on the page")
  func encodings() {
    #expect(Language.encodings.map(\.name).filter { !page.contains("`\($0)`") } == [])
  }

  @Test("every kind of problem is on the page")
  func problemIDs() {
    let missing = RecipeProblem.allCases.map(\.rawValue).filter { !page.contains("`\($0)`") }
    #expect(missing == [])
  }
}

extension Key.Presence {
  /// The words of the page.
  var words: String {
    switch self {
    case .required: "required"
    case .optional(let standard): standard
    }
  }
}
