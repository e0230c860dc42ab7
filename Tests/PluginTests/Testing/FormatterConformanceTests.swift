import SheafKit
import SheafTesting
import Testing

@Suite("The conformance check finds")
struct FormatterConformanceTests {
  /// A formatter that does what a closure does to the paragraphs of a digest, and sets them as HTML.
  private struct Careless: DigestFormatter {
    static let name = "careless"
    static let summary = "what no formatter should be"
    static let mediaType = "text/html"
    static let fileExtension = "html"
    var path = "sample-2023-06-01.html"
    var set: @Sendable (String) -> String = { $0 }

    init(options: NoOptions) {}

    func format(_ digest: Digest, context: FormattingContext) -> FormattedDigest {
      let texts = digest.entries.flatMap(\.parts).flatMap { part in
        switch part {
        case .text(let blocks): blocks.map(\.plainText)
        case .highlights(let highlights): highlights.map(\.inlines.plainText)
        }
      }
      let body = texts.map { "<p>" + set($0) + "</p>" }.joined()
      return FormattedDigest(files: [RenderedFile(path: path, mediaType: Self.mediaType, text: body)])
    }
  }

  private func problems(_ change: (inout Careless) -> Void, with text: String = "渡船照开") -> [String] {
    var formatter = Careless(options: NoOptions())
    change(&formatter)
    var digest = Digest.showing([.paragraph(text)])
    digest.masthead = Masthead(title: "", date: digest.masthead.date, dateline: "")
    digest.sections[0].groups[0].entries[0].headline = ""
    return FormatterConformance.problems(of: formatter, with: digest)
  }

  @Test("nothing in a digest that is set as it should be")
  func fine() {
    #expect(problems { _ in } == [])
  }

  @Test("text that is lost")
  func lost() {
    #expect(problems { $0.set = { String($0.dropLast()) } } == ["“渡船照开” is missing from sample-2023-06-01.html"])
  }

  @Test("a paragraph that stands twice")
  func doubled() {
    let text = String(repeating: "渡船照开，", count: 5) + "完"
    #expect(problems({ $0.set = { $0 + $0 } }, with: text).contains { $0.contains("more than once") })
  }

  @Test("markup that is let through")
  func markup() {
    let text = "渡船<\(SampleDigests.canary)>照开"
    #expect(problems({ _ in }, with: text).contains("markup in the text is markup in sample-2023-06-01.html"))
    #expect(problems({ $0.set = { $0.replacing("<", with: "&lt;") } }, with: text) == [])
  }

  @Test("control characters and bidirectional overrides", arguments: ["\u{1B}", "\u{202E}"])
  func control(character: String) {
    #expect(
      problems({ _ in }, with: "渡船\(character)照开")
        == ["sample-2023-06-01.html holds control characters or bidirectional overrides"])
  }

  @Test("a path that leads elsewhere", arguments: ["../a.html", "/a.html", "a//b.html", "a\\b.html", ""])
  func path(path: String) {
    #expect(problems { $0.path = path }.contains("the path “\(path)” is not plain and relative"))
  }
}
