import SheafKit
import SheafRecipe
import Testing

@testable import SheafEngine

@Suite("A file of edits to start from")
struct EditTemplateTests {
  @Test("a row of profiles has one item, with the headline that stands over all of them")
  func row() {
    let (recipe, run) = Samples.rowOfProfiles()
    let lines = EditTemplate.text(for: run.digest, of: recipe).split(separator: "\n").map(String.init)
    #expect(lines.contains("  # 1–3. 守湖的人 (a.txt)"))
    #expect(lines.filter { $0.contains("- article:") }.count == 1)
    #expect(lines.contains(#"    # headline: "守湖的人""#))
  }
}
