import SheafRecipe
import Testing

@Suite("Parts that do not go together")
struct PartsTogetherTests {
  @Test(
    "each is told with its place",
    arguments: [
      ("select: {theme: boat}\nthemes: {boats: {any: [x]}}", "5:17 unknown-theme"),
      ("themes: {a: {any: [{theme: b}]}, b: {theme: a}}", "5:45 theme-cycle"),
      ("themes: {a: {theme: a}}", "5:21 theme-cycle"),
      ("select: {all: [渡船], none: [渡船]}", "5:28 contradiction"),
      ("select: {all: [{title: ＡＢ}], none: [ab]}", "5:37 contradiction"),
      ("select: {any: [渡船, 灯], none: [灯, 渡船]}", "5:31 contradiction"),
      ("select: {none: [渡船]}", "5:9 empty-query (warning)"),
      ("select: {minimum: 3}", "5:19 empty-query (warning)"),
      ("select: {any: [渡船, ABC, ａｂｃ]}", "5:25 covered-term (warning)"),
      ("select: {published: {from: 2021-02-01, to: 2021-01-01}}", "5:44 contradiction"),
      ("select: {published: {from: 2021-02-01, last: 3 days}}", "5:46 contradiction"),
      ("sections: [{title: a}]", "5:12 empty-query"),
      ("sections: [{title: a, rest: true, any: [x]}]", "5:29 contradiction"),
      ("sections: [{title: a, rest: true}, {title: b, any: [x]}]", "5:36 unreachable-section"),
      ("sections: [{title: a, rest: true}, {title: b, rest: true}]", "5:36 unreachable-section"),
      ("sections: [{title: a, any: [x]}, {title: b, any: [X]}]", "5:34 unreachable-section"),
      ("expect: {at-least: 4}\nselect: {limit: 3}", "5:20 contradiction"),
      ("expect: {includes: [x], excludes: [x]}", "5:36 contradiction"),
    ])
  func rules(text: String, expected: String) {
    #expect(problems(text + "\n") == [expected])
  }

  @Test(
    "what only looks alike is let pass",
    arguments: [
      "select: {any: [渡船, {title: 渡船}]}", "select: {any: [渡船], none: [渡船票]}",
      "sections: [{title: a, rest: true, limit: 3}, {title: b, rest: true}]",
      "sections: [{title: a, any: [x], limit: 3}, {title: b, any: [x]}]",
      "select: {published: {from: 2021-02-01, to: 2021-02-01}}", "select: {all: [{none: [广告]}], any: [渡船]}",
    ])
  func fine(text: String) {
    #expect(problems(text + "\n") == [])
  }

  @Test(
    "two outputs to one file are told at the second",
    arguments: [
      "[text, text]", "[text, html: {file: \"{slug}-{date}.TXT\"}]", "[text: {file: a}, html: {file: A}]",
    ])
  func sameFile(outputs: String) {
    let text = "sheaf: 1\ntitle: x\narticles: [a]\noutputs: \(outputs)\n"
    #expect(problems(text, head: false).map { $0.split(separator: " ").last } == ["same-file"])
  }

  @Test("the circle of a theme is spelled out")
  func circle() {
    let reading = read(head + "themes: {a: {theme: b}, b: {theme: c}, c: {theme: a}}\n")
    #expect(reading.diagnostics.map(\.message) == ["the theme `a` includes itself: `a` → `b` → `c` → `a`"])
  }

  @Test("themes that unfold without measure, or too deep, are refused")
  func themeBombs() {
    let wide = (0..<30).map { "  t\($0): {any: [{theme: t\($0 + 1)}, {all: [{theme: t\($0 + 1)}]}]}\n" }.joined()
    #expect(read(head + "themes:\n" + wide + "  t30: {any: [x]}\n").diagnostics.first?.id == "theme-cycle")
    let deep = (0..<2_000).map { "  t\($0): {theme: t\($0 + 1)}\n" }.joined()
    #expect(read(head + "themes:\n" + deep + "  t2000: {any: [x]}\n").diagnostics.first?.id == "theme-cycle")
  }
}
