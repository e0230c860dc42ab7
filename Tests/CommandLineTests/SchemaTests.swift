import Foundation
import Testing

/// The schemas in `recipes`, which the samples name in their first line, are what `sheaf schema` prints; so is that of
/// the digest in `Plugins`, which is recorded with the kit’s tests, since a change may not break what it promises.
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
  @Test("of the digest is what `sheaf schema --digest` prints")
  func digest() throws {
    let published = FileManager.default.contents(atPath: Workplace.project.path + "/Plugins/digest.schema.json")
    #expect(
      try Workplace().run("sheaf schema --digest").output == published.map { String(decoding: $0, as: UTF8.self) })
  }
}
