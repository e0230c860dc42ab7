import SheafKit
import Testing

@testable import SheafLibrary

@Suite struct PackedValueTests {
  @Test func `a diagnostic comes back in every field`() throws {
    let diagnostic = Diagnostic(
      .warning, id: "odd-date", "the date is odd",
      at: SourceLocation(file: "a.txt", line: 1, column: 2, length: 3), help: "write another")
    #expect(unsetFields(of: diagnostic) == [])
    let list = [diagnostic, Diagnostic(.error, id: "x", "y"), Diagnostic(.note, id: "", "")]
    #expect(try back(list) == list)
  }

  @Test func `a head comes back in every field but its numbers`() throws {
    let head = ArticleHead(SampleArticles.full)
    #expect(unsetFields(of: head) == [".key", ".file"])
    #expect(try back(head) == head)
  }

  private func back<Value: Packed>(_ value: Value) throws -> Value {
    try value.sealed().withUnsafeBufferPointer { try Value(sealed: $0) }
  }
}
