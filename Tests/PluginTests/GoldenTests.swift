import SheafKit
import SheafTesting
import Testing

@Suite("What the sample digests look like")
struct GoldenTests {
  /// Every sample but the hundred entries, in every format; with other options the bulletin and the English one.
  private func files() throws -> [RenderedFile] {
    var files: [RenderedFile] = []
    for sample in SampleDigests.all where sample.name != "hundred" && sample.name != "naughty" {
      let (name, digest) = (sample.name, sample.digest)
      for formatter in Formats.all {
        files += try formatter.format(digest, context: FormattingContext(fileName: name)).files
      }
      guard name == "bulletin" || name == "english" else { continue }
      for (variant, formatter) in Formats.varied {
        files += try formatter.format(digest, context: FormattingContext(fileName: "\(name)-\(variant)")).files
      }
    }
    // A package is looked at unpacked, in its own tests.
    return files.filter { $0.mediaType.hasPrefix("text/") || $0.mediaType.contains("json") }
  }

  @Test("the files are those in Golden, byte for byte")
  func golden() throws {
    #expect(try GoldenFolder("Golden").differences(from: try files()) == [])
  }
}
