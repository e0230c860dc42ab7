import SheafTesting
import Testing

@testable import SheafKit

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

  @Test("is told from one that has to be cleaned, by a look at it", arguments: [true, false])
  func looked(keepsText: Bool) {
    let check = DigestCheck(keepsText: keepsText)
    #expect(check.isPrintable(SampleDigests.bulletin))
    for digest in SampleDigests.all.map(\.digest) {
      var cleaner = DigestCleaner(keepsText: keepsText)
      let cleaned = cleaner.clean(digest)
      #expect(check.isPrintable(cleaned))
      if check.isPrintable(digest) { #expect(cleaned == digest && cleaner.removed == 0 && cleaner.flattened == 0) }
    }
    for character in [
      "\t", "\n", "\r", "\u{85}", "\u{2028}", "\u{202E}", "\u{2066}", "\u{FEFF}", "\u{FFFF}", "\u{1FFFE}", "\u{0}",
    ] {
      #expect(!PrintableText.isPrintable("前\(character)后", keepsLines: false))
    }
    for text in ["", "“话”——…", "，。！（１）", "e\u{301}", "👩\u{200D}🌾", "a\u{200E}b"] {
      #expect(PrintableText.isPrintable(text, keepsLines: false))
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
