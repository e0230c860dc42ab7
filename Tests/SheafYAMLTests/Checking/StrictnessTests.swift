import SheafYAML
import Testing

/// What the grammar of YAML 1.2 forbids and lenient readers take.
@Suite("Strictness")
struct StrictnessTests {
  @Test(
    "a comment needs a space before it",
    arguments: [
      ("a: 'x'#y\n", "1:7 yaml-syntax"), ("[a, b]#y\n", "1:7 yaml-syntax"), ("[a,#y\n b]\n", "1:4 yaml-syntax"),
      ("a: |#y\n  x\n", "1:5 yaml-syntax"),
    ])
  func comments(text: String, expected: String) {
    #expect(problems(text) == [expected])
  }

  @Test("a number sign inside a word is no comment")
  func numberSigns() throws {
    #expect(try json("a: x#y\nb: 'x # y' # comment\n") == [#"{"a":"x#y","b":"x # y"}"#])
  }

  @Test("a directive needs the end of the document before it")
  func directives() throws {
    #expect(problems("a: 1\n%YAML 1.2\n---\nb: 2\n") == ["2:1 yaml-syntax"])
    #expect(try json("a: 1\n...\n%YAML 1.2\n---\nb: 2\n") == [#"{"a":1}"#, #"{"b":2}"#])
  }

  @Test("what goes over several lines is indented deeper than its key")
  func indentation() throws {
    #expect(problems("a: [x,\ny]\n") == ["2:1 yaml-syntax"])
    #expect(problems("- a: \"x\n  y\"\n") == ["2:3 yaml-syntax"])
    #expect(problems("a: \"x\n\ty\"\n") == ["2:2 yaml-syntax"])
    #expect(try json("a: [x,\n y]\nb: \"x\n y\"\n") == [#"{"a":["x","y"],"b":"x y"}"#])
    #expect(try json("[x,\ny]\n") == [#"["x","y"]"#])
  }

  @Test("a closing bracket may stand under its key")
  func closingBracket() throws {
    #expect(try json("a: [\n  x\n]\nb: {\n  y: 1\n}\n") == [#"{"a":["x"],"b":{"y":1}}"#])
  }

  @Test("what libyaml would misread is refused")
  func misread() throws {
    #expect(problems("[?x]\n") == ["1:2 yaml-syntax"])
    #expect(problems("{a: 1, ?b: 2}\n") == ["1:8 yaml-syntax"])
    #expect(problems("a: &b:c d\n") == ["1:4 yaml-syntax"])
    #expect(try json("[? x : y]\n") == [#"[{"x":"y"}]"#])
  }

  @Test("a dash alone is no item of a list in brackets")
  func dashes() {
    #expect(problems("[a, -]\n") == ["1:5 yaml-syntax"])
  }
}
