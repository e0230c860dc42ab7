import Foundation
import SheafKit
import SheafTesting
import Template
import Testing

@Suite("Formats made of templates")
struct TemplateFormatTests {
  @Test("what templates show is written as they say, with values escaped for the media type")
  func values() throws {
    let page = """
      <h1>{{masthead.title}}</h1>
      {{#sections}}
      {{#entries}}
      <p class="{{index}}">{{#kicker}}{{.}}: {{/kicker}}{{headline}}</p>
      {{#paragraphs}}
      <p>{{text}}</p>
      {{/paragraphs}}
      {{/entries}}
      {{/sections}}

      """
    let digest = Digest.showing([.paragraph("甲 & <b>乙</b>")])
    #expect(
      try Folder(page: page).text(of: digest) == """
        <h1>晚风快讯</h1>
        <p class="1">标题</p>
        <p>甲 &amp; &lt;b&gt;乙&lt;/b&gt;</p>

        """)
  }

  @Test("what an entry lacks is not taken from what is around it")
  func absentNames() throws {
    let page = "{{#entries}}[{{kicker}}|{{#note}}remark{{/note}}|{{^note}}none{{/note}}]{{/entries}}"
    var digest = Digest.showing([])
    digest.note = [.paragraph("编者的话")]
    #expect(try Folder(page: page).text(of: digest) == "[||none]")
  }

  @Test("a partial is a file of the folder; inside a line it loses the line break at its end")
  func partials() throws {
    let folder = Folder(page: "<p>{{> words}}</p>\n{{> words}}\nend\n", ["words": "{{masthead.title}}\n"])
    #expect(try folder.text(of: SampleDigests.empty) == "<p>晚风快讯</p>\n晚风快讯\nend\n")
  }

  @Test("a tag alone on its line takes the line with it, also behind another that does")
  func lines() throws {
    let page = """
      a
        {{#masthead}}

      {{#issue}}{{.}}
      {{/issue}}
      {{/masthead}}
      {{! a remark
      of two lines }}

      {{#note}}
      x
      {{/note}}
      {{language}}
      {{^note}}y{{/note}}
      {{> part}}
      b
      """
    let text = try Folder(page: page, ["part": "{{#masthead}}\np\n{{/masthead}}\n"]).text(of: SampleDigests.empty)
    #expect(text == "a\n\n第7期（总第31期）\n\nzh-Hans\ny\np\nb")
  }

  @Test("a partial may include itself as deep as blocks stand in one another")
  func recursion() throws {
    let folder = Folder(
      page: "{{#entries}}{{> blocks}}{{/entries}}",
      ["blocks": "{{#blocks}}{{#paragraph}}{{text}};{{/paragraph}}{{#quote}}<q>{{> blocks}}</q>{{/quote}}{{/blocks}}"])
    var block = Block.paragraph("最里面")
    for _ in 0..<20 { block = Block(.quote([block])) }
    let text = try folder.text(of: .showing([block]))
    #expect(text == String(repeating: "<q>", count: 20) + "最里面;" + String(repeating: "</q>", count: 20))
  }

  @Test("signs of tags can be changed for formats that use braces themselves")
  func delimiters() throws {
    let page = "{{=<< >>=}}\n\\section{<<masthead.title>>}{{x}}\n<<={{ }}=>>\n{{masthead.title}}\n"
    let text = try Folder(page: page, mediaType: "application/x-tex").text(of: SampleDigests.empty)
    #expect(text == "\\section{晚风快讯}{{x}}\n晚风快讯\n")
  }

  @Test("options reach templates, a choice also as a flag of its own")
  func options() throws {
    let folder = Folder(
      page: "{{options.width}} {{#options.rule}}rule{{/options.rule}} {{#options.tone-warm}}warm{{/options.tone-warm}}",
      options: """
        options:
          width: {type: integer, minimum: 1, maximum: 99, default: 7, summary: w}
          rule: {type: boolean, default: false, summary: r}
          tone: {one-of: [plain, warm], default: plain, summary: t}
        """)
    #expect(try folder.text(of: SampleDigests.empty) == "7  ")
    let set: JSONValue = ["width": 9, "rule": true, "tone": "warm"]
    #expect(try folder.text(of: SampleDigests.empty, options: set) == "9 rule warm")
  }

  @Test("a file for each section or entry, beside the main one")
  func files() throws {
    let folder = Folder(
      page: "{{#sections}}{{title}} {{/sections}}",
      ["part": "{{masthead.title}}: {{title}} {{index}}{{#last}}!{{/last}}"],
      files: """
        files:
          - {path: "{name}.html", template: page.mustache}
          - {path: "{name}/{section}.txt", template: part.mustache, each: section, media-type: text/plain}
        """)
    let files = try folder.format().format(SampleDigests.everyConstruct, options: [:], context: .sample).files
    #expect(files.map(\.path) == ["digest.html", "digest/1.txt", "digest/2.txt", "digest/3.txt", "digest/4.txt"])
    #expect(files.map(\.mediaType)[1] == "text/plain")
    #expect(files.dropFirst().map(\.text) == ["样样都有: 文字 1", "样样都有: 段落 2", "样样都有: 图表 3", "样样都有: 空栏 4!"])
  }

  @Test("what templates do not ask for is told as degraded")
  func degraded() throws {
    let folder = Folder(page: "{{#entries}}{{#blocks}}{{#table}}{{text}}{{/table}}{{/blocks}}{{/entries}}")
    let formatted = try folder.format().format(SampleDigests.everyConstruct, options: [:], context: .sample)
    let constructs = Set(formatted.degraded.map(\.construct))
    #expect(constructs == ["heading", "quote", "list", "image", "preformatted", "emphasis", "strong", "mark", "link"])
  }

  @Test(
    "text is escaped by the rules of each format",
    arguments: [
      ("text/html", #"<a href="x">'&'"#, "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;"),
      ("application/atom+xml", "a<b", "a&lt;b"),
      ("text/markdown", "1. *a* [b](c) _d_ `e` <f> 甲。", #"1\. \*a\* \[b\]\(c\) \_d\_ \`e\` \<f\> 甲。"#),
      (
        "application/x-tex", ##"\a{b}$50% #1_x~^--''"##,
        ##"\textbackslash{}a\{b\}\$50\% \#1\_x\textasciitilde{}\textasciicircum{}-{}-'{}'"##
      ),
      ("application/json", #"a"b\c</script>"#, #"a\"b\\c\u003c/script>"#),
      ("text/csv", #"=1+"2""#, #"'=1+""2"""#),
      ("text/gemini", "# no heading", " # no heading"),
      ("text/plain", "<&*>", "<&*>"),
    ])
  func escaping(mediaType: String, text: String, escaped: String) throws {
    let folder = Folder(page: "{{#entries}}{{#paragraphs}}{{text}}{{/paragraphs}}{{/entries}}", mediaType: mediaType)
    #expect(try folder.text(of: .showing([.paragraph(text)])) == escaped)
  }

  @Test("text that looks like a tag stays text")
  func injection() throws {
    let folder = Folder(page: "{{#entries}}{{#paragraphs}}{{> p}}{{/paragraphs}}{{/entries}}", ["p": "{{text}}"])
    let text = "{{masthead.title}} {{> p}} \u{1}masthead.title\u{2}"
    #expect(try folder.text(of: .showing([.paragraph(text)])) == "{{masthead.title}} {{&gt; p}} masthead.title")
  }
}

/// A folder of templates in memory.
struct Folder {
  var files: [String: [UInt8]]

  init(
    page: String, _ partials: [String: String] = [:], mediaType: String = "text/html", options: String = "",
    files: String = "template: page.mustache"
  ) {
    let manifest = "summary: s\nmedia-type: \(mediaType)\nextension: html\n\(files)\n\(options)\n"
    self.files = ["formatter.yaml": Array(manifest.utf8), "page.mustache": Array(page.utf8)]
    for (name, text) in partials { self.files[name + ".mustache"] = Array(text.utf8) }
  }

  /// What comes of reading it.
  var reading: TemplateFormat.Reading {
    TemplateFormat.read(TemplateFolder(name: "sample", path: "sample", files: files), origin: .folder("sample"))
  }

  /// The diagnostics as `id place: message; help`.
  var problems: [String] {
    reading.diagnostics.map { problem in
      "\(problem.location.map { "\($0): " } ?? "")\(problem.id): \(problem.message)"
    }
  }

  func format() throws -> TemplateFormat {
    let reading = reading
    guard let format = reading.format else { throw DiagnosticError(reading.diagnostics) }
    return format
  }

  func text(of digest: Digest, options: JSONValue = [:]) throws -> String {
    try format().format(digest, options: options, context: .sample).files.first?.text ?? ""
  }
}

extension FormattingContext {
  /// A context for a file called `digest`.
  static let sample = FormattingContext(fileName: "digest")
}
