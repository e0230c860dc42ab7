import Foundation
import Testing

/// The schemas in `recipes`, which the samples name in their first line, are what `sheaf schema` prints.
@Suite("The published schema")
struct SchemaTests {
  @Test(
    "is that of the language; RECORD=1 writes it anew",
    arguments: [("recipe.schema.json", "sheaf schema"), ("themes.schema.json", "sheaf schema --themes")])
  func current(file: String, command: String) throws {
    let path = Workplace.project.path + "/recipes/" + file
    let printed = try Workplace().run(command).output
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(printed.utf8).write(to: URL(fileURLWithPath: path))
    }
    #expect(FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } == printed)
  }
}
