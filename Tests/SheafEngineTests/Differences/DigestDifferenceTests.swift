import SheafKit
import SheafRecipe
import Testing

@testable import SheafEngine

@Suite("Comparing two digests")
struct DigestDifferenceTests {
  private typealias S = Samples

  private let one = S.article("闸一", "第一座闸修好了。", published: "2021-03-01")
  private let two = S.article("闸二", "第二座闸修好了。", published: "2021-03-02", file: "b.txt")
  private let three = S.article("路三", "第三条路修好了。", published: "2021-03-03", file: "c.txt")

  @Test("two runs of one recipe over the same articles are the same")
  func same() {
    let difference = DigestDifference(from: S.run(S.recipe(), one, two), to: S.run(S.recipe(), one, two))
    #expect(difference.isEmpty)
    #expect(difference.same == 2)
  }

  @Test("what comes in and goes out has the verdicts of both sides")
  func inAndOut() {
    let sluices = S.recipe(S.query(any: [S.term("闸")]))
    let roads = S.recipe(S.query(any: [S.term("路")]))
    let difference = DigestDifference(from: S.run(sluices, one, three), to: S.run(roads, one, three))
    #expect(difference.items.map(\.changes) == [[.cameIn], [.wentOut]])
    #expect(difference.items.map(\.before?.fate.name) == ["out", "printed"])
    #expect(difference.items.map(\.after?.fate.name) == ["printed", "out"])
    let gone = DigestDifference(from: S.run(sluices, one), to: S.run(sluices, two))
    #expect(gone.items.map { $0.before == nil } == [true, false])
  }

  @Test("of an order that changed the fewest articles are told that have to be moved")
  func moved() {
    var other = S.recipe(sections: [S.section("全部", any: nil, order: [OrderKey(.published)])])
    let before = S.run(other, one, two, three)
    other.sections[0].order = [OrderKey(.published, descending: true)]
    let difference = DigestDifference(from: before, to: S.run(other, one, two, three))
    #expect(difference.items.count == 2)
    #expect(difference.same == 1)
    let expected = DigestDifference.Change.moved(
      from: DigestDifference.Position(section: "全部", place: 3), to: DigestDifference.Position(section: "全部", place: 1))
    #expect(difference.items.flatMap(\.changes).contains(expected))
  }

  @Test("an article whose text changed is the same article, with other sentences")
  func changed() {
    var revised = one
    revised.id = "another"
    revised.blocks = [.paragraph("第一座闸还没修好。")]
    let difference = DigestDifference(from: S.run(S.recipe(), one), to: S.run(S.recipe(), revised))
    #expect(difference.items.map(\.changes) == [[.sentences(removed: ["第一座闸修好了。"], added: ["第一座闸还没修好。"])]])
  }

  @Test("the page around the entries is compared, too")
  func page() {
    var other = S.recipe()
    other.title = "副刊"
    let difference = DigestDifference(from: S.run(S.recipe(), one), to: S.run(other, one))
    #expect(difference.page == [.line(name: "title", from: "试刊", to: "副刊")])
    #expect(difference.items == [])
  }

  @Test(
    "the longest rising subsequence leaves out as little as possible",
    arguments: [([], 0), ([1, 2, 3], 3), ([3, 2, 1], 1), ([2, 3, 1, 4], 3), ([5, 1, 2, 6, 3, 4], 4)])
  func rising(_ numbers: [Int], _ length: Int) {
    let members = RisingSubsequence.longest(of: numbers)
    #expect(members.count == length)
    let chosen = members.sorted().map { numbers[$0] }
    #expect(chosen == chosen.sorted())
  }

  @Test("of several the one with most members that keep their place is taken")
  func preferred() {
    #expect(RisingSubsequence.longest(of: [3, 2, 1]) { $0 == 1 } == [1])
    #expect(RisingSubsequence.longest(of: [2, 1, 4, 3]) { $0 % 2 == 1 } == [1, 3])
  }
}
