import SheafRecipe
import Testing

@Suite("Rules that can do nothing, and queries that cannot hold")
struct IdleRulesTests {
  @Test(
    "each is told with its place",
    arguments: [
      ("select: {none: [招聘, 招聘会], any: [x]}", "5:21 covered-term (warning)"),
      ("select: {any: [女職工, x, 女职工]}", "5:24 covered-term (warning)"),
      ("select: {any: [渡船, {any: [灯, 渡船]}]}", "5:30 covered-term (warning)"),
      ("themes: {a: {any: [渡船: 2]}}\nselect: {any: [渡船, {theme: a}]}", "6:16 covered-term (warning)"),
      ("select: {any: [渡船, {term: 渡船, except: [渡船票]}]}", "5:20 covered-term (warning)"),
      ("select: {any: [{term: 渡船, except: [船票]}]}", "5:16 idle-rule (warning)"),
      ("select: {any: [{term: 渡船, except: [渡船]}]}", "5:16 contradiction"),
      ("select: {any: [{near: [ABC, ａｂｃ]}]}", "5:16 repeated-value"),
      ("select: {all: [渡船票], none: [渡船]}", "5:29 contradiction"),
      ("select: {all: [{any: [{all: [渡船]}]}], none: [{any: [渡船, x]}]}", "5:53 contradiction"),
      ("themes: {a: {any: [渡船, 渡口]}}\nselect: {theme: a, none: [渡]}", "6:27 contradiction"),
      ("themes: {a: {any: [x], none: [渡船]}}\nselect: {theme: a, all: [渡船]}", "5:31 contradiction"),
      ("select: {any: [{near: [渡船, 灯]}], none: [{title: x}, 灯]}", "5:53 contradiction"),
      ("select: {any: [渡船, 灯, 塔], at-least: 3, none: [塔]}", "5:47 contradiction"),
      ("select: {any: [渡船, 灯], none: [灯]}", "5:20 idle-rule (warning)"),
      ("select: {any: [渡船, 灯], at-least: 3}", "5:9 contradiction"),
      ("select: {all: [渡船], at-least: 2}", "5:9 contradiction"),
      ("select: {any: [渡船: 2, 灯], minimum: 7}", "5:36 empty-query (warning)"),
      ("themes: {a: {any: [渡船: 2]}}\nselect: {any: [{theme: a, weight: 2}], minimum: 9}", "6:49 empty-query (warning)"),
      ("select: {limit: {total: 3, per-source: 3}}", "5:40 idle-rule (warning)"),
      ("expect: {at-least: 4, at-most: 3}", "5:20 contradiction"),
      ("expect: {at-least: 4}\nsections: [{title: a, any: [x], limit: 3}]", "5:20 contradiction"),
      ("expect: {includes: [女子巡线班], excludes: [巡线]}", "5:40 contradiction"),
      ("expect: {prints: [抢修三小时], omits: [抢修]}", "5:35 contradiction"),
      ("sections: [{title: a, any: [渡, 灯]}, {title: b, any: [渡船, {near: [灯, 塔]}]}]", "5:37 unreachable-section"),
      (
        "sections: [{title: a, any: [渡]}, {title: b, any: [灯]}, {title: c, any: [渡船, 灯塔], all: [x]}]",
        "5:56 unreachable-section"
      ),
      (
        "select: {none: [渡船], any: [x]}\nsections: [{title: a, all: [渡船]}, {title: b, rest: true}]",
        "6:12 unreachable-section"
      ),
      (
        "select: {all: [渡船]}\nsections: [{title: a, any: [x], none: [渡船]}, {title: b, rest: true}]",
        "6:12 unreachable-section"
      ),
    ])
  func told(text: String, expected: String) {
    #expect(problems(text + "\n") == [expected])
  }

  @Test(
    "what is of some use is let pass",
    arguments: [
      "select: {any: [巾帼, 巾帼志愿者]}", "select: {all: [巾帼, 巾帼志愿者]}", "select: {none: [art, party], any: [x]}",
      "select: {none: [{term: 招聘, except: [招聘会]}, 招聘会], any: [x]}", "select: {all: [渡船], none: [渡船票]}",
      "select: {all: [渡船], none: [{title: 渡船}]}", "select: {all: [{source: 渡船}], none: [渡船]}",
      "select: {all: [渡船票], none: [{term: 渡船, except: [渡船票]}]}",
      "themes: {a: {any: [渡船]}}\nselect: {any: [渡船: 2, {theme: a}]}",
      "themes: {a: {any: [铿锵玫瑰, 渡船]}}\nselect: {theme: a, none: [铿锵]}",
      "select: {any: [渡船: 2, 灯], minimum: 5}", "select: {any: [渡船, 灯], at-least: 2}",
      "sections: [{title: a, any: [渡], none: [x]}, {title: b, any: [渡船]}]",
      "sections: [{title: a, any: [渡船]}, {title: b, any: [渡]}]",
      "sections: [{title: a, any: [渡, 灯], at-least: 2}, {title: b, any: [渡船, 灯塔]}]",
      "sections: [{title: a, any: [{title: 渡}]}, {title: b, any: [渡船]}]",
      "sections: [{title: a, any: [渡], limit: {per-source: 1}}, {title: b, any: [渡船]}]",
      "select: {unit: passage, none: [渡船], any: [x]}\nsections: [{title: a, all: [渡船]}, {title: b, rest: true}]",
    ])
  func fine(text: String) {
    #expect(problems(text + "\n") == [])
  }

  @Test("queries inside each other, themes unfolded, have a depth that no stack fears")
  func depth() {
    let open = String(repeating: "{any: [", count: 25)
    let close = String(repeating: "]}", count: 25)
    let text = (0..<60).map { "  t\($0): \(open){theme: t\($0 + 1)}\(close)\n" }.joined()
    let found = problems("themes:\n" + text + "  t60: {any: [x]}\nselect: {theme: t0}\n")
    #expect(found.contains { $0.hasSuffix("theme-cycle") }, "\(found.prefix(5))")
  }

  @Test("a hostile recipe is checked in bounded time")
  func bounded() {
    let terms = (0..<3_000).map { "词\($0)" }.joined(separator: ", ")
    let sections = (0..<20).map { "  - {title: s\($0), any: [甲\($0), \(terms)], none: [乙\($0), \(terms)]}\n" }.joined()
    #expect(read(head + "sections:\n" + sections).recipe == nil)
  }
}
