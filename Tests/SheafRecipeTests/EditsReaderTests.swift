import FoundationEssentials
import SheafKit
import Testing

@testable import SheafRecipe

@Suite("Files of edits")
struct EditsReaderTests {
  private func read(_ text: String) -> EditsReader.Reading { EditsReader.read(bytes: Array(text.utf8), file: "e.yaml") }

  private func problems(_ items: String) -> [String] {
    read("sheaf: 1\nedits:\n" + items).diagnostics.map {
      "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.id)"
    }
  }

  @Test("an edit is what the file says, with its place")
  func reads() throws {
    let reading = read(
      """
      sheaf: 1
      edits:
        - article: 3f2a9c0d41b7e865
          title: 守闸人换了一代
          pin: true
          section: 岗位建功
          position: 1
          headline: 守了十一年的闸门
          cut: [据了解]
          add: [每隔20米刷一道白漆]
          note: 又去看了一次。
      """)
    let edit = try #require(reading.edits?.list.first)
    #expect(reading.diagnostics == [])
    #expect([edit.article, edit.title, edit.headline] == ["3f2a9c0d41b7e865", "守闸人换了一代", "守了十一年的闸门"])
    #expect(edit.pins && !edit.drops)
    #expect(edit.section == Edit.Text("岗位建功", at: SourceLocation(file: "e.yaml", line: 6, column: 14, length: 4)))
    #expect(edit.position == 1)
    #expect([edit.cut, edit.add].map { $0.map(\.text) } == [["据了解"], ["每隔20米刷一道白漆"]])
    #expect(edit.location.line == 3)
  }

  @Test("a file without edits is sound, and so is one that is empty")
  func empty() {
    #expect(read("sheaf: 1\n").edits?.list == [])
    #expect(read("# nothing\n").edits?.list == [])
  }

  @Test(
    "what does not fit is told with its place",
    arguments: [
      ("  - {pin: true}\n", "3:5 missing-key"), ("  - {title: 甲, pin: true, drop: true}\n", "3:5 contradiction"),
      ("  - {title: 甲, drop: true}\n  - {title: 甲, pin: true}\n", "4:5 repeated-value"),
      ("  - {title: 甲, 删除: true}\n", "3:16 unknown-key"), ("  - {title: 甲, position: 0}\n", "3:26 out-of-range"),
      ("  - {title: 甲, pin: yes}\n", "3:21 wrong-type"), ("  - 甲\n", "3:5 wrong-type"),
    ])
  func faults(items: String, expected: String) {
    #expect(problems(items) == [expected])
  }

  @Test("the reference page has a row for every key")
  func page() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "recipes/README.md"), encoding: .utf8)
    for key in Language.edit.keys {
      let row = "| `\(key.name)` | `\(key.example)` | \(key.presence.words) | \(key.summary) |\n"
      #expect(page.contains(row), "the page lacks: \(row)")
    }
  }
}
