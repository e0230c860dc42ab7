import SheafKit
import SheafTesting
import Testing

@Suite("Entries as JSON")
struct EntryCodingTests {
  @Test("an entry that was written before there were facts still reads")
  func old() throws {
    let json = #"{"number":1,"article":"a","headline":"守灯","parts":[]}"#
    let entry = try Entry(json: Array(json.utf8))
    #expect(entry == Entry(number: 1, article: "a", headline: "守灯", parts: []))
  }

  @Test("every field comes back as it was")
  func roundTrip() throws {
    for digest in [SampleDigests.everyConstruct, SampleDigests.bulletin, SampleDigests.english] {
      #expect(try Digest(json: digest.json()) == digest)
    }
  }
}
