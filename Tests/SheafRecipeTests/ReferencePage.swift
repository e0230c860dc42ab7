import FoundationEssentials
import SheafKit
import SheafYAML
import Testing

@testable import SheafRecipe

/// `recipes/README.md` and the description of the language say the same.
@Suite("The reference page")
struct ReferencePage {
  private let page: String

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    page = try String(contentsOf: root.appending(path: "recipes/README.md"), encoding: .utf8)
  }

  /// Tables of the language, with what a line of theirs needs around it to be a part of a recipe.
  private static let tables: [(table: KeyTable, before: String, after: String)] = [
    (Language.recipe, "", ""), (Language.issue, "issue: {", "}"),
    (Language.distribution, "issue: {distribution: {", "}}"), (Language.sources, "sources: {", "}"),
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
        let problems = problems(before + completed(key, in: table) + after + "\n").filter { !$0.hasSuffix("(warning)") }
        #expect(problems == [], "\(key.example): \(problems)")
      }
    }
    for key in Language.recipe.keys {
      let needed = Language.recipe.keys.filter { $0.presence == .required && $0.name != key.name }.map(\.example)
      let themes = key.name == "select" ? ["themes: {women: {any: [x]}}"] : []
      let text = (needed + themes + [key.example]).joined(separator: "\n") + "\n"
      #expect(problems(text, head: false) == [], "\(key.example)")
    }
    for form in Language.clauseForms {
      for key in form.keys where form.subject != "a clause" {
        let clause = ([key] + form.keys.filter { $0.presence == .required && $0.name != key.name }).map(\.example)
        #expect(problems("select: {any: [{\(clause.joined(separator: ", "))}]}\n") == [], "\(key.example)")
      }
    }
  }

  /// A section needs a title and something to take, a site something to be for and to do.
  private func completed(_ key: Key, in table: KeyTable) -> String {
    if table.subject == Language.site.subject {
      return key.example + (["host", "files"].contains(key.name) ? ", source: x" : ", host: x")
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
      #expect(problems(block, head: !isWhole) == [], "\(block)")
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

  @Test("what comes later is named on the page")
  func later() {
    let names = Set(Language.tables.flatMap(\.later).map(\.name))
    #expect(names.filter { !page.contains("`\($0)`") } == [])
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
