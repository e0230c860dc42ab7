import Foundation
import Testing

/// `sheaf render` of the JSON of every recipe’s digest, in every format that is text.
@Suite("Digests rendered again")
struct RenderTests {
  @Test("are the same bytes as composing gave", arguments: DigestTests.recipes)
  func same(_ recipe: String) throws {
    let workplace = try Workplace()
    let formats = "--to text --to markdown --to html --to json"
    let composed = try workplace.run("sheaf compose recipes/\(recipe) \(formats) --quiet --output out")
    #expect(composed.status == 0, "\(composed.output)")
    let rendered = try workplace.run("sheaf render out/*.json \(formats) --quiet --output again")
    #expect(rendered.status == 0, "\(rendered.output)")
    let difference = try workplace.run("diff -r out again")
    #expect(difference.status == 0, "\(difference.output.prefix(2_000))")
  }
}
