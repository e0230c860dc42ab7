import Testing

@testable import SheafLibrary

@Suite struct GramConditionTests {
  @Test func `a text asks for its pairs, a single character for what begins with it`() {
    #expect(condition("渡口桥") == .all([pair("渡", "口"), pair("口", "桥")]))
    #expect(condition("渡口") == pair("渡", "口"))
    #expect(condition("桥") == character("桥").map { .character($0) })
  }

  @Test func `white space is passed over, and a text of nothing else may be anywhere`() {
    #expect(condition("渡口 桥") == pair("渡", "口"))
    #expect(condition(" \n") == .everything)
    #expect(condition("") == .everything)
  }

  @Test func `what holds for all or for none is taken out`() {
    let text = GramQuery.text(Array("渡口".utf8))
    #expect(GramCondition(.all([.everything, text, text])) == pair("渡", "口"))
    #expect(GramCondition(.any([.nothing, text])) == pair("渡", "口"))
    #expect(GramCondition(.any([.everything, text])) == .everything)
    #expect(GramCondition(.all([.nothing, text])) == .nothing)
    #expect(GramCondition(.all([])) == .everything)
    #expect(GramCondition(.any([])) == .nothing)
  }

  @Test func `a query that is nested without end is looked into only so far`() {
    var query = GramQuery.text(Array("渡口".utf8))
    for _ in 0..<10_000 { query = .all([query, .text(Array("桥".utf8))]) }
    #expect(GramCondition(query).count <= GramCondition.depthLimit)
  }

  private func condition(_ text: String) -> GramCondition { GramCondition(.text(Array(text.utf8))) }

  private func pair(_ first: String, _ second: String) -> GramCondition? {
    character(first).map { .pair(Gram($0, character(second))) }
  }

  private func character(_ text: String) -> GramCharacter? {
    var place = 0
    return Array(text.utf8).withUnsafeBufferPointer { GramCharacter($0, at: &place) }
  }
}
