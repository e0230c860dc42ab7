import SheafLibrary
import Testing

@Suite struct GramQueryTests {
  @Test func `queries are equal when they ask for the same`() {
    #expect(GramQuery.any([.text([1])]) == .any([.text([1])]))
  }
}
