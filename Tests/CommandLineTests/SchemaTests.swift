import Foundation
import Testing

/// `recipes/recipe.schema.json`, which the samples name in their first line, is what `sheaf schema` prints.
@Suite("The published schema")
struct SchemaTests {
  @Test("is that of the language; RECORD=1 writes it anew")
  func current() throws {
    let path = Workplace.project.path + "/recipes/recipe.schema.json"
    let printed = try Workplace().run("sheaf schema").output
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(printed.utf8).write(to: URL(fileURLWithPath: path))
    }
    #expect(FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } == printed)
  }
}
