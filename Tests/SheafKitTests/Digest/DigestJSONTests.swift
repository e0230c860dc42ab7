import SheafKit
import SheafTesting
import Testing

@Suite("The digest as JSON")
struct DigestJSONTests {
  @Test("what is written is read back the same", arguments: 0..<6)
  func roundTrip(sample: Int) throws {
    let digest = PrintableDigest(SampleDigests.all[sample].digest, keepsText: true).digest
    for indented in [false, true] {
      let json = DigestEnvelope(digest).json(indented: indented)
      let reading = try DigestEnvelope.read(json: json)
      #expect(reading.digest == digest && reading.replaced == 0)
    }
  }

  @Test("the schema stands first")
  func first() {
    let json = String(decoding: DigestEnvelope(SampleDigests.empty).json(), as: UTF8.self)
    #expect(json.hasPrefix(#"{"schema":"sheaf-digest/1","digest":{"language":"zh-Hans","masthead":{"title":"#))
  }

  private func problem(_ old: String, _ new: String) -> JSONProblem? {
    var json = String(decoding: DigestEnvelope(SampleDigests.everyConstruct).json(), as: UTF8.self)
    guard let place = json.range(of: old) else { return nil }
    json.replaceSubrange(place, with: new)
    do throws(JSONProblem) {
      _ = try DigestEnvelope.read(json: Array(json.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "what is wrong is told by its path",
    arguments: [
      (#""type":"paragraph""#, #""type":"paragaph""#, "digest.note[0].type", "is “paragaph”, which is unknown"),
      (
        #""number":1"#, #""number":"1""#, "digest.sections[0].groups[0].entries[0].number",
        "is text, and must be a whole"
      ),
      (#""date":"2"#, #""date":"x"#, "digest.masthead.date", "is no day such as 2021-03-08"),
      (#""colon":"："#, #""colons":"："#, "digest.labels.colon", "is missing"),
      (#""sections":["#, #""sections":null,"x":["#, "digest.sections", "is null, and must be a list"),
      (#""language":"#, #""language":"en","language":"#, "digest.language", "stands twice"),
    ])
  func paths(old: String, new: String, path: String, words: String) throws {
    let problem = try #require(self.problem(old, new))
    #expect(problem.path == path)
    #expect(problem.message.hasPrefix("`\(path)` \(words)"), "\(problem)")
    #expect(problem.line == 1 && problem.column != nil)
  }

  @Test("another version is told as such, whatever else it changed")
  func version() {
    for json in [
      #"{"schema":"sheaf-digest/2","digest":7}"#, #"{"digest":{"sections":{}},"schema":"sheaf-digest/2"}"#,
    ] {
      #expect(throws: JSONProblem.self) { try DigestEnvelope.read(json: Array(json.utf8)) }
      do throws(JSONProblem) {
        _ = try DigestEnvelope.read(json: Array(json.utf8))
      } catch {
        #expect(error.message == "`schema` is “sheaf-digest/2”, and this program reads “sheaf-digest/1”")
      }
    }
  }

  @Test("a type that stands behind its members reads as well, in linear time")
  func order() throws {
    let json =
      #"{"blocks":[{"items":[[{"text":"甲","type":"paragraph"}]],"ordered":false,"type":"list"}],"type":"text"}"#
    #expect(
      try EntryPart(json: Array(json.utf8))
        == .text([Block(.list(ordered: false, items: [[.paragraph("甲")]]))]))
  }

  @Test("a member that a later version gives to a known type is passed over where the type stands first")
  func later() throws {
    let json = #"{"type":"paragraph","text":"甲","items":7,"new":{"a":[]}}"#
    #expect(try Block(json: Array(json.utf8)) == .paragraph("甲"))
  }
}
