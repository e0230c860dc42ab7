import SheafKit
import SheafRecipe

@testable import SheafEngine

/// Changes of a recipe by chance: one for each thing that a recipe says.
enum SeededRecipe {
  /// A change, and what it is called where a test fails.
  struct Change: Sendable {
    var name: String
    var make: @Sendable (inout Recipe, inout SeededTexts) -> Void
  }

  private typealias S = Samples

  private static let queries: [Query?] = [
    nil, S.query(none: [S.term("助农")]), S.query(any: [S.term("渡口", 2), S.term("巾帼")]),
    S.query(any: [S.term("渡口", 3), S.term("巾帼")]), S.query(any: [S.near("石阶", "春耕", within: 20), S.term("农技")]),
    S.query(all: [S.term("没有这个词")]),
  ]

  private static let sections: [[SectionRule]] = [
    [],
    [S.section("渡", any: [S.term("渡")], limit: Limit(total: 3)), S.section("余", any: nil)],
    [S.section("渡口", any: [S.term("渡")]), S.section("余", any: nil)],
    [
      S.section("农", any: [S.term("春耕"), S.term("农技")], order: [OrderKey(.published)], group: .source),
      S.section("渡", any: [S.term("渡")]), S.section("余", any: nil),
    ],
  ]

  private static let parts: [[EntryRule.Part]] = [
    [.highlights, .source], [.byline, .lead, .body, .source], [.highlights, .figures, .people, .quotes],
  ]

  /// All of them.
  static let changes: [Change] = [
    Change(name: "title") { $0.title = "第\(Int.random(in: 1...9, using: &$1))期" },
    Change(name: "language") { $0.language = ["zh-Hans", "en"].randomElement(using: &$1) ?? "en" },
    Change(name: "number") { $0.issue.number = Int.random(in: 1...9, using: &$1) },
    Change(name: "note") { $0.note = [nil, "按语。"].randomElement(using: &$1) ?? nil },
    Change(name: "articles") {
      $0.articles = [
        ArticleGlob(pattern: ["**/*.txt", "a/**", "{a,b}/*.txt"].randomElement(using: &$1) ?? "a/**", location: S.here)
      ]
    },
    Change(name: "query") { $0.selection.query = queries.randomElement(using: &$1) ?? nil },
    Change(name: "unit") { $0.selection.unit = SelectionUnit.allCases.randomElement(using: &$1) ?? .article },
    Change(name: "days") {
      $0.selection.published =
        [nil, .last(days: 4), .between(from: nil, to: CalendarDate.day("2021-03-06"))]
        .randomElement(using: &$1) ?? nil
    },
    Change(name: "unpublished") {
      $0.selection.unpublished = [nil, .inAnyRecipe, .inThisRecipe].randomElement(using: &$1) ?? nil
    },
    Change(name: "minimum") { $0.selection.minimum = [0, 1, 2].randomElement(using: &$1) ?? 0 },
    Change(name: "limit") {
      $0.selection.limit =
        [Limit(), Limit(total: 4), Limit(total: 9, perSource: 2), Limit(characters: 200)].randomElement(using: &$1) ?? 4
    },
    Change(name: "folding") { $0.selection.reposts.folds = Bool.random(using: &$1) },
    Change(name: "similarity") { $0.selection.reposts.similarity = [0.6, 0.8, 1].randomElement(using: &$1) ?? 1 },
    Change(name: "who stands for the others") {
      $0.selection.reposts.keep = RepostRule.Kept.allCases.randomElement(using: &$1) ?? .fullest
      $0.selection.reposts.prefer = [[], ["砚湖日报"]].randomElement(using: &$1) ?? []
    },
    Change(name: "sources") {
      $0.sources = [SourceFilter(), SourceFilter(except: ["柳湾晚报"])].randomElement(using: &$1) ?? SourceFilter()
    },
    Change(name: "sections") { $0.sections = sections.randomElement(using: &$1) ?? [] },
    Change(name: "empty sections") { $0.emptySections = [.omit, .keep].randomElement(using: &$1) ?? .keep },
    Change(name: "what is shown") { $0.entries.show = parts.randomElement(using: &$1) ?? [] },
    Change(name: "sentences") { $0.entries.sentences = Int.random(in: 1...3, using: &$1) },
    Change(name: "characters") { $0.entries.characters = [60, 240].randomElement(using: &$1) ?? 60 },
    Change(name: "marks") { recipe, _ in recipe.entries.marksTerms.toggle() },
    Change(name: "edits") { recipe, _ in
      recipe.edits = recipe.edits == nil ? NamedFile(path: "e.yaml", location: S.here) : nil
    },
  ]
}
