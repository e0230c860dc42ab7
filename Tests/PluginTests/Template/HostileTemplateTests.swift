import Foundation
import SheafKit
import SheafTesting
import Template
import Testing

@Suite("Hostile templates")
struct HostileTemplateTests {
  private func duration(_ body: () throws -> Void) rethrows -> Duration {
    try ContinuousClock().measure(body)
  }

  @Test("partials that include one another twice each are given up, not written")
  func billionLaughs() throws {
    var partials: [String: String] = [:]
    for level in 0..<30 { partials["p\(level)"] = "{{> p\(level + 1)}}{{> p\(level + 1)}}" }
    partials["p30"] = String(repeating: "ha", count: 50)
    let folder = Folder(page: "{{> p0}}", partials)
    #expect(throws: DiagnosticError.self) { try folder.text(of: SampleDigests.empty) }
  }

  @Test("a partial that goes through a list of what is around it is given up")
  func endlessByData() throws {
    let folder = Folder(page: "{{> loop}}", ["loop": "{{#entries}}{{> loop}}{{/entries}}"])
    let digest = SampleDigests.numbered(100)
    #expect {
      _ = try folder.text(of: digest)
    } throws: { error in
      (error as? DiagnosticError)?.diagnostics.first?.message == "`loop.mustache` includes itself without end"
    }
  }

  @Test("a list that is gone through inside itself is given up within bounds")
  func nestedLists() throws {
    let depth = 6
    let page =
      String(repeating: "{{#entries}}", count: depth) + String(repeating: "x", count: 1000)
      + String(repeating: "{{/entries}}", count: depth)
    // Inside an entry there are no `entries` of its own, so that each level goes through all of them again.
    let time = duration {
      #expect(throws: DiagnosticError.self) { try Folder(page: page).text(of: SampleDigests.numbered(500)) }
    }
    #expect(time < .seconds(60))
  }

  @Test("a template of many tags or of deep sections is refused before the library sees it")
  func tooMuch() {
    let tags = Folder(page: String(repeating: "{{language}}", count: 5000))
    #expect(tags.reading.diagnostics.map(\.id) == ["too-large"])
    let deep = Folder(
      page: String(repeating: "{{#masthead}}", count: 1000) + String(repeating: "{{/masthead}}", count: 1000))
    #expect(deep.reading.diagnostics.map(\.id) == ["too-deep"])
  }

  @Test("the largest template that is taken is read in moments")
  func largest() throws {
    let page = String(repeating: "{ {{language}} 甲乙丙丁戊己庚辛\n", count: 1400)
    let time = try duration { _ = try Folder(page: page).text(of: SampleDigests.empty) }
    #expect(time < .seconds(30))
  }

  @Test("random pieces of templates never trap and never hang")
  func random() {
    let pieces = [
      "{{", "}}", "{{{", "}}}", "{{#entries}}", "{{/entries}}", "{{^note}}", "{{/note}}", "{{headline}}", "{{.}}",
      "{{> page}}", "{{> part}}", "{{! ", "{{=<< >>=}}", "<<language>>", "{{=", "=}}", "甲", "\n", " ", "\u{301}",
      "\r\n",
      "{{#blocks}}", "{{/blocks}}", "{{%", "{{$x}}", "\u{1}", "(", "\u{2028}",
    ]
    var seed: UInt64 = 7
    func next(_ count: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % count
    }
    for _ in 0..<400 {
      let page = (0..<next(30)).map { _ in pieces[next(pieces.count)] }.joined()
      let part = (0..<next(10)).map { _ in pieces[next(pieces.count)] }.joined()
      let folder = Folder(page: page, ["part": part])
      _ = try? folder.text(of: SampleDigests.everyConstruct)
    }
  }

  @Test("nothing outside of the folder is read: symbolic links, pipes and large files are errors")
  func folderOnDisk() throws {
    let path = FileManager.default.temporaryDirectory.path + "/templates-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    for (name, bytes) in Folder(page: "x").files { try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)")) }
    #expect(TemplateFormat.read(folder: path).diagnostics == [])
    try FileManager.default.createSymbolicLink(atPath: path + "/passwd.mustache", withDestinationPath: "/etc/passwd")
    mkfifo(path + "/pipe.mustache", 0o600)
    try Data(repeating: 0x20, count: 100_000).write(to: URL(fileURLWithPath: path + "/large.mustache"))
    #expect(TemplateFormat.read(folder: path).diagnostics.map(\.id) == ["too-large", "symbolic-link", "unreadable"])
    #expect(TemplateFormat.read(folder: path + "/nowhere").diagnostics.map(\.id) == ["no-folder"])
  }
}
