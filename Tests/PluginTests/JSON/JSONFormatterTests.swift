import FoundationEssentials
import JSON
import SheafKit
import SheafTesting
import Testing

@Suite("JSON")
struct JSONFormatterTests {
  @Test("the digest reads back as it was", arguments: 0..<6, [false, true])
  func roundTrip(sample: Int, compact: Bool) throws {
    let digest = SampleDigests.all[sample].digest
    let json = try Formats.text(of: digest, by: JSONFormatter(options: .init(compact: compact)))
    let envelope = try DigestEnvelope(json: Array(json.utf8))
    // Of the samples only the hostile one is nested deep enough for the bound to show.
    let bounded = PrintableDigest(digest, keepsText: true)
    #expect(bounded.degraded.isEmpty == (SampleDigests.all[sample].name != "hostile"))
    #expect(envelope == DigestEnvelope(bounded.digest))
    #expect(envelope.schema == "sheaf-digest/1")
  }

  @Test("compact means one line")
  func compact() throws {
    let json = try Formats.text(of: SampleDigests.bulletin, by: JSONFormatter(options: .init(compact: true)))
    #expect(json.utf8.count { $0 == UInt8(ascii: "\n") } == 1)
    #expect(json.hasSuffix("}\n"))
  }

  @Test("characters that turn text around are escapes")
  func invisible() throws {
    let json = try Formats.text(
      of: .showing([.paragraph("甲\u{202E}乙\u{2066}丙\u{FEFF}丁\u{7F}戊\u{2028}己“引”——完")]),
      by: JSONFormatter(options: .init()))
    #expect(json.contains(#""甲\u202E乙\u2066丙\uFEFF丁\u007F戊\u2028己“引”——完""#))
  }

  @Test("an option that is not given has its standard value")
  func options() throws {
    let decoded = try JSONDecoder().decode(JSONFormatter.Options.self, from: Data("{}".utf8))
    #expect(decoded.compact == false)
  }
}
