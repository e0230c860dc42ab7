import SheafKit
import SheafTesting
import Template
import Testing

@Suite("Problems of templates")
struct TemplateProblemTests {
  @Test("names that the digest never has are told with the nearest one, all at once")
  func unknownNames() {
    let folder = Folder(
      page: "{{#entries}}{{headlin}}{{/entries}}\n{{mastehad.title}}\n{{masthead.tilte}}\n{{headline}}")
    let problems = folder.reading.diagnostics
    #expect(problems.map(\.id) == Array(repeating: "unknown-name", count: 4))
    #expect(
      problems.map { $0.location?.description }
        == ["page", "page", "page", "page"].enumerated().map { index, _ in
          "sample/page.mustache:\(index + 1):\(index == 0 ? 13 : 1)"
        })
    #expect(
      problems.map(\.help) == [
        "did you mean `headline`?", "did you mean `masthead`?", "did you mean `title`?",
        "`headline` belongs to: entry; write the tag inside a section of it",
      ])
  }

  @Test(
    "tags and sections that are not right are told with what to write",
    arguments: [
      ("{{#entries}}x", "1:1: unclosed-section: `{{#entries}}` is not closed before the end of the file"),
      ("x{{/entries}}", "1:2: unopened-section: `{{/entries}}` closes a section that was not opened"),
      (
        "{{#sections}}{{#entries}}{{/sections}}",
        "1:14: unclosed-section: `{{#entries}}` is not closed before `{{/sections}}`"
      ),
      ("甲{{headline", "1:2: unclosed-tag: this tag does not end on its line"),
      ("{{! never", "1:1: unclosed-tag: this comment does not end"),
      ("{{}}", "1:1: bad-tag: this tag has no name"),
      ("{{uppercased(headline)}}", "1:1: bad-tag: there are no functions in templates"),
      ("{{< page}}{{/page}}", "1:1: bad-tag: templates cannot inherit here"),
      ("{{% CONTENT_TYPE: TEXT}}", "1:1: bad-tag: a template cannot choose how text is escaped"),
      ("{{> *name}}", "1:1: bad-tag: the name of a partial cannot be a value"),
      ("{{> ../secret}}", "1:1: bad-tag: `../secret` is no name"),
      ("{{=x=}}", "1:1: bad-delimiters: tags need an opening and a closing sign"),
      ("{{entries}}", "1:1: no-text: `entries` is a list and no text"),
      ("{{masthead}}", "1:1: no-text: `masthead` holds several values and is no text"),
      ("{{hasContents}}", "1:1: no-text: `hasContents` is true or false and no text"),
      ("{{.}}", "1:1: no-text: `{{.}}` is no text here"),
      ("{{> entyr}}", "1:1: missing-partial: there is no `entyr.mustache` in the folder"),
      ("{{> page}}", "1:1: endless-partial: `page` includes itself without end"),
      ("a\u{1}b", "1:2: control-character: a control character stands in the template"),
    ])
  func problems(page: String, problem: String) {
    let problems = Folder(page: page).problems.filter { $0.contains(problem.split(separator: ": ")[1]) }
    #expect(problems == ["sample/page.mustache:" + problem])
  }

  @Test("raw text is warned about where the format has markup, and files that nothing includes")
  func warnings() {
    let raw = Folder(page: "{{#entries}}{{{headline}}}{{&kicker}}{{/entries}}", ["idle": "x"])
    #expect(raw.reading.diagnostics.map(\.id) == ["unused-template", "raw-text", "raw-text"])
    #expect(raw.reading.format != nil)
    #expect(Folder(page: "{{#entries}}{{{headline}}}{{/entries}}", mediaType: "text/plain").problems == [])
  }

  @Test("a manifest is held to the letter, all problems at once")
  func manifest() {
    var folder = Folder(page: "x")
    folder.files["formatter.yaml"] = Array(
      """
      sumary: s
      media-type: html
      extension: .html
      escape: htm
      files:
        - {path: "{name}.html", template: pgae.mustache}
        - {path: "../{name}.html", template: ../x.mustache, each: article}
      options:
        Tone: {type: text, summary: s}
        width: {type: integr, summary: s}
        tone: {choices: [a], summary: s}
        rule: {type: boolean, default: maybe, summary: s}

      """.utf8)
    let problems = folder.reading.diagnostics
    #expect(
      problems.map { "\($0.location?.line ?? 0) \($0.id)" } == [
        "1 unknown-key", "1 missing-key", "2 unknown-value", "3 unknown-value", "4 unknown-value", "6 missing-template",
        "7 unknown-value",
        "9 unknown-value", "10 unknown-value", "11 missing-key", "11 unknown-key", "12 wrong-type",
      ])
    #expect(problems.first { $0.id == "unknown-key" }?.help?.hasPrefix("did you mean `summary`?") == true)
    #expect(problems.allSatisfy { $0.help != nil })
  }

  @Test("a template that is not there is told where the manifest names it")
  func missingTemplate() {
    let folder = Folder(page: "x", files: "template: pgae.mustache")
    #expect(
      folder.problems.first
        == "sample/formatter.yaml:4:11: missing-template: there is no `pgae.mustache` in `sample`")
  }

  @Test("a media type that nothing is known of needs `escape`")
  func unknownMediaType() {
    let folder = Folder(page: "x", mediaType: "text/x-rst")
    #expect(folder.reading.diagnostics.map(\.id) == ["missing-key"])
    #expect(Folder(page: "x", mediaType: "text/x-rst", options: "escape: none").problems == [])
  }
}
