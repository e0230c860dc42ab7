import CXXHash
import FoundationEssentials
import Testing

@testable import SheafIngest

@Suite("The version of the reader")
struct ReaderVersionTests {
  private static let sources = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/Sources"

  /// What is read into an article comes by these.
  private static let folders = [
    "SheafIngest", "SheafKit/Document", "SheafKit/Folding", "SheafKit/JSON", "SheafKit/Typography", "SheafArchive",
    "SheafProcess", "SheafSelectors", "SheafYAML",
  ]

  @Test("is the hash of its sources; RECORD=1 writes it anew")
  func hash() throws {
    let file = "SheafIngest/ArticleReader+Version.swift"
    var bytes: [UInt8] = []
    for path in FilePattern.expand("{\(Self.folders.joined(separator: ","))}", in: Self.sources, extensions: ["swift"])
    where path != file {
      bytes += Array(path.utf8) + [0] + (try SourceFile.read(Self.sources + "/" + path).bytes) + [0]
    }
    let hash = bytes.withUnsafeBufferPointer { XXH3_128bits($0.baseAddress, $0.count) }
    let version = String(hash.high64, radix: 36) + String(hash.low64, radix: 36)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      let old = String(decoding: try SourceFile.read(Self.sources + "/" + file).bytes, as: UTF8.self)
      let lines = old.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.contains("static let version") ? "  public static let version = \"\(version)\"" : line
      }
      try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: Self.sources + "/" + file))
    } else {
      #expect(ArticleReader.version == version, "record the version anew with RECORD=1")
    }
  }
}
