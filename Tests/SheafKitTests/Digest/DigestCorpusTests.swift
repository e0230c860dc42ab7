import Foundation
import SheafKit
import SheafTesting
import Testing

/// Digests as programs have written them and will write them: each must stay readable, and be written as recorded.
@Suite("The corpus of digests")
struct DigestCorpusTests {
  private static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Corpus"

  private static func read(_ name: String) throws -> (digest: Digest, replaced: Int) {
    let bytes = [UInt8](FileManager.default.contents(atPath: corpus + "/" + name) ?? Data())
    return try DigestEnvelope.read(json: bytes)
  }

  @Test("every digest reads, and is written as recorded")
  func written() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.corpus).filter { $0.hasSuffix(".json") }
      .sorted()
    #expect(names.count >= 6)
    let files = try names.map { name in
      let digest = try Self.read(name).digest
      return RenderedFile(
        path: name, mediaType: "application/json",
        bytes: DigestEnvelope(digest).json(indented: true) + [UInt8(ascii: "\n")])
    }
    #expect(try GoldenFolder("Written").differences(from: files) == [])
    for file in files { #expect(try DigestEnvelope.read(json: file.bytes).digest == Self.read(file.path).digest) }
  }

  @Test("a digest of the first version lacks nothing but what was added since")
  func first() throws {
    let entries = try Self.read("first-version.json").digest.entries
    #expect(entries.count == 2)
    #expect(entries.allSatisfy { $0.facts.isEmpty && $0.figures.isEmpty && $0.people.isEmpty && $0.quotes.isEmpty })
  }

  @Test("what a later version adds is passed over")
  func future() throws {
    #expect(try Self.read("future.json").digest == Self.read("first-version.json").digest)
  }

  @Test("what is no character is counted")
  func surrogates() throws {
    let (digest, replaced) = try Self.read("surrogates.json")
    #expect(replaced == 3)
    #expect(digest.entries.first?.headline == "缺\u{FFFD}半 \u{FFFD}\u{FFFD} 全𠮷")
  }

  @Test("digests in the order of names, as the first versions wrote them, read as those of today")
  func order() throws {
    #expect(try Self.read("every-construct.json").digest == SampleDigests.everyConstruct)
    #expect(try Self.read("english.json").digest == SampleDigests.english)
    #expect(
      try Self.read("hostile.json").digest == PrintableDigest(SampleDigests.hostile, keepsText: true).digest)
  }
}
