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
    return FormatterConformance.problems(of: formatter, samples: [.init("one", digest)]).map(\.description)
  }

  @Test("nothing in a digest that is set as it should be")
  func fine() {
    #expect(problems { _ in } == [])
  }

  @Test("text that is lost")
  func lost() {
    #expect(
      problems { $0.set = { String($0.dropLast()) } }
        == ["one: some text is missing from sample-2023-06-01.html: “渡船照开”"])
  }

  @Test("a paragraph that stands twice")
  func doubled() {
    let text = String(repeating: "渡船照开，", count: 5) + "完"
    #expect(problems({ $0.set = { $0 + $0 } }, with: text).contains { $0.contains("more than once") })
  }

  @Test("markup that is let through")
  func markup() {
    let text = "渡船<\(SampleDigests.canary)>照开"
    #expect(problems({ _ in }, with: text).contains { $0.contains("has become markup in sample-2023-06-01.html") })
    #expect(problems({ $0.set = { $0.replacing("<", with: "&lt;") } }, with: text) == [])
  }

  @Test("control characters and bidirectional overrides", arguments: ["\u{1B}", "\u{202E}"])
  func control(character: String) {
    #expect(
      problems({ _ in }, with: "渡船\(character)照开")
        == ["one: sample-2023-06-01.html holds control characters or bidirectional overrides"])
  }

  @Test("a path that leads elsewhere", arguments: ["../a.html", "/a.html", "a//b.html", "a\\b.html", ""])
  func path(path: String) {
    #expect(problems { $0.path = path }.contains("one: a path is not plain and relative: “\(path)”"))
  }

  /// What a formatter that writes a line of text and tells of what it left out is told.
  private func problems(of text: String, as mediaType: String, degraded: [String], in digest: Digest) -> [String] {
    let format = Told(
      details: FormatDescription(name: "told", summary: "", mediaType: mediaType, fileExtension: "x"),
      made: FormattedDigest(
        files: [RenderedFile(path: "sample-2023-06-01.x", mediaType: mediaType, text: text)],
        degraded: degraded.map { .init(construct: $0, count: 1) }))
    return FormatterConformance.problems(of: format, samples: [.init("one", digest)]).map(\.description)
  }

  private struct Told: Format {
    let details: FormatDescription
    let made: FormattedDigest
    func format(_ digest: Digest, options: JSONValue, context: FormattingContext) -> FormattedDigest { made }
  }

  @Test("furniture that is left out without a word, and text even with one")
  func furniture() {
    let digest = Digest.showing([.paragraph("渡船照开")])
    #expect(
      problems(of: "晚风快讯 标题 渡船照开", as: "text/plain", degraded: ["masthead"], in: digest) == [])
    #expect(problems(of: "晚风快讯 标题 渡船照开", as: "text/plain", degraded: [], in: digest).count == 4)
    #expect(problems(of: "晚风快讯 标题", as: "text/plain", degraded: ["masthead", "text"], in: digest).count == 1)
  }

  @Test("what a mail says in only one of its forms")
  func mail() {
    let digest = Digest.showing([.paragraph("渡船照开")])
    let mail = """
      Subject: x\r\nContent-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; \
      charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n5pma6aOO5b+r6K6vIOagh+mimCDmuKHoiLnnhafl\r\nvIA=\r\n\
      --b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<b>=E6=99=9A=E9=A3=8E\
      =E5=BF=AB=E8=AE=AF</b> =E6=A0=\r\n=87=E9=A2=98\r\n--b--\r\n
      """
    #expect(
      problems(of: mail, as: "message/rfc822", degraded: ["masthead"], in: digest) == [
        "one: some text is missing from sample-2023-06-01.x (text/html): “渡船照开”"
      ])
  }

  @Test("nothing where pandoc’s words are parted into runs")
  func pandoc() {
    let json = """
      {"pandoc-api-version":[1,23],"meta":{"title":{"t":"MetaInlines","c":[{"t":"Str","c":"晚风快讯"}]}},"blocks":[
      {"t":"Header","c":[2,["a",["b"],[]],[{"t":"Str","c":"标题"}]]},
      {"t":"Para","c":[{"t":"Str","c":"渡船"},{"t":"Space"},{"t":"Strong","c":[{"t":"Str","c":"照开"}]}]}]}
      """
    let digest = Digest.showing([.paragraph("渡船照开")])
    #expect(problems(of: json, as: "application/json", degraded: ["masthead"], in: digest) == [])
  }
}
