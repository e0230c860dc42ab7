import SheafKit
import SheafRecipe
import Testing

@Suite("Sites")
struct SiteBuilderTests {
  @Test("a recipe's sites are what it says, with their places")
  func reads() throws {
    let reading = read(
      head + """
        sites:
          - host: www.yanhu.example
            files: clips/**
            keep: ["#content", .text > p]
            remove: [.ad]
            encoding: gb18030
            source: 砚湖晚报
        """ + "\n")
    let site = try #require(reading.recipe?.sites.first)
    #expect(reading.diagnostics == [])
    #expect(
      [site.host?.text, site.files?.text, site.encoding?.text, site.source?.text]
        == ["www.yanhu.example", "clips/**", "gb18030", "砚湖晚报"])
    #expect(site.keep.map(\.text) == ["#content", ".text > p"])
    #expect(site.remove.map(\.location.line) == [9])
    #expect(site.source?.location == SourceLocation(file: "recipe.yaml", line: 11, column: 13, length: 4))
    #expect(site.location.line == 6)
  }

  @Test(
    "what does not fit is told with its place",
    arguments: [
      ("{host: a.example}", "5:9 missing-key"), ("{remove: [.ad]}", "5:9 missing-key"), ("{}", "5:9 empty-value"),
      ("{host: 'https://a.example/x', source: x}", "5:16 bad-text"),
      ("{host: '*.a.example', source: x}", "5:16 bad-text"),
      ("{host: a。example, source: x}", "5:16 full-width-sign"), ("{host: a.example, keep: '#c'}", "5:33 wrong-type"),
      ("{host: a.example, keep: []}", "5:33 empty-value"), ("{host: a.example, keep: [..x]}", "5:34 bad-selector"),
      ("{host: a.example, keep: ['a::before']}", "5:36 bad-selector"),
      ("{host: a.example, remove: ['a[b']}", "5:38 bad-selector"),
      ("{host: a.example, remove: [\"a\\x5b\"]}", "5:36 bad-selector"),
      ("{host: a.example, encoding: gbk}", "5:37 unknown-value"),
      ("{host: a.example, sorce: x}", "5:27 unknown-key"), ("{host: a.example, 来源: x}", "5:27 unknown-key"),
      ("{files: 'a[', source: x}", "5:17 bad-file"), ("x", "5:9 wrong-type"),
    ])
  func faults(text: String, expected: String) {
    #expect(problems("sites: [\(text)]\n").contains(expected), "\(problems("sites: [\(text)]\n"))")
  }

  @Test("a selector behind a bare `#` is a comment, and that is said")
  func comment() {
    let text = "sites:\n  - host: a.example\n    keep:\n      - #content\n"
    #expect(problems(text) == ["8:8 empty-value"])
    #expect(help(text).contains("quotation marks"))
  }

  @Test(
    "the right form is shown",
    arguments: [
      ("{host: 'https://www.a.example/x', source: x}", "write `www.a.example`"),
      ("{host: '*.a.example', source: x}", "write `a.example`"),
      ("{host: a。example, source: x}", "write `a.example`"),
      ("{host: a.example, encoding: GBK}", "did you mean `gb18030`?"),
      ("{host: a.example, source: x, charset: gbk}", "write `encoding`"),
      ("{host: a.example, remove: ['.a，.b']}", "write `,`"),
    ])
  func rightForm(text: String, expected: String) {
    #expect(help("sites: [\(text)]\n").contains(expected), "\(help("sites: [\(text)]\n"))")
  }

  @Test("more sites and selectors than anybody writes are refused")
  func limits() {
    let many = String(repeating: "  - {host: a.example, source: x}\n", count: 1_001)
    #expect(problems("sites:\n" + many).map { $0.split(separator: " ").last } == ["out-of-range"])
    let long = String(repeating: "  - {host: a.example, keep: [\(String(repeating: "a ", count: 200))a]}\n", count: 60)
    #expect(problems("sites:\n" + long).contains { $0.hasSuffix("out-of-range") })
  }

  private func settings(_ text: String) -> SettingsReader.Reading {
    SettingsReader.read(bytes: Array(text.utf8), file: "clips/sheaf.yaml")
  }

  @Test("`sheaf.yaml` has the same sites, with the same messages")
  func settingsFile() {
    #expect(settings("sites:\n  - {host: a.example, source: 砚湖晚报}\n").sites.map(\.source?.text) == ["砚湖晚报"])
    let reading = settings("sites:\n  - {host: a.example, remove: [..x]}\n  - {sorce: x}\n")
    #expect(reading.sites.isEmpty)
    #expect(reading.diagnostics.map(\.id) == ["bad-selector", "unknown-key"])
    #expect(reading.diagnostics.map(\.location?.file) == Array(repeating: "clips/sheaf.yaml", count: 2))
  }

  @Test(
    "a `sheaf.yaml` that is something else is refused",
    arguments: [
      ("", "empty-value"), ("# nothing\n", "empty-value"), ("- a\n", "wrong-type"), ("site: x\n", "unknown-key"),
      ("sheaf: 1\ntitle: x\n", "unknown-key"), ("sites: ［a］\n", "full-width-sign"), ("sites: [a\n", "yaml-syntax"),
      ("sites：\n  - {host: a.example}\n", "full-width-sign"),
    ])
  func noSettings(text: String, expected: String) {
    #expect(settings(text).diagnostics.first?.id == expected, "\(settings(text).diagnostics)")
    #expect(settings(text).sites.isEmpty)
  }
}
