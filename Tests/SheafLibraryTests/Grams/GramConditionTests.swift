import Testing

@testable import SheafLibrary

@Suite struct GramConditionTests {
  @Test func `a text asks for its pairs, a single character for what begins with it`() throws {
    #expect(try condition("渡口桥") == .all([pair("渡", "口"), pair("口", "桥")]))
    #expect(try condition("渡口") == pair("渡", "口"))
    #expect(try condition("桥") == .character(character("桥")))
  }

  @Test func `what parts words is passed over, and a text of nothing else may be anywhere`() throws {
    #expect(try condition("渡口 桥") == pair("渡", "口"))
    #expect(try condition(",渡口。") == pair("渡", "口"))
    #expect(try condition("渡、口") == .all([.character(character("渡")), .character(character("口"))]))
    #expect(condition(" \n") == .everything)
    #expect(condition("") == .everything)
  }

  @Test func `what holds for all or for none is taken out`() throws {
    let text = GramQuery.text(Array("渡口".utf8))
    #expect(try GramCondition(.all([.everything, text, text])) == pair("渡", "口"))
    #expect(try GramCondition(.any([.nothing, text])) == pair("渡", "口"))
    #expect(GramCondition(.any([.everything, text])) == .everything)
    #expect(GramCondition(.all([.nothing, text])) == .nothing)
    #expect(GramCondition(.all([])) == .everything)
    #expect(GramCondition(.any([])) == .nothing)
  }

  @Test func `a long text asks for a few of its pairs only`() {
    #expect(condition(String((0..<500).map { Character(Unicode.Scalar(0x4E00 + UInt32($0)) ?? "渡") })).count == 12)
  }

  @Test func `a query that is nested without end is looked into only so far`() {
    var query = GramQuery.text(Array("渡口".utf8))
    for _ in 0..<1_000 { query = .all([query, .text(Array("桥".utf8))]) }
    #expect(GramCondition(query).count <= GramCondition.depthLimit)
  }

  private func condition(_ text: String) -> GramCondition { GramCondition(.text(Array(text.utf8))) }

  private func pair(_ first: String, _ second: String) throws -> GramCondition {
    .pair(Gram(try character(first), try character(second)))
  }

  private func character(_ text: String) throws -> GramCharacter {
    var place = 0
    return try #require(Array(text.utf8).withUnsafeBufferPointer { GramCharacter($0, at: &place) })
  }
}
