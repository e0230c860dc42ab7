import SheafKit
import SheafRecipe
import Testing

@testable import SheafEngine

@Suite("Lines of facts")
struct FactLinesTests {
  private func lines(
    _ paragraphs: String..., highlights: [Highlight] = [], wording: Wording = .simplifiedChinese
  ) -> [String] {
    let article = Article(
      id: "a", title: "", blocks: paragraphs.map { .paragraph($0) }, origin: Origin(file: "a.txt", format: "text"))
    let lines = FactLines(article: article, facts: Facts.of(article), highlights: highlights, wording: wording)
    return [EntryRule.Part.figures, .people, .quotes].compactMap { lines.line(for: $0) }.map {
      $0.label + "|" + $0.text
    }
  }

  @Test("a figure is printed with its clause, and the subject of the clause before it in brackets")
  func clauses() {
    #expect(
      lines("话务组的王晓荔，独自守了31小时；闸口来了12名职工、3台水泵。") == [
        "数字|（王晓荔）独自守了31小时；闸口来了12名职工、3台水泵", "人物|王晓荔（话务组）",
      ])
  }

  @Test("a clause that is hardly more than the figure takes its neighbour")
  func short() {
    #expect(lines("在4天内，大家走完了全部村子。") == ["数字|在4天内，大家走完了全部村子"])
    #expect(lines("距来电的时刻，不到24小时。") == ["数字|距来电的时刻，不到24小时"])
  }

  @Test("of two figures for one group the exact one is printed")
  func exact() {
    #expect(lines("63位护林员进村。后来护林员60多人守在路口。") == ["数字|63位护林员进村"])
  }

  @Test("six figures are printed, those of the highlights first, in the order of the source")
  func limit() {
    let text = (1...8).map { "第一组修了\($0 + 10)盏灯。" }.joined()
    let last = TextRange(start: text.unicodeScalars.count - 10, end: text.unicodeScalars.count)
    let highlight = Highlight(inlines: [], article: "a", block: 0, range: last)
    #expect(
      lines(text, highlights: [highlight]) == [
        "数字|第一组修了11盏灯；第一组修了12盏灯；第一组修了13盏灯；第一组修了14盏灯；第一组修了15盏灯；第一组修了18盏灯"
      ])
  }

  @Test("people are printed with what is stated, quotations with their speaker")
  func people() {
    #expect(
      lines("护士周小禾今年26岁。她说：“不困。”队长周小满喊道：“开闸！”") == [
        "人物|周小禾（护士，26岁）；周小满（队长）", "引语|“不困。”；“开闸！”（周小满）",
      ])
    #expect(
      lines("“You learn to walk softly,” said Mary Hale, 43, a nurse at Alder Hospital.", wording: .english) == [
        "People|Mary Hale (nurse, Alder Hospital, 43)", "Quoted|“You learn to walk softly,” (Mary Hale)",
      ])
    #expect(lines("隊長周小滿說：「開閘！」", wording: .traditionalChinese) == ["人物|周小滿（隊長）", "引語|「開閘！」（周小滿）"])
  }

  @Test("where there is nothing, nothing is printed")
  func nothing() {
    #expect(lines("水退了。") == [])
  }

  @Test("an entry shows its lines in the order of the recipe, and holds the data always")
  func composed() {
    let article = Samples.article("守闸", "队长周小满带了12名队员。周小满说：“闸在人在。”")
    func entry(_ show: [EntryRule.Part]) -> Entry? {
      let recipe = Samples.recipe(entries: EntryRule(show: show))
      let selector = Selector(recipe, issueDate: Samples.issueDate)
      let folded = Reposts.fold([selector.judge(article)])
      return Composer(recipe: recipe, issueDate: Samples.issueDate, selector: selector)
        .compose([.init(index: nil, articles: folded)], articlesRead: 1).entries.first
    }
    #expect(entry([.quotes, .people, .figures])?.facts.map(\.label) == ["引语", "人物", "数字"])
    let plain = entry([.highlights])
    #expect(plain?.facts == [])
    #expect(plain?.figures.map(\.text) == ["12名"])
    #expect(plain?.people.map(\.name) == ["周小满"])
    #expect(plain?.quotes.map(\.text) == ["闸在人在。"])
  }
}
