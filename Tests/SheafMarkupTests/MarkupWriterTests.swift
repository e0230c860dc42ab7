import SheafMarkup
import Testing

@Suite("Writing markup")
struct MarkupWriterTests {
  private func written(_ syntax: MarkupWriter.Syntax = .xml, _ write: (inout MarkupWriter) -> Void) -> String {
    var writer = MarkupWriter(syntax)
    write(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test("text becomes no markup, in an element or in an attribute")
  func escaping() {
    let page = written { $0.element("p", ("title", "\"<&>'"), text: "<b>&amp;\"']]>") }
    #expect(page == "<p title=\"&quot;&lt;&amp;&gt;'\">&lt;b&gt;&amp;amp;&quot;']]&gt;</p>")
  }

  @Test("an element without content is closed in XML alone")
  func voids() {
    #expect(written(.html) { $0.void("br") } == "<br>")
    #expect(written(.xml) { $0.void("w:tab", ("w:val", "1")) } == "<w:tab w:val=\"1\"/>")
  }

  @Test("characters that XML forbids are replaced, the others stay")
  func forbidden() {
    #expect(
      written { $0.text("a\u{0}b\u{B}c\u{1F}\u{7F}\u{FFFE}\u{FFFF}d") }
        == "a\u{FFFD}b\u{FFFD}c\u{FFFD}\u{7F}\u{FFFD}\u{FFFD}d")
    #expect(written { $0.text("全角（ＡＢ）\u{FFFD}𠮷\u{FF01}\u{FEFF}") } == "全角（ＡＢ）\u{FFFD}𠮷\u{FF01}\u{FEFF}")
  }

  @Test("line ends and tabs survive the parser")
  func lineEnds() {
    #expect(written { $0.text("a\r\nb\tc") } == "a&#13;\nb\tc")
    #expect(written { $0.void("x", ("y", "a\r\nb\tc")) } == "<x y=\"a&#13;&#10;b&#9;c\"/>")
  }

  @Test("a style sheet cannot end its element")
  func style() {
    #expect(written(.html) { $0.style("a{content:\"</style>\"}") } == "<style>\na{content:\"<\\/style>\"}\n</style>")
  }
}
