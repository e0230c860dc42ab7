import FoundationEssentials
import HTML
import SheafKit
import SheafTesting
import Testing

@Suite("HTML")
struct HTMLFormatterTests {
  private func page(_ digest: Digest, sources: Bool = false) throws -> String {
    try Formats.text(of: digest, by: HTMLFormatter(options: .init(sources: sources)))
  }

  /// How often `part` stands in a text.
  private func count(_ part: String, in text: String) -> Int { text.ranges(of: part).count }

  @Test("a page has one h1, one main, a header and a footer", arguments: 0..<6)
  func landmarks(sample: Int) throws {
    let digest = SampleDigests.all[sample].digest
    let page = try page(digest)
    #expect(count("<h1>", in: page) == 1)
    #expect(count("<main id=\"text\">", in: page) == 1)
    #expect(count("<header class=\"masthead\">", in: page) == 1)
    #expect(count("<footer class=\"colophon\">", in: page) == (digest.colophon.isEmpty ? 0 : 1))
    #expect(count("<nav ", in: page) == (digest.hasContents ? 1 : 0))
    #expect(count("<article ", in: page) == digest.entries.count)
  }

  @Test("every link of the contents leads to an entry")
  func anchors() throws {
    let page = try page(SampleDigests.bulletin)
    for number in 1...5 {
      #expect(count("href=\"#entry-\(number)\"", in: page) == 1)
      #expect(count("<article id=\"entry-\(number)\"", in: page) == 1)
    }
  }

  @Test("every id stands once", arguments: 0..<6)
  func ids(sample: Int) throws {
    let page = try page(SampleDigests.all[sample].digest, sources: true)
    let ids = page.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count)
  }

  @Test("the page loads nothing and runs nothing", arguments: 0..<6)
  func selfContained(sample: Int) throws {
    let page = try page(SampleDigests.all[sample].digest, sources: true)
    #expect(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\""))
    for element in ["<script", "<img", "<link", "<iframe", "<object", "<video", "@import", "url("] {
      #expect(!page.contains(element))
    }
  }

  @Test("headings never skip a level, whatever the sources do")
  func outline() throws {
    let blocks: [Block] = [.heading("深", level: 5), .heading("更深", level: 6), .heading("浅", level: 1)]
    let page = try page(.showing(blocks))
    #expect(page.contains("<h3>深</h3>\n<h4>更深</h4>\n<h3>浅</h3>"))
  }

  @Test("text is escaped in elements and attributes")
  func escaping() throws {
    let page = try page(
      .showing([
        Block(.paragraph([.text("<b>&amp;\""), .link([.text("路")], destination: "https://a.example/?a=\"&b")]))
      ]))
    #expect(
      page.contains(
        "<p>&lt;b&gt;&amp;amp;&quot;<a href=\"https://a.example/?a=%22&amp;b\" rel=\"noreferrer\">路</a></p>"))
  }

  @Test("a link to nowhere safe is its words, and is counted")
  func links() throws {
    let block = Block(.paragraph([.link([.text("饵")], destination: "javascript:alert(1)")]))
    let formatted = try HTMLFormatter(options: .init()).format(
      .showing([block]), context: FormattingContext(fileName: "digest"))
    #expect(formatted.files.first?.text.contains("<p>饵</p>") == true)
    #expect(formatted.degraded == [.init(construct: "link", count: 1)])
  }

  @Test("a style sheet of the recipe's stands behind the page's own and cannot end it")
  func stylesheet() throws {
    let formatter = HTMLFormatter(options: .init(stylesheet: "own.css"))
    let css = "h1 { content: \"</STYLE><script>\" }"
    let context = FormattingContext(fileName: "digest", resources: ["own.css": Array(css.utf8)])
    let page = try formatter.format(SampleDigests.empty, context: context).files.first?.text ?? ""
    #expect(page.contains("h1 { content: \"<\\/STYLE><script>\" }\n</style>"))
    #expect(page.lowercased().ranges(of: "</style").count == 1)
  }

  @Test("a style sheet that is not there or not text is an error")
  func badStylesheet() {
    let formatter = HTMLFormatter(options: .init(stylesheet: "own.css"))
    for resources in [[:], ["own.css": [0xFF, 0xFE]]] as [[String: [UInt8]]] {
      #expect(throws: DiagnosticError.self) {
        try formatter.format(SampleDigests.empty, context: FormattingContext(fileName: "digest", resources: resources))
      }
    }
  }

  @Test("a language that is no tag is told to be unknown, one written from the right says so")
  func language() throws {
    #expect(try page(.showing([], language: "zh\" x=\"")).contains("<html lang=\"und\" dir=\"ltr\">"))
    #expect(try page(.showing([], language: "ar-EG")).contains("<html lang=\"ar-EG\" dir=\"rtl\">"))
  }

  @Test("an option that is not given has its standard value")
  func options() throws {
    let decoded = try JSONDecoder().decode(HTMLFormatter.Options.self, from: Data(#"{"sources": true}"#.utf8))
    #expect(decoded.stylesheet == nil)
    #expect(decoded.sources)
  }
}
