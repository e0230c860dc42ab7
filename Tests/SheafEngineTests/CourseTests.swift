import SheafKit
import SheafRecipe
import Testing

@testable import SheafEngine

@Suite("The way of articles to their places")
struct CourseTests {
  private typealias S = Samples

  private func edit(_ title: String, _ change: (inout Edit) -> Void) -> Edit {
    var edit = Edit(article: title, location: S.here)
    change(&edit)
    return edit
  }

  private func course(_ recipe: Recipe, _ articles: [Article], _ edits: Edit...) -> Course {
    let selector = Selector(recipe, issueDate: S.issueDate)
    let match = EditMatch(Edits(file: "e.yaml", list: edits), to: articles)
    let judged = articles.enumerated().map { selector.judge($1, edit: match.edits[$0]) }
    return Course(judged, recipe: recipe) { folded, _ in folded.judged.article.title.count }
  }

  private func titles(_ course: Course) -> [[String]] {
    course.arrangement.sections.map { $0.articles.map(\.judged.article.title) }
  }

  /// Thirty articles of which most hold a term, some carry the same text, and many are equal in all that is ordered by.
  private var articles: [Article] {
    (0..<30).map { number in
      let text = number % 7 == 0 ? "同一条巾帼消息。" : "第\(number)条" + String(repeating: "巾帼，", count: number % 4)
      return S.article(
        "题\(number % 11)", text, source: "媒体\(number % 3)", published: "2021-03-0\(1 + number % 5)",
        file: "f\(number).txt")
    }
  }

  @Test("shards that are judged apart and merged in any order give the same digest")
  func locality() throws {
    var recipe = S.recipe(
      S.query(any: [S.term("巾帼", 2)]), minimum: 1,
      sections: [S.section("一", any: [S.term("消息")], limit: 2), S.section("其他", any: nil)])
    recipe.selection.limit = Limit(total: 12, perSource: 5)
    func digest(_ shards: [[Article]]) -> Digest {
      let judged = shards.flatMap { shard in
        let selector = Selector(recipe, issueDate: S.issueDate)
        return shard.map { selector.judge($0) }
      }
      let composer = Composer(
        recipe: recipe, issueDate: S.issueDate, selector: Selector(recipe, issueDate: S.issueDate))
      let course = Course(judged, recipe: recipe, length: composer.length)
      return composer.compose(course.arrangement.sections, articlesRead: judged.count)
    }
    let whole = digest([articles])
    #expect(whole.entries.count == 12)
    for size in [1, 4, 13] {
      let shards = stride(from: 0, to: articles.count, by: size).map { start in
        Array(articles[start..<min(start + size, articles.count)])
      }
      #expect(digest(shards.reversed()) == whole)
    }
  }

  @Test("what the editor pins is in, whatever the query and the limits say, and what the editor drops is out")
  func pinAndDrop() {
    var recipe = S.recipe(S.query(any: [S.term("巾帼")]))
    recipe.selection.limit = 1
    let articles = [S.article("甲", "巾帼，巾帼。"), S.article("乙", "巾帼。"), S.article("丙", "无关。")]
    #expect(titles(course(recipe, articles)) == [["甲"]])
    let edited = course(recipe, articles, edit("丙") { $0.pins = true }, edit("甲") { $0.drops = true })
    #expect(titles(edited) == [["丙"]])
    #expect(edited.cut.map(\.article.judged.article.title) == ["乙"])
    #expect(edited.judged.map(\.verdict).first == .refused(.dropped))
  }

  @Test("an article goes to the section and the place that the editor names")
  func moved() {
    let recipe = S.recipe(sections: [
      S.section("一", any: [S.term("路")], limit: 2), S.section("二", any: nil),
    ])
    let articles = [S.article("甲", "路。"), S.article("乙", "路。路。"), S.article("丙", "桥。"), S.article("丁", "桥。桥。")]
    let moved = course(
      recipe, articles,
      edit("丁") {
        $0.section = Edit.Text("一", at: S.here)
        $0.position = 1
      })
    #expect(titles(moved).first?.first == "丁")
    #expect(titles(moved).first?.count == 2)
  }

  @Test("characters are counted over what is printed, best first")
  func characters() {
    var recipe = S.recipe(S.query(any: [S.term("路")]))
    recipe.selection.limit = Limit(characters: 5)
    let articles = [S.article("三个字", "路，路。"), S.article("四个字的", "路。"), S.article("两字", "一条路。")]
    let course = course(recipe, articles)
    #expect(titles(course) == [["三个字", "两字"]])
    #expect(course.cut.map(\.exceeded) == [.characters(5)])
  }
}
