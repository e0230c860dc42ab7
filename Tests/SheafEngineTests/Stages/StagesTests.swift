import SheafKit
import SheafRecipe
import Testing

@testable import SheafEngine

@Suite("The stages of a run")
struct StagesTests {
  private typealias S = Samples

  @Test("are files in the order of the phases, a line for each article, the same bytes each time")
  func files() {
    let recipe = S.recipe(
      S.query(any: [S.term("闸")]),
      sections: [S.section("夜里", any: [S.term("夜班")]), S.section("白天", any: [S.term("路")])])
    func files() -> [RenderedFile] {
      Stages(
        run: S.run(
          recipe, S.article("闸一", "夜班守闸。"), S.article("闸二", "闸。", file: "b.txt"), S.article("三", "文。", file: "c.txt"))
      ).files
    }
    let made = files()
    #expect(
      made.map(\.path) == ["1-articles.jsonl", "2-judged.jsonl", "3-folded.jsonl", "4-arranged.jsonl", "5-digest.json"])
    #expect(made.prefix(4).map { $0.bytes.count { $0 == UInt8(ascii: "\n") } } == [3, 3, 2, 3])
    #expect(String(decoding: made[1].bytes, as: UTF8.self).contains(#""reason":"any""#))
    #expect(String(decoding: made[3].bytes, as: UTF8.self).contains(#""outcome":"unplaced""#))
    #expect(files().map(\.bytes) == made.map(\.bytes))
  }
}
