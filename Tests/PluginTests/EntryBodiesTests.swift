import SheafKit
import SheafTesting
import Testing

@Suite("Bodies of entries that a format set before")
struct EntryBodiesTests {
  private static let formatters = Formats.all.map { ("", $0) } + Formats.varied

  @Test("are set once more byte for byte, wherever the entries stand now", arguments: SampleDigests.all)
  func setAgain(_ sample: SampleDigests.Sample) throws {
    for (_, formatter) in Self.formatters {
      let before = try Self.format(sample.digest, by: formatter, EntryBodies())
      #expect(before.files == (try Self.format(sample.digest, by: formatter, .none)).files)
      let (turned, places) = Self.turned(sample.digest)
      let known = before.bodies.map { body in
        var body = body
        body.entry = places[body.entry] ?? 0
        return body
      }
      var anew = try Self.format(turned, by: formatter, .none)
      var again = try Self.format(turned, by: formatter, EntryBodies(known, in: before.files.first?.bytes ?? []))
      #expect(again.files == anew.files, "\(type(of: formatter))")
      anew.degraded.sort { $0.construct < $1.construct }
      again.degraded.sort { $0.construct < $1.construct }
      #expect(again.degraded == anew.degraded, "\(type(of: formatter))")
    }
  }

  @Test("are told of by the formats that are asked for most")
  func areTold() throws {
    let digest = Digest.showing([.paragraph("渡口的石阶修好了。")])
    for formatter in Formats.all.prefix(3) {
      let formatted = try Self.format(digest, by: formatter, EntryBodies())
      let body = try #require(formatted.bodies.first)
      let text = String(decoding: formatted.files[0].bytes[body.range], as: UTF8.self)
      #expect(text.contains("渡口的石阶修好了。") && !text.contains("标题"), "\(type(of: formatter))")
      #expect(try Self.format(digest, by: formatter, .none).bodies.isEmpty)
    }
  }

  @Test("are not used where something has to be taken out of the digest")
  func unprintable() throws {
    let before = try Self.format(Digest.showing([.paragraph("渡口")]), by: Formats.all[0], EntryBodies())
    var digest = Digest.showing([.paragraph("渡口")])
    digest.masthead.title = "石阶\u{202E}"
    let again = try Self.format(digest, by: Formats.all[0], EntryBodies(before.bodies, in: before.files[0].bytes))
    #expect(again.bodies.isEmpty)
    #expect(again.files == (try Self.format(digest, by: Formats.all[0], .none)).files)
  }

  private static func format(
    _ digest: Digest, by formatter: some DigestFormatter, _ bodies: EntryBodies
  ) throws -> FormattedDigest {
    try formatter.format(digest, context: FormattingContext(fileName: "digest", bodies: bodies))
  }

  /// The digest with the entries of each group in another order, and their new numbers by the old ones.
  private static func turned(_ digest: Digest) -> (digest: Digest, places: [Int: Int]) {
    var turned = digest
    var places: [Int: Int] = [:]
    var number = 0
    for section in turned.sections.indices {
      for group in turned.sections[section].groups.indices {
        turned.sections[section].groups[group].entries.reverse()
        for entry in turned.sections[section].groups[group].entries.indices {
          number += 1
          places[turned.sections[section].groups[group].entries[entry].number] = number
          turned.sections[section].groups[group].entries[entry].number = number
        }
      }
    }
    return (turned, places)
  }
}
