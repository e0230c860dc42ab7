import SheafKit
import SheafRecipe
import Testing

@Suite("Included theme files")
struct ThemeFilesTests {
  private let boats = "sheaf: 1\nthemes:\n  boats: {any: [渡船, {theme: lamps}]}\ninclude: [lamps.yaml]\n"
  private let lamps = "sheaf: 1\nthemes:\n  lamps:\n    any: [灯塔: 2]\n"

  @Test("the themes of a pattern's files, and of those that they include, can be used")
  func uses() throws {
    let reading = read(
      "include: [themes/*.yaml]\nselect: {theme: boats}",
      files: ["themes/boats.yaml": boats, "themes/lamps.yaml": lamps])
    #expect(reading.problems == [])
    guard case .theme("boats", let query) = try #require(reading.recipe?.selection.query).all.first,
      case .theme("lamps", let inner) = query.any[1], case .term(let term) = inner.any[0]
    else {
      Issue.record("not the themes of the files")
      return
    }
    #expect(term.location == SourceLocation(file: "themes/lamps.yaml", line: 4, column: 11, length: 2))
    #expect(Set(reading.sources.keys) == ["themes/boats.yaml", "themes/lamps.yaml"])
  }

  @Test("problems of a theme file are told in it, all in one run with those of the recipe")
  func places() {
    let reading = read(
      "include: [t/a.yaml, t/b.yaml, t/c.yaml, t/none*.yaml]\nselect: {limit: 0}",
      files: [
        "t/a.yaml": "sheaf: 1\nthemes:\n  a: {any: [渡船：3], theme: x}\n", "t/b.yaml": "sheaf: 1\nthemse: {}\n",
      ])
    #expect(
      reading.problems == [
        "recipe.yaml:5:31 missing-file", "recipe.yaml:5:41 missing-file", "recipe.yaml:6:17 out-of-range",
        "t/a.yaml:3:15 full-width-sign", "t/a.yaml:3:27 unknown-theme", "t/b.yaml:2:1 unknown-key",
      ])
  }

  @Test(
    "what is no theme file is told as what it is",
    arguments: [
      ("", "1:1 empty-value"), ("- a\n", "1:1 wrong-type"), ("sheaf: 2\n", "1:8 newer-language"),
      ("themes: {a: {any: [x]}}\n", "1:1 missing-key"),
      ("sheaf: 1\narticles: [x]\noutputs: [text]\n", "1:1 wrong-type"),
      ("sheaf: 1\nthemes: ［\n", "2:9 full-width-sign"), ("sheaf: 1\nthemes: {a: {any: [x]}\n", "2:9 yaml-syntax"),
    ])
  func others(text: String, expected: String) {
    #expect(read("include: [t.yaml]", files: ["t.yaml": text]).problems.contains("t.yaml:" + expected))
  }

  @Test("a file that includes itself over others is told with the whole circle")
  func fileCircle() {
    let reading = read(
      "include: [a.yaml]",
      files: [
        "a.yaml": "sheaf: 1\ninclude: [t/b.yaml]\n", "t/b.yaml": "sheaf: 1\ninclude: [../c.yaml]\n",
        "c.yaml": "sheaf: 1\ninclude: [./a.yaml]\n",
      ])
    #expect(reading.diagnostics.first?.location?.description == "c.yaml:2:11")
    #expect(
      reading.diagnostics.first?.message == "`a.yaml` includes itself: `a.yaml` → `t/b.yaml` → `c.yaml` → `a.yaml`")
  }

  @Test("a pattern does not mean the file that states it, and a file that is included twice counts once")
  func twice() {
    let reading = read(
      "include: [t/*.yaml, t/a.yaml]\nselect: {theme: a}",
      files: ["t/a.yaml": "sheaf: 1\nthemes: {a: {any: [x]}}\n", "t/all.yaml": "sheaf: 1\ninclude: ['a*.yaml']\n"])
    #expect(reading.problems == [])
  }

  @Test("a circle of themes over files is spelled out")
  func themeCircle() {
    let reading = read(
      "include: ['*.yaml']\nthemes: {a: {theme: b}}\nselect: {theme: a}",
      files: ["b.yaml": "sheaf: 1\nthemes: {b: {any: [{theme: a}]}}\n"])
    #expect(reading.problems == ["b.yaml:2:28 theme-cycle"])
    #expect(reading.diagnostics.first?.message == "the theme `a` includes itself: `a` → `b` → `a`")
  }

  @Test("two themes of one name are told with both places")
  func sameName() {
    let reading = read(
      "include: ['*.yaml']\nthemes: {a: {any: [x]}}\nselect: {theme: a}",
      files: ["b.yaml": "sheaf: 1\nthemes: {a: {any: [y]}}\n"])
    #expect(reading.problems == ["b.yaml:2:10 repeated-theme"])
    #expect(reading.diagnostics.first?.message == "the theme `a` is defined twice: here and in recipe.yaml:6:10")
  }

  @Test("what nothing uses is worth a note")
  func unused() {
    let files = ["b.yaml": "sheaf: 1\nthemes: {b: {any: [y]}, c: {any: [z]}}\n"]
    #expect(read("include: [b.yaml]", files: files).problems == ["recipe.yaml:5:11 unused-theme (note)"])
    #expect(read("include: [b.yaml]\nselect: {theme: b}", files: files).problems == [])
    #expect(read("themes: {a: {any: [x]}}", files: [:]).problems == ["recipe.yaml:5:10 unused-theme (note)"])
  }

  @Test("more files than anybody writes, or deeper, are refused")
  func bombs() {
    let wide = Dictionary(uniqueKeysWithValues: (0..<300).map { ("t\($0).yaml", "sheaf: 1\n") })
    #expect(read("include: ['*.yaml']", files: wide).problems.contains("recipe.yaml:5:11 include-cycle"))
    let deep = Dictionary(
      uniqueKeysWithValues: (0..<50).map { ("t\($0).yaml", "sheaf: 1\ninclude: [t\($0 + 1).yaml]\n") })
    #expect(
      read("include: [t0.yaml]", files: deep).problems
        == ["t15.yaml:2:11 include-cycle"])
  }
}
