import SheafKit
import SheafYAML
import Testing

@Suite("Places of nodes and problems")
struct PlacesTests {
  private func node(_ text: String, _ key: String) throws -> YAMLNode {
    try #require(try YAMLReader.document(text, file: "a.yaml")?[key])
  }

  @Test("columns count code points, from 1, with the end behind the last character")
  func marks() throws {
    let value = try node("标题: 渡口\n题: x\n", "标题")
    #expect(value.start == YAMLMark(line: 1, column: 5, offset: 8))
    #expect(value.end == YAMLMark(line: 1, column: 7, offset: 14))
  }

  @Test("a line end of two characters is one line")
  func carriageReturns() throws {
    #expect(try node("a: 1\r\nb: 2\r\n", "b").start.line == 2)
    #expect(try node("a: 1\rb: 2\r", "b").start.line == 2)
  }

  @Test("line separators of Unicode end no line")
  func unicodeLineSeparators() throws {
    #expect(try node("a: 'x\u{2028}y'\nb: 2\n", "b").start.line == 2)
  }

  @Test("a block collection ends with its last value, not with the white space behind it")
  func endOfBlocks() throws {
    #expect(try node("a:\n  - 1\n  - 22\n\n# comment\nb: 2\n", "a").end == YAMLMark(line: 3, column: 7, offset: 15))
  }

  @Test("a part of a file counts lines from where it stands")
  func firstLine() throws {
    let node = try #require(try YAMLReader.document("a: 1\n", file: "notes.md", firstLine: 2))
    #expect(node.start.line == 2)
    let reading = YAMLReader.read(Array("a: [1".utf8), file: "notes.md", firstLine: 2)
    #expect(reading.diagnostics.first?.location?.description == "notes.md:2:4")
  }

  @Test(
    "what is left open is told where it opens",
    arguments: [
      ("a: [1, 2\nb: 3\n", "1:4 yaml-syntax"), ("a: \"open\nb: 3\n", "1:4 yaml-syntax"),
      ("a: {b: 1\n", "1:4 yaml-syntax"),
      ("a: 1\nb\nc: 3\n", "2:1 yaml-syntax"),
    ])
  func leftOpen(text: String, expected: String) {
    #expect(problems(text) == [expected])
  }

  @Test(
    "what cannot stand is told where it stands",
    arguments: [
      ("a: b: c\n", "1:5 yaml-syntax"), ("a: 1\n  b: 2\n", "2:4 yaml-syntax"), ("a:\n\tb: 1\n", "2:1 yaml-syntax"),
      ("a: @b\n", "1:4 yaml-syntax"), ("- a\n b\nc: d\n", "3:1 yaml-syntax"),
    ])
  func cannotStand(text: String, expected: String) {
    #expect(problems(text) == [expected])
  }
}
