import SheafRecipe
import Testing

@Suite("What comes later is refused, not ignored")
struct LaterVersions {
  @Test(
    "keys and values of a later version have their own words",
    arguments: [
      "parameters: {month: 3}", "include: themes.yaml", "sources: {only: media.yaml}",
    ])
  func notYet(text: String) throws {
    let diagnostics = read(head + text + "\n").diagnostics
    #expect(diagnostics.map(\.id) == ["not-yet"])
    #expect(diagnostics.first?.help != nil)
  }

  @Test("a later version of the language is told as that, and nothing else is")
  func newerLanguage() {
    #expect(problems("sheaf: 2\nchapters: []\n", head: false) == ["1:8 newer-language"])
  }
}
