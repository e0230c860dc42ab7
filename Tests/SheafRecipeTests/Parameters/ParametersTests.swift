import SheafKit
import SheafRecipe
import Testing

@Suite("Parameters")
struct ParametersTests {
  private let month = "parameters: {month: {type: integer, default: 3}}\n"

  @Test("a parameter stands in any text, by its default or by what is set")
  func texts() throws {
    let text =
      month
      + "note: |\n  {month}月的来稿。\nselect: {any: [\"{month}月\"]}\nsections: [{title: \"{month}月{slug}\", rest: true}]"
    let recipe = try #require(read(text, files: [:]).recipe)
    #expect(recipe.note == "3月的来稿。\n")
    #expect(recipe.sections.map(\.title) == ["3月{slug}"])
    #expect(read(text, files: [:], set: ["month=12"]).recipe?.sections.map(\.title) == ["12月{slug}"])
  }

  @Test("a text that is nothing but a parameter takes its type")
  func types() throws {
    let text = """
      parameters:
        count: {type: integer, default: 5}
        least: {type: number, default: 2.5}
        marks: {type: boolean, default: true}
        day: {type: date, default: 2021-03-08}
        keep: {one-of: [earliest, fullest], default: fullest}
      date: "{day}"
      select: {any: [渡船: 9], minimum: "{least}", limit: "{count}", reposts: {keep: "{keep}"}}
      entries: {mark-terms: "{marks}"}
      """
    let recipe = try #require(read(text, files: [:], set: ["count=7"]).recipe)
    #expect(recipe.date == CalendarDate(year: 2021, month: 3, day: 8))
    #expect(recipe.selection.minimum == 2.5)
    #expect(recipe.selection.limit == 7)
    #expect(recipe.selection.reposts.keep == .fullest)
    #expect(recipe.entries.marksTerms)
  }

  @Test("globs, file names and patterns with braces stay as they are")
  func others() throws {
    let text = """
      parameters: {team: {default: a.b}}
      select: {any: [{pattern: 'x{2}\\p{Han}{team}'}]}
      """
    let recipe = try #require(read(text, files: [:]).recipe)
    guard case .pattern(let pattern) = recipe.selection.query?.any[0] else {
      Issue.record("no pattern")
      return
    }
    #expect(pattern.text == #"x{2}\p{Han}a\.b"#)
  }

  @Test(
    "a value is data: it never makes a key, a clause or another parameter",
    arguments: ["any", "title", "{b}", "[x]", "a: 1", "x}, none: [y"])
  func data(value: String) throws {
    let text = "parameters: {a: {type: text}, b: {default: no}}\nselect: {any: [\"{a}\", \"{a}\": 3, \"{b}\"]}"
    let reading = read(text, files: [:], set: ["a=" + value])
    let query = try #require(reading.recipe?.selection.query, "\(reading.problems)")
    #expect(query.any.count == 3)
    guard case .term(let term) = query.any[1] else {
      Issue.record("no term")
      return
    }
    #expect(term.text == value)
    #expect(term.weight == 3)
  }

  @Test(
    "what is wrong with a parameter is told with its place",
    arguments: [
      ("parameters: {m: {type: text}}\nnote: \"{m}\"", [], "recipe.yaml:5:14 bad-parameter"),
      ("parameters: {m: {type: integer, default: x}}\nnote: \"{m}\"", [], "recipe.yaml:5:42 bad-parameter"),
      ("parameters: {m: {type: integer}}\nnote: \"{m}\"", ["m=x"], "recipe.yaml:5:14 bad-parameter"),
      ("parameters: {m: {one-of: [a, b]}}\nnote: \"{m}\"", ["m=c"], "recipe.yaml:5:14 bad-parameter"),
      ("parameters: {m: {default: 3}}\nnote: \"{m}\"", ["n=3"], "recipe.yaml:5:13 unknown-parameter"),
      ("note: x", ["n=3"], "recipe.yaml unknown-parameter"),
      ("parameters: {m: {type: text, one-of: [a]}}\nnote: \"{m}\"", ["m=a"], "recipe.yaml:5:24 contradiction"),
      ("parameters: {m: {type: whole}}\nnote: x", [], "recipe.yaml:5:24 unknown-value"),
      ("parameters: {slug: {default: x}}", [], "recipe.yaml:5:14 bad-text"),
      ("parameters: {'a b': {default: x}}", [], "recipe.yaml:5:14 bad-text"),
      ("parameters: {m: 3}", [], "recipe.yaml:5:17 wrong-type"),
      ("parameters: {m: {default: x}}", [], "recipe.yaml:5:14 unused-parameter (warning)"),
      ("parameters: {month: {default: x}}\nnote: \"{month}{mnth}\"", [], "recipe.yaml:6:7 unknown-parameter (warning)"),
      ("parameters: {m: {default: x}}\nnote: ｛m｝", [], "recipe.yaml:6:7 full-width-sign (warning)"),
      ("parameters: {m: {type: integer, default: 3}}\nselect: {limit: {m}}", [], "recipe.yaml:6:17 wrong-type"),
      ("parameters: {m: {default: x}}\nselect: {limit: \"{m}\"}", [], "recipe.yaml:6:17 wrong-type"),
    ])
  func faults(text: String, settings: [String], expected: String) {
    let problems = read(text, files: [:], set: settings).problems
    #expect(problems == [expected])
  }

  @Test(
    "the right form is shown",
    arguments: [
      ("type: integer", "m=３", "write `--set m=3`"), ("type: date", "m=2021年3月8日", "write `--set m=2021-03-08`"),
      ("one-of: [spring, autumn]", "m=sprng", "write `--set m=spring`"),
      ("type: boolean", "m=x", "write `--set m=true`"),
    ])
  func rightForm(type: String, setting: String, expected: String) {
    let reading = read("parameters: {m: {\(type)}}\nnote: \"{m}\"", files: [:], set: [setting])
    #expect(reading.diagnostics.first?.help == expected)
  }

  @Test("texts do not grow without measure")
  func bomb() {
    let text = "parameters: {m: {type: text}}\nnote: \"" + String(repeating: "{m}", count: 10_000) + "\""
    #expect(
      read(text, files: [:], set: ["m=" + String(repeating: "很", count: 1_000)]).problems
        == ["recipe.yaml:6:7 out-of-range"])
  }
}
