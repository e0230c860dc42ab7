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
      for formatter in Formats.all where isRecorded(type(of: formatter).name, of: name) {
        files += try formatter.format(digest, context: FormattingContext(fileName: name)).files
      }
      guard name == "bulletin" || name == "english" else { continue }
      for (variant, formatter) in Formats.varied where isRecorded(type(of: formatter).name, of: name) {
        files += try formatter.format(digest, context: FormattingContext(fileName: "\(name)-\(variant)")).files
      }
    }
    // A package is looked at unpacked, in its own tests.
    return files.filter { $0.mediaType != "application/epub+zip" }
  }

  /// Pages are looked at in every sample; of what other programs read, one sample of each kind shows enough. Mail is
  /// recorded where it can be read as it is, in quoted-printable.
  private func isRecorded(_ format: String, of sample: String) -> Bool {
    switch format {
    case "pandoc", "rss", "atom", "jsonfeed": sample == "bulletin" || sample == "every-construct"
    case "mail": sample == "english"
    default: true
    }
  }

  @Test("the files are those in Golden, byte for byte")
  func golden() throws {
    #expect(try GoldenFolder("Golden").differences(from: try files()) == [])
  }
}
