import SheafKit
import SheafRecipe
import SheafYAML
import Testing

@Suite("The JSON Schema")
struct RecipeSchemaTests {
  private let validator = SchemaValidator(RecipeSchema.json(formats: formats))

  private func schemaProblems(_ text: String) throws -> [String] {
    let document = try #require(try YAMLReader.document(text, file: "recipe.yaml"))
    return validator.problems(of: document.json)
  }

  @Test(
    "what the reader accepts the schema accepts",
    arguments: [
      "", "language: en", "date: 2021-03-08", "title2: x\n".replacing("title2: x\n", with: ""), "note: 12",
      "note: |\n  第一段。\n\n  第二段。",
      "issue: {number: 1, total: 2, publisher: a, classification: b, editor: c, distribution: {report: [d], send: [e], issue: [f]}, copies: 3}",
      "sources: {only: [a], except: [b]}", "select: {any: [渡船, 船长: 3, 110, 5G: 0.5]}",
      "select: {any: [{title: 夜航}, {byline: 周, weight: 2}, {term: title, weight: 4}]}",
      "select: {all: [{near: [灯, 塔]}, {near: [灯, 塔], within: 3, weight: 2}], none: [{any: [a, {all: [b]}]}]}",
      "themes: {boats: {any: [渡船]}, 灯: {theme: boats}}\nselect: {theme: boats, any: [{theme: 灯}]}",
      "select: {any: [x], published: {from: 2021-01-01, to: 2021-02-01}, minimum: 0.5, limit: 3}",
      "select: {published: {last: 2 weeks}}",
      "sections: [{title: a, any: [x], limit: 1, order: [-score, title], group: source}, {title: b, rest: true}]",
      "select: {any: [{term: 女士, except: [女士优先]}, {title: 女, except: [女排]}, {pattern: 'a+', field: body, weight: 2}], at-least: 2}",
      "select: {any: [{theme: a, weight: 2}, {near: [灯, 塔], field: title}]}\nthemes: {a: {any: [渡船, 灯], at-least: 2}}",
      "select: {unit: passage, reposts: keep, limit: {total: 9, per-source: 2, per-organisation: 1, characters: 900}}",
      "select: {reposts: {similarity: 0.7, keep: fullest, prefer: [a]}}", "edits: a.edits.yaml",
      "parameters: {n: {type: integer, default: 3}, s: {one-of: [a], default: a}}\nselect: {limit: '{n}', minimum: '{n}', any: [{any: ['{s}': 9]}]}",
      "parameters: {d: {type: date, default: 2021-03-08}}\ndate: '{d}'", "include: [women.yaml]",
      "sources: {only: {file: media.txt}, except: {file: media.yaml}}", "empty-sections: error",
      "entries: {show: [lead, body, byline, figures, people, quotes], highlights: {sentences: 1, characters: 80}, mark-terms: false}",
      "expect: {at-least: 0, at-most: 3, includes: [a], excludes: [b], prints: [c], omits: [d]}",
    ])
  func accepts(text: String) throws {
    let files = ["media.txt": "a\n", "media.yaml": "- b\n", "women.yaml": "sheaf: 1\nthemes: {w: {any: [x]}}\n"]
    #expect(read(text, files: files).diagnostics.filter { $0.severity > .note }.map(\.message) == [])
    #expect(try schemaProblems(head + text + "\n") == [])
  }

  @Test("the schema of theme files takes what the reader takes, and refuses a recipe")
  func themeFiles() throws {
    let validator = SchemaValidator(RecipeSchema.themeFile())
    func problems(_ text: String) throws -> [String] {
      validator.problems(of: try #require(try YAMLReader.document(text, file: "t.yaml")).json)
    }
    let good = "sheaf: 1\ninclude: [b.yaml]\nthemes: {women: {any: [巾帼: 3, {term: 女士, except: [女士优先]}], none: [招聘]}}\n"
    #expect(try problems(good) == [])
    #expect(try problems("themes: {a: {any: [x]}}\n") != [])
    #expect(try problems(head) != [])
  }

  @Test(
    "outputs that the reader accepts the schema accepts",
    arguments: [
      "[html]", "[html: {}]", "[html: ]",
      "[{html: {stylesheet: a.css, contents: false, file: x.html}}, text: {width: 40}]",
      "[markdown: {file: \"{slug}/{date}.md\", headings: setext, author: 7}]",
    ])
  func acceptsOutputs(outputs: String) throws {
    let recipe = "sheaf: 1\ntitle: x\narticles: [a]\noutputs: \(outputs)\n"
    #expect(read(recipe).diagnostics.map(\.message) == [])
    #expect(try schemaProblems(recipe) == [])
  }

  @Test(
    "what the reader refuses for its form the schema refuses",
    arguments: [
      "titel: x", "language: fr", "date: 8 March", "note: ' '", "note: [x]", "note: true", "note:", "issue: {}",
      "issue: {number: 0}", "issue: {number: '3'}", "issue: {publisher: \"a\\nb\"}", "sources: {only: []}",
      "sources: {only: x}", "select: {any: 渡船}", "select: {any: [渡船: 0]}", "select: {any: [{title: 3}]}",
      "select: {any: [{titel: 夜航}]}", "select: {any: [{near: [灯]}]}", "select: {any: [{near: [灯, 灯]}]}",
      "select: {any: [{weight: 3}]}", "select: {any: [{渡船: 2, 船长: 3}]}", "select: {any: [{}]}", "select: {any: ['']}",
      "select: {minimum: -1}", "select: {limit: 0}", "select: {published: {last: soon}}", "select: {unit: page}",
      "select: {reposts: maybe}", "select: {reposts: {similarity: 2}}", "select: {limit: {}}",
      "select: {limit: {per: 3}}",
      "select: {any: [{except: [x]}]}", "select: {any: [x], at-least: 0}", "select: {any: [{pattern: x, except: [y]}]}",
      "sections: [{any: [x]}]", "sections: [{title: a, rest: 是}]", "sections: [{title: a, any: [x], order: [-size]}]",
      "empty-sections: drop", "entries: {show: [lead, lead]}", "entries: {show: [sauce]}", "parameters: {x: 1}",
      "parameters: {a b: {default: 1}}", "include: a.yaml", "sources: {only: {fiel: a}}",
      "select: {any: [{at-least: 2}]}",
      "expect: {at-least: -1}", "themes: {a: 渡船}",
    ])
  func refuses(text: String) throws {
    let recipe = head + text + "\n"
    #expect(read(recipe).recipe == nil)
    #expect(try schemaProblems(recipe) != [])
  }

  @Test(
    "outputs that the reader refuses for their form the schema refuses",
    arguments: [
      "[]", "[HTML]", "[text: {width: 20}]", "[text: {widht: 60}]", "[text: {file: ../x}]", "[text: {file: /x}]",
      "[{text: {width: 60}, html: {contents: true}}]", "[markdown: {headings: big}]", "text",
    ])
  func refusesOutputs(outputs: String) throws {
    let recipe = "sheaf: 1\ntitle: x\narticles: [a]\noutputs: \(outputs)\n"
    #expect(read(recipe).recipe == nil)
    #expect(try schemaProblems(recipe) != [])
  }

  @Test(
    "formats that are folders or programs are left to the reader",
    arguments: ["[outline]", "[outline: {depth: 3}]", "[{command: ./tools/report}]", "[{command: report, depth: 3}]"])
  func leavesPlugins(outputs: String) throws {
    #expect(try schemaProblems("sheaf: 1\ntitle: x\narticles: [a]\noutputs: \(outputs)\n") == [])
  }

  @Test("a recipe of a later version is refused by both")
  func version() throws {
    #expect(try schemaProblems(head.replacing("sheaf: 1", with: "sheaf: 2")) != [])
  }
}
