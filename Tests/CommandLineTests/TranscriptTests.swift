import Foundation
import Testing

/// Runs every file of `Transcripts`: commands after `$`, what they print, and the exit status where it is not 0.
///
/// `RECORD=1 swift test` writes what the commands print now.
@Suite("Transcripts of the command line")
struct TranscriptTests {
  static let folder = Workplace.project.path + "/Tests/CommandLineTests/Transcripts"

  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { $0.hasSuffix(".transcript") }.sorted()

  @Test("there are transcripts, and nothing else stands beside them")
  func folderIsWhole() throws {
    let all = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
    #expect(!Self.names.isEmpty)
    #expect(Set(all).subtracting(Self.names) == ["README.md"])
  }

  @Test("prints what the transcript says", arguments: names)
  func transcript(_ name: String) throws {
    let path = Self.folder + "/" + name
    let expected = String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    let workplace = try Workplace()
    var actual = ""
    for line in expected.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("// ") { actual += (actual.isEmpty ? "" : "\n") + line + "\n" }
      guard line.hasPrefix("$ ") else { continue }
      let result = try workplace.run(String(line.dropFirst(2)))
      actual += (actual.isEmpty ? "" : "\n") + line + "\n" + result.output
      if !actual.hasSuffix("\n") { actual += "\n" }
      if result.status != 0 { actual += "[exit \(result.status)]\n" }
    }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(actual.utf8).write(to: URL(fileURLWithPath: path))
    } else {
      #expect(actual == expected)
    }
  }
}
