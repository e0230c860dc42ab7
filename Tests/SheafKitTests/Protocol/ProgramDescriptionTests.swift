import SheafKit
import Testing

@Suite("The description of a program")
struct ProgramDescriptionTests {
  private static let options = [
    OptionDescription("sources", .boolean, standard: false, summary: "列出来源"),
    OptionDescription("width", .integer(40...200), standard: 78, summary: "columns"),
    OptionDescription("any-number", .integer(Int.min...Int.max), summary: ""),
    OptionDescription("scale", .number(0.5...2), standard: .number(1.5), summary: "scale"),
    OptionDescription("mark", .choice(["strong", "none"]), standard: "strong", summary: "marks"),
    OptionDescription("title", .text, summary: "a title"), OptionDescription("style", .file, summary: "a file"),
    OptionDescription("other", .any, summary: "anything"),
  ]

  @Test("what is written is read back the same, options in their order")
  func roundTrip() throws {
    let program = ProgramDescription(
      name: "gemini", version: "1.2.0", summary: "Gemini",
      formats: [.init(name: "gemini", mediaType: "text/gemini", fileExtension: "gmi")],
      options: Self.options, showsPictures: true, from: "html")
    #expect(try ProgramDescription(json: program.bytes) == program)
    let details = try #require(program.details(of: "gemini", origin: .program("sheaf-format-gemini")))
    #expect(details.options == Self.options && details.from == "html" && details.version == "1.2.0")
    #expect(program.details(of: "html", origin: .builtIn) == nil)
  }

  @Test("a program has to say little")
  func least() throws {
    let json =
      #"{"protocol":[1,2],"name":"x","version":"1","formats":[{"name":"x","mediaType":"a/b","extension":"tar.gz"}],"new":1}"#
    let program = try ProgramDescription(json: Array(json.utf8))
    #expect(program.options.isEmpty && !program.showsPictures && program.from == nil && program.summary.isEmpty)
  }

  @Test(
    "a schema that says more than a kind can is open to any value",
    arguments: [
      (#"{"enum":[1,2]}"#, .any), (#"{"type":["string","null"]}"#, .any), (#"{"anyOf":[{"type":"string"}]}"#, .any),
      (#"{"type":"array"}"#, .any), ("true", .any), (#"{"type":"integer","minimum":3,"maximum":1}"#, .any),
      (#"{"type":"integer","minimum":1}"#, .integer(1...Int.max)), (#"{"enum":["a","b"]}"#, .choice(["a", "b"])),
      (#"{"type":"string","format":"uri"}"#, .text), (#"{"type":"string","format":"file"}"#, .file),
      (#"{"type":"number","minimum":0,"maximum":1}"#, .number(0...1)),
      (#"{"type":"integer","maximum":2.0}"#, .integer(Int.min...2)),
    ] as [(String, OptionDescription.Kind)])
  func kinds(schema: String, kind: OptionDescription.Kind) throws {
    let json =
      #"{"protocol":[1],"name":"x","version":"1","formats":[{"name":"x","mediaType":"a/b","extension":"x"}],"options":{"#
      + #""type":"object","properties":{"o":\#(schema)}}}"#
    #expect(try ProgramDescription(json: Array(json.utf8)).options.map(\.kind) == [kind])
  }

  @Test(
    "what is wrong is said in words",
    arguments: [
      (#"{"protocol":[2],"name":7}"#, "`protocol` is [2], and this Sheaf speaks 1"),
      (#"{"protocol":1}"#, "`protocol` is a number, and must be a list"), (#"{"name":"x"}"#, "`protocol` is missing"),
      (#"{"protocol":[1],"name":"X y"}"#, "`name` is no name of a format"),
      (#"{"protocol":[1],"name":"x","version":"1","formats":[]}"#, "`formats` is empty"),
      (#"{"protocol":[1],"name":"x","version":1}"#, "`version` is a number, and must be text"),
      (
        #"{"protocol":[1],"formats":[{"name":"x","mediaType":"a","extension":"../x"}]}"#, "`formats[0].extension` is no"
      ),
      (#"{"protocol":[1],"options":{"properties":[]}}"#, "`options.properties` is a list, and must be an object"),
    ])
  func wrong(json: String, words: String) {
    do throws(JSONProblem) {
      _ = try ProgramDescription(json: Array(json.utf8))
      #expect(Bool(false), "\(json) was read")
    } catch {
      #expect(error.message.hasPrefix(words), "\(error.message)")
    }
  }
}
