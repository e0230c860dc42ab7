import SheafYAML
import Testing

@Suite("What is refused")
struct RefusalsTests {
  @Test("a key that is there twice, each time with its place, and the rest is still read")
  func duplicateKeys() {
    #expect(problems("a: 1\nb: {c: 1, \"c\": 2}\na: 3\n") == ["2:11 duplicate-key", "3:1 duplicate-key"])
    let reading = YAMLReader.read(Array("a: 1\na: 3\nb: 2\n".utf8), file: "a.yaml")
    #expect(reading.isComplete)
    #expect(reading.documents.map(\.jsonText) == [#"{"a":1,"b":2}"#])
  }

  @Test("keys are equal by value and by bytes, not by spelling or by Unicode's equivalence")
  func distinctKeys() {
    #expect(problems("1: a\n'1': b\n") == [])
    #expect(problems("1: a\n0x1: b\n") == ["2:1 duplicate-key"])
    #expect(problems("\u{E9}: a\ne\u{301}: b\n") == [])
  }

  @Test("an alias without an anchor, or inside its own anchor")
  func unknownAliases() {
    #expect(problems("a: &bird 1\nb: *brid\n") == ["2:4 unknown-alias"])
    #expect(problems("a: &loop [*loop]\n") == ["1:11 unknown-alias"])
  }

  @Test("aliases that unfold without measure")
  func aliasBomb() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...8 {
      let list = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(list)]\n"
    }
    #expect(problems(text) == ["6:10 too-large"])
  }

  @Test("nesting beyond the limit, aliases unfolded")
  func depth() {
    let limits = YAMLLimits(bytes: 1_000_000, depth: 4, nodes: 100)
    #expect(problems("[[[[]]]]", limits: limits) == [])
    #expect(problems("[[[[[]]]]]", limits: limits) == ["1:5 too-large"])
    #expect(problems("- &a [[[]]]\n- [*a]\n", limits: limits) == ["2:4 too-large"])
    #expect(problems(String(repeating: "[", count: 100_000)) == ["1:65 too-large"])
  }

  @Test("more nodes or bytes than allowed")
  func size() {
    #expect(problems("[1, 2, 3]", limits: YAMLLimits(bytes: 100, depth: 4, nodes: 3)) == ["1:8 too-large"])
    #expect(problems("[1, 2, 3]", limits: YAMLLimits(bytes: 8, depth: 4, nodes: 100)) == ["0:0 too-large"])
  }

  @Test("bytes that are not UTF-8, with the charset that they are probably in")
  func encodings() {
    let chinese: [UInt8] = [0xD6, 0xD0, 0xB9, 0xFA]
    #expect(problems(Array("a: ".utf8) + chinese) == ["1:4 not-utf-8"])
    let reading = YAMLReader.read(Array("a: b\nc: ".utf8) + chinese, file: "a.yaml")
    #expect(reading.diagnostics.first?.message.contains("GB18030") == true)
    #expect(reading.diagnostics.first?.location?.description == "a.yaml:2:4")
    #expect(problems([0xFF, 0xFE, 0x61, 0, 0x3A, 0]) == ["1:1 not-utf-8"])
    #expect(problems([0, 0x61, 0, 0x3A]) == ["1:1 not-utf-8"])
  }

  @Test("control characters, each with its place")
  func controlCharacters() {
    #expect(problems("a: x\0\nb: \u{7}\n") == ["1:5 control-character", "2:4 control-character"])
    #expect(problems("a: x\u{FEFF}y\n") == ["1:5 control-character"])
    #expect(problems("a: \u{80}\n") == ["1:4 control-character"])
    #expect(problems("a: \u{85}\n") == [])
  }

  @Test("a sign that makes a comment of an item is told where it stands")
  func comment() throws {
    let text = "sites:\n  - host: a.example\n    keep: [#content]\nx: 1\n"
    let problem = try #require(YAMLReader.read(Array(text.utf8), file: "a.yaml").diagnostics.first)
    #expect(problem.location.map { "\($0.line ?? 0):\($0.column ?? 0)" } == "3:12")
    #expect(problem.message.hasPrefix("`#` starts a comment"))
    #expect(problem.help?.contains("\"#content\"") == true)
  }
}
