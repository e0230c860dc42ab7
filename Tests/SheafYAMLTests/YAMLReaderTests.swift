import SheafKit
import SheafYAML
import Testing

/// The JSON of every document of a text, one a line.
func json(_ text: String) throws -> [String] {
  try YAMLReader.documents(Array(text.utf8), file: "a.yaml").map(\.jsonText)
}

/// `line:column id` of every problem of a text.
func problems(_ text: String, limits: YAMLLimits = .recipe) -> [String] {
  problems(Array(text.utf8), limits: limits)
}

/// `line:column id` of every problem of some bytes.
func problems(_ bytes: [UInt8], limits: YAMLLimits = .recipe) -> [String] {
  YAMLReader.read(bytes, file: "a.yaml", limits: limits).diagnostics.map { diagnostic in
    "\(diagnostic.location?.line ?? 0):\(diagnostic.location?.column ?? 0) \(diagnostic.id)"
  }
}

@Suite("Reading YAML documents")
struct YAMLReaderTests {
  @Test(
    "plain scalars are what the core schema of YAML 1.2 makes of them",
    arguments: [
      ("~", "null"), ("null", "null"), ("", "null"), ("true", "true"), ("False", "false"), ("no", #""no""#),
      ("on", #""on""#), ("12", "12"), ("+12", "12"), ("-7", "-7"), ("0o17", "15"), ("0x1F", "31"), ("017", "17"),
      ("1_000", #""1_000""#), ("0b11", #""0b11""#), ("1.5", "1.5"), ("1.", "1.0"), (".5", "0.5"), ("1e3", "1000.0"),
      (".inf", #"".inf""#), ("-.INF", #""-.INF""#), (".nan", #"".nan""#), (".", #"".""#), ("-", #"[null]"#),
      ("2021-03-08", #""2021-03-08""#), ("12:30", #""12:30""#), ("0x", #""0x""#), ("0o8", #""0o8""#),
      ("99999999999999999999", "1e+20"), ("- 1", "[1]"),
    ])
  func coreSchema(text: String, expected: String) throws {
    #expect(try json(text + "\n") == (text.isEmpty ? [] : [expected]))
  }

  @Test("quotation marks make text of anything")
  func quoted() throws {
    #expect(try json("['1', \"true\", '', \"~\"]") == [#"["1","true","","~"]"#])
  }

  @Test(
    "tags decide the type",
    arguments: [
      ("!!str 12", #""12""#), ("!!int '12'", "12"), ("!!float 3", "3.0"), ("! 12", #""12""#), ("!!bool 'true'", "true"),
      ("!local 12", #""12""#), ("!!null ''", "null"),
    ])
  func tags(text: String, expected: String) throws {
    #expect(try json(text) == [expected])
  }

  @Test("a tag that the text does not fit is refused")
  func wrongTag() {
    #expect(problems("a: !!int swallow") == ["1:4 wrong-tag"])
  }

  @Test("collections keep their order, and keys become text")
  func collections() throws {
    #expect(try json("b: 1\na: [x, {y: z}]\n2: two\n") == [#"{"b":1,"a":["x",{"y":"z"}],"2":"two"}"#])
  }

  @Test("block text keeps or folds its line breaks")
  func blockText() throws {
    #expect(try json("a: |\n  one\n  two\nb: >-\n  one\n  two\n") == [#"{"a":"one\ntwo\n","b":"one two"}"#])
  }

  @Test("a stream has any number of documents")
  func streams() throws {
    #expect(try json("--- 1\n--- [2]\n...\n---\n") == ["1", "[2]", "null"])
    #expect(try json("") == [])
    #expect(try json("# nothing but a comment\n") == [])
  }

  @Test("one document is read where one is wanted, and a second is refused at its start")
  func oneDocument() throws {
    #expect(try YAMLReader.document("a: 1", file: "a.yaml")?.jsonText == #"{"a":1}"#)
    #expect(try YAMLReader.document("", file: "a.yaml")?.jsonText == nil)
    let error = #expect(throws: DiagnosticError.self) { try YAMLReader.document("a: 1\n---\nb: 2\n", file: "a.yaml") }
    #expect(error?.diagnostics.map(\.id) == ["second-document"])
    #expect(error?.diagnostics.first?.location?.line == 3)
  }

  @Test("aliases stand for what their anchors name")
  func aliases() throws {
    #expect(try json("a: &x [1, 2]\nb: *x\nc: &x 3\nd: *x\n") == [#"{"a":[1,2],"b":[1,2],"c":3,"d":3}"#])
  }

  @Test("line ends and a byte order mark make no difference", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) throws {
    #expect(try json("\u{FEFF}a: 一" + end + "b:" + end + "  - 二" + end) == [#"{"a":"一","b":["二"]}"#])
  }
}
