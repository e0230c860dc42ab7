import SheafRecipe
import Testing

@Suite("Files that are no recipes")
struct NoRecipeTests {
  @Test(
    "each is told in a few words",
    arguments: [
      ("", "1:1 empty-recipe"), ("# 说明\n", "1:1 empty-recipe"), ("~\n", "1:1 empty-recipe"),
      ("- a\n", "1:1 wrong-type"),
      ("渡口灯火\n", "1:1 wrong-type"), ("a: 1\n---\nb: 2\n", "3:1 second-document"),
    ])
  func others(text: String, expected: String) {
    #expect(problems(text, head: false).contains(expected), "\(problems(text, head: false))")
    #expect(read(text).recipe == nil)
  }

  @Test("a text in GB18030 is told to be saved as UTF-8")
  func charset() {
    let title: [UInt8] = [0xB6, 0xC9, 0xBF, 0xDA]
    let bytes = Array("sheaf: 1\ntitle: ".utf8) + title
    let diagnostics = RecipeReader.read(bytes: bytes, file: "recipe.yaml", formats: formats).diagnostics
    #expect(diagnostics.map(\.id) == ["not-utf-8"])
    #expect(diagnostics.first?.location?.description == "recipe.yaml:2:8")
    #expect(diagnostics.first?.message.contains("GB18030") == true)
  }

  @Test("ten megabytes are not read")
  func large() {
    #expect(problems(String(repeating: "x", count: 10_000_000), head: false) == ["-:- too-large"])
  }

  @Test("of a hundred thousand problems the first two hundred are told, and how many more there are")
  func manyProblems() {
    let keys = (0..<1_000).map { "k\($0): 1\n" }.joined()
    let diagnostics = read(head + keys).diagnostics
    #expect(diagnostics.count == 201)
    #expect(diagnostics.last?.message == "800 more problems are not shown")
  }

  @Test("a key that is there twice does not hide the other problems")
  func duplicates() {
    #expect(problems("title: x\nnoet: y\n") == ["5:1 duplicate-key", "6:1 unknown-key"])
  }

  @Test("no cut or changed byte of a recipe makes the reader fail")
  func mutations() {
    let recipe = Array((head + "themes: {a: {any: [渡船: 3, {near: [灯, 塔]}]}}\nsections: [{title: x, theme: a}]\n").utf8)
    for index in recipe.indices {
      for byte: UInt8 in [0, 0x0A, 0x22, 0x3A, 0x5B, 0x7B, 0x80, 0xEF] {
        var changed = recipe
        changed[index] = byte
        let reading = RecipeReader.read(bytes: changed, file: "recipe.yaml", formats: formats)
        #expect(reading.recipe != nil || !reading.diagnostics.isEmpty)
      }
      let reading = RecipeReader.read(bytes: Array(recipe[..<index]), file: "recipe.yaml", formats: formats)
      #expect(reading.recipe != nil || !reading.diagnostics.isEmpty)
    }
  }
}
