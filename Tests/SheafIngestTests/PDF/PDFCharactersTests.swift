import Testing

@testable import SheafIngest

@Suite("Characters of PDF")
struct PDFCharactersTests {
  private func read(_ text: String) -> String { String(decoding: PDFCharacters.read(Array(text.utf8)), as: UTF8.self) }

  @Test("radicals become the characters that they look like, ligatures their letters")
  func replacements() {
    #expect(read("⼈⺠⻛⻔⽔⿕") == "人民风门水龠")
    #expect(read("oﬃce ﬁle") == "office file")
    #expect(read("\u{F0B7}要点") == "●要点")
  }

  @Test("what is no such character stays, entities are read, and nothing behind a tag is")
  func others() {
    #expect(read("人民 naïve “—” 𠮷") == "人民 naïve “—” 𠮷")
    #expect(read("a &amp; b &lt;c&gt; &quot;d&quot; &#39;&nope;</word>") == "a & b <c> \"d\" '&nope;")
    #expect(read("a\u{1}b\u{7F}") == "ab")
  }
}
