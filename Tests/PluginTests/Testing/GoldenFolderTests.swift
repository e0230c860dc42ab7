import FoundationEssentials
import SheafKit
import SheafTesting
import Testing

@Suite("A golden folder")
struct GoldenFolderTests {
  private let place: String
  private let folder: GoldenFolder
  private let files = [
    RenderedFile(path: "a.txt", mediaType: "text/plain", text: "一\n二\n"),
    RenderedFile(path: "sub/b.txt", mediaType: "text/plain", text: "三\n"),
  ]

  init() {
    place = FileManager.default.temporaryDirectory.path + "/sheaf-golden-\(UUID().uuidString)"
    folder = GoldenFolder("golden", near: place + "/Test.swift")
  }

  private func remove() { try? FileManager.default.removeItem(atPath: place) }

  @Test("is the same as what was recorded")
  func recorded() throws {
    defer { remove() }
    #expect(try folder.differences(from: files, record: true) == [])
    #expect(try folder.differences(from: files, record: false) == [])
  }

  @Test("tells files that differ, that are new and that nobody makes any more")
  func differences() throws {
    defer { remove() }
    #expect(try folder.differences(from: files, record: true) == [])
    let made = [
      RenderedFile(path: "a.txt", mediaType: "text/plain", text: "一\n2\n"),
      RenderedFile(path: "c.txt", mediaType: "text/plain", text: ""),
    ]
    #expect(
      try folder.differences(from: made, record: false) == [
        "a.txt:2: expected “二”, made “2”", "c.txt: there is no such golden file; RECORD=1 writes it",
        "sub/b.txt: nothing makes this golden file any more; delete it or RECORD=1",
      ])
  }

  @Test("forgets, when it is recorded anew, what is no longer made")
  func recordedAnew() throws {
    defer { remove() }
    #expect(try folder.differences(from: files, record: true) == [])
    #expect(try folder.differences(from: Array(files.prefix(1)), record: true) == [])
    #expect(try folder.differences(from: Array(files.prefix(1)), record: false) == [])
  }
}
