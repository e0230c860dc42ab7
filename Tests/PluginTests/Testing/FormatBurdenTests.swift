import SheafKit
import Testing

@testable import SheafTesting

@Suite("A burden")
struct FormatBurdenTests {
  @Test("grows too fast when four times the text takes ten times as long, and long at all")
  func growth() {
    #expect(!FormatBurden(name: "", small: 0.5, large: 2, bytes: 0).growsTooFast)
    #expect(FormatBurden(name: "", small: 0.2, large: 2.5, bytes: 0).growsTooFast)
    #expect(!FormatBurden(name: "", small: 0.001, large: 0.5, bytes: 0).growsTooFast)
  }

  @Test("is a digest with a paragraph as long as asked for")
  func paragraph() {
    let digest = SampleDigests.paragraph(bytes: 100_000)
    #expect(digest.entries.count == 1)
    guard case .text(let blocks)? = digest.entries[0].parts.first else { return #expect(Bool(false)) }
    #expect((99_000...100_000).contains(blocks[0].plainText.utf8.count))
  }

  @Test("that a format refuses is named with what it says")
  func refusal() {
    struct Refusing: Format {
      let details = FormatDescription(
        name: "none", summary: "", mediaType: "text/plain", fileExtension: "txt", options: [])

      func format(_ digest: Digest, options: JSONValue, context: FormattingContext) throws -> FormattedDigest {
        throw DiagnosticError(Diagnostic(.error, id: "plugin-failed", "it was stopped"))
      }
    }
    #expect {
      try FormatBurden.measure(Refusing())
    } throws: { error in
      (error as? DiagnosticError)?.diagnostics.map(\.message) == [
        "on a quarter of a paragraph of 10 MB: it was stopped"
      ]
    }
  }
}
