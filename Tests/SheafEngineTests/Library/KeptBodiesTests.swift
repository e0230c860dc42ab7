import Glibc
import SheafKit
import SheafLibrary
import SheafRecipe
import Synchronization
import Testing

@testable import SheafEngine

@Suite("Bodies of entries that are kept")
struct KeptBodiesTests {
  private typealias S = Samples

  /// A format that notes which bodies it has to set.
  private final class BodyFormat: Format {
    let details = FormatDescription(
      name: "body", summary: "", mediaType: "text/plain", fileExtension: "txt",
      options: [OptionDescription("wide", .boolean, summary: "A word.")], origin: .builtIn)
    private let names = Mutex<[String]>([])

    /// The headlines over the bodies that were set since this was asked for last.
    func takeSet() -> [String] {
      names.withLock { names in
        defer { names = [] }
        return names.sorted()
      }
    }

    func format(_ digest: Digest, options: JSONValue, context: FormattingContext) throws -> FormattedDigest {
      var (bytes, bodies) = (Array("\(digest.masthead.title)\n".utf8), context.bodies)
      for entry in digest.entries {
        bytes += "\(entry.number). \(entry.headline)\n".utf8
        let start = bytes.count
        if let known = bodies.known(of: entry, level: 1) {
          bytes += known.bytes
        } else {
          bytes += "\(entry.parts) \(JSONText.text(of: options))\n".utf8
          names.withLock { $0.append(entry.headline) }
        }
        bodies.note(entry, level: 1, at: start..<bytes.count, degraded: [.init(construct: "strong", count: 1)])
      }
      return FormattedDigest(
        files: [RenderedFile(path: context.fileName + ".txt", mediaType: "text/plain", bytes: bytes)],
        bodies: bodies.all)
    }
  }

  private let store = MemoryStore()
  private let folder: LibraryFolder

  init() throws {
    folder = try LibraryFolder([
      "1.txt": "渡口修好了\n\n渡口的石阶修好了。", "2.txt": "渡口有灯\n\n渡口的灯亮了，渡口不暗了。", "3.txt": "渡船\n\n渡口的船修好了。",
    ])
    usleep(30_000)
  }

  /// What composing comes to, as text, which is the same without a library.
  private func printed(
    by format: BodyFormat, _ options: JSONValue = [:], _ change: (inout Recipe) -> Void = { _ in }
  ) throws -> String {
    let recipe = folder.recipe(S.query(any: [S.term("渡口")]), change)
    let store = store
    func text(_ libraries: Libraries, _ format: BodyFormat) throws -> String {
      let outcome = try Engine(formatters: FormatterRegistry([format]), libraries: libraries).outcome(
        of: recipe, from: WrittenRecipe(texts: ["r": "\(recipe)"], settings: []),
        to: [Output(format: "body", options: options, location: S.here)], issueDate: S.issueDate)
      return (outcome.renderings ?? []).flatMap(\.files).map(\.text).joined()
    }
    let printed = try text(Libraries(.current) { _, _ in store }, format)
    #expect(try printed == text(.none, BodyFormat()))
    return printed
  }

  @Test("are set where the entry changed, and nowhere else, whatever number it has")
  func changed() throws {
    let format = BodyFormat()
    _ = try printed(by: format)
    #expect(format.takeSet() == ["渡口修好了", "渡口有灯", "渡船"])
    try folder.write("渡船\n\n渡口的船又坏了。", to: "3.txt")
    _ = try printed(by: format)
    #expect(format.takeSet() == ["渡船"])
    try folder.write("渡口渡口\n\n渡口的人都到渡口来看渡口。", to: "0.txt")
    #expect(try printed(by: format).contains("1. 渡口渡口"))
    #expect(format.takeSet() == ["渡口渡口"])
    try folder.remove("0.txt")
    _ = try printed(by: format)
    #expect(format.takeSet() == [])
  }

  @Test("are set where the options or the language are others, and not where the title alone is")
  func options() throws {
    let format = BodyFormat()
    _ = try printed(by: format)
    _ = format.takeSet()
    _ = try printed(by: format) { $0.title = "别的题目" }
    #expect(format.takeSet() == [])
    _ = try printed(by: format, ["wide": true])
    #expect(format.takeSet().count == 3)
    _ = try printed(by: format) { $0.language = "en" }
    #expect(format.takeSet().count == 3)
  }

  @Test("bytes that are none are no bodies")
  func damaged() throws {
    let recipe = folder.recipe(S.query(any: [S.term("渡口")]))
    let digest = try #require(
      Engine(formatters: FormatterRegistry([])).compose(recipe, issueDate: S.issueDate).digest)
    let (keys, entry) = (EntryKeys(all: [ContentHash(of: [1])]), try #require(digest.entries.first))
    var rendering = Rendering(format: "body", files: [], degraded: [])
    rendering.bodies = [EntryBody(entry: 1, range: 2..<5, degraded: [.init(construct: "image", count: 2)])]
    let bytes = try #require(KeptBodies([rendering], of: keys, under: [1, 2])?.bytes)
    #expect(KeptBodies(bytes)?.bytes == bytes)
    for length in bytes.indices { #expect(KeptBodies(Array(bytes[..<length])) == nil) }
    #expect(KeptBodies(bytes + [0]) == nil)
    // A body that does not stand in the file is none.
    #expect(KeptBodies(bytes)?.known(of: keys, in: [rendering]).first.map { $0.known(of: entry) == nil } == true)
  }
}
