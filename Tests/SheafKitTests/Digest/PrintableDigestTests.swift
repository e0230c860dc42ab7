import SheafKit
import SheafTesting
import Testing

@Suite("A printable digest")
struct PrintableDigestTests {
  @Test("a clean digest stays as it is")
  func clean() {
    for digest in [SampleDigests.bulletin, SampleDigests.english, SampleDigests.empty] {
      let printable = PrintableDigest(digest)
      #expect(printable.digest == digest)
      #expect(printable.degraded.isEmpty)
    }
  }

  @Test("what is taken out is counted")
  func removed() {
    var digest = SampleDigests.empty
    digest.masthead.title = "\u{202E}题\u{7}"
    digest.note = [.paragraph("按\u{0}")]
    let printable = PrintableDigest(digest)
    #expect(printable.digest.masthead.title == "题")
    #expect(printable.digest.note == [.paragraph("按")])
    #expect(printable.degraded == [.init(construct: "control character", count: 3)])
  }

  @Test("blocks nested deeper than the bound are taken apart, and their text stays")
  func nesting() {
    var block = Block.paragraph("最里面")
    for _ in 0..<100 { block = Block(.quote([block])) }
    var digest = SampleDigests.empty
    digest.note = [block]
    let printable = PrintableDigest(digest)
    var depth = 0
    var inner = printable.digest.note
    while case .quote(let blocks)? = inner.first?.content { (inner, depth) = (blocks, depth + 1) }
    #expect(depth == PrintableDigest.maximumDepth)
    #expect(inner == [.paragraph("最里面")])
    #expect(printable.degraded == [.init(construct: "nesting", count: 100 - PrintableDigest.maximumDepth)])
  }
}
