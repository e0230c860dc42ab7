import Markdown
import SheafKit
import SheafTesting
import Testing

@Suite("Strings that programs stumble over, as Markdown")
struct NaughtyRoundTripTests {
  /// The letters of a text as a page shows it; no text of C can hold U+0000, which is taken out before.
  private func letters(of text: String) -> [Unicode.Scalar] {
    ParsedMarkdown.letters(of: PrintableText.line(text).text, .init(scalar: " ")).map(\.scalar)
  }

  @Test(
    "each is read back as it was: alone, in the middle of words, emphasised", arguments: SampleDigests.naughtyStrings)
  func paragraphs(string: String) throws {
    let forms: [[Inline]] = [
      [.text(string)], [.text("始" + string + "终")], [.text("始"), .strong([.text(string)]), .text("终")],
      [.emphasis([.text(string)]), .strong([.text(string)])],
      [.link([.text(string)], destination: "https://a.example/")],
    ]
    for inlines in forms {
      let markdown = try Formats.text(
        of: .showing([Block(.paragraph(inlines))]), by: MarkdownFormatter(options: .init()))
      let parsed = ParsedMarkdown(markdown)
      let wanted = letters(of: inlines.plainText)
      #expect(parsed.html == [], "\(inlines)")
      #expect(wanted.isEmpty || parsed.blocks.contains { $0.kind == "paragraph" && $0.letters.map(\.scalar) == wanted })
    }
  }

  @Test("and so is a headline", arguments: SampleDigests.naughtyStrings)
  func headlines(string: String) throws {
    var digest = Digest.showing([.paragraph("文")])
    digest.sections[0].groups[0].entries[0].headline = string
    let parsed = ParsedMarkdown(try Formats.text(of: digest, by: MarkdownFormatter(options: .init())))
    #expect(parsed.blocks.contains { $0.kind == "heading 2" && $0.letters.map(\.scalar) == letters(of: string) })
    #expect(parsed.html == [])
  }
}
