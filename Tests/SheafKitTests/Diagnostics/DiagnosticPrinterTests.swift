import SheafKit
import Testing

@Suite("Printing diagnostics")
struct DiagnosticPrinterTests {
  private func print(
    _ diagnostics: [Diagnostic], source: String, style: DiagnosticPrinter.Style = .people(colour: false)
  ) -> String {
    DiagnosticPrinter(style: style) { $0 == "a.yaml" ? source : nil }.text(for: diagnostics)
  }

  private func error(_ line: Int?, _ column: Int?, _ length: Int? = nil, help: String? = nil) -> Diagnostic {
    let location = SheafKit.SourceLocation(file: "a.yaml", line: line, column: column, length: length)
    return Diagnostic(.error, id: "some-id", "something is wrong", at: location, help: help)
  }

  @Test("people see the place, the line, carets under it, the help and the count")
  func people() {
    #expect(
      print([error(2, 1, 5, help: "write `title`")], source: "a: 1\ntitel: 2\n") == """
        a.yaml:2:1: error: something is wrong [some-id]
          2 | titel: 2
            | ^^^^^
          help: write `title`
        1 error

        """)
  }

  @Test("a Han character takes two columns and two carets")
  func wide() {
    #expect(print([error(1, 3, 2)], source: "标：渡口 x\n").contains("  1 | 标：渡口 x\n    |     ^^^^\n"))
  }

  @Test("a place at the end of a line has one caret behind it")
  func endOfLine() {
    #expect(print([error(1, 3)], source: "ab").contains("  1 | ab\n    |   ^\n"))
    #expect(print([error(1, 90, 7)], source: "ab").contains("  1 | ab\n    |   ^\n"))
  }

  @Test("line ends of all kinds and a byte order mark are no part of a line")
  func lineEnds() {
    #expect(print([error(3, 1, 1)], source: "\u{FEFF}a\r\nb\rc\n").contains("  3 | c\n    | ^\n"))
    #expect(print([error(1, 1, 1)], source: "\u{FEFF}a\r\n").contains("  1 | a\n    | ^\n"))
  }

  @Test("a tab, control characters and turns of direction are made visible")
  func invisible() {
    let text = print([error(1, 2, 1)], source: "\tx\u{202E}\u{1B}[31m\n")
    #expect(text.contains("  1 | →   x<U+202E><U+001B>[31m\n    |     ^\n"))
    let message = Diagnostic(.error, id: "a", "no key `\u{1B}[2J`", help: "not \u{7}this")
    #expect(print([message], source: "") == "error: no key `<U+001B>[2J` [a]\n  help: not <U+0007>this\n1 error\n")
  }

  @Test("a help of several lines is set as a list")
  func helpLines() {
    let message = Diagnostic(.warning, id: "a", "nothing", help: "nearest:\none\ntwo")
    #expect(print([message], source: "") == "warning: nothing [a]\n  help: nearest:\n    one\n    two\n1 warning\n")
  }

  @Test("a long line is cut to a window around the place")
  func longLine() throws {
    let source = String(repeating: "很", count: 500) + "错" + String(repeating: "长", count: 500)
    let lines = print([error(1, 501, 1)], source: source).split(separator: "\n")
    #expect(lines[1].hasPrefix("  1 | …很"))
    #expect(lines[1].hasSuffix("长…"))
    #expect(lines[1].count < 60)
    let caret = try #require(lines[2].firstIndex(of: "^"))
    let columns = lines[1].prefix { $0 != "错" }.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 2 : 1) }
    #expect(lines[2].distance(from: lines[2].startIndex, to: caret) == columns)
  }

  @Test(
    "a problem without a place, a line or a file has only its words",
    arguments: [
      SheafKit.SourceLocation(file: "a.yaml"), SheafKit.SourceLocation(file: "b.yaml", line: 1, column: 1),
      SheafKit.SourceLocation(file: "a.yaml", line: 9),
    ])
  func noLine(location: SheafKit.SourceLocation) {
    let text = print([Diagnostic(.warning, id: "w", "odd", at: location)], source: "x")
    #expect(text == "\(location): warning: odd [w]\n1 warning\n")
  }

  @Test("a problem of a whole line has no carets")
  func wholeLine() {
    #expect(print([error(1, nil)], source: "x") == "a.yaml:1: error: something is wrong [some-id]\n  1 | x\n1 error\n")
  }

  @Test("the count tells errors, warnings and notes apart")
  func count() {
    let all = [
      Diagnostic(.error, id: "e", "x"), Diagnostic(.warning, id: "w", "x"), Diagnostic(.error, id: "e", "x"),
      Diagnostic(.note, id: "n", "x"),
    ]
    #expect(print(all, source: "").hasSuffix("\n2 errors, 1 warning, 1 note\n"))
    #expect(print([], source: "") == "")
  }

  @Test("colours come only when asked")
  func colours() {
    #expect(!print([error(1, 1)], source: "x").contains("\u{1B}"))
    #expect(print([error(1, 1)], source: "x", style: .people(colour: true)).contains("\u{1B}[1;31merror\u{1B}[0m"))
  }

  @Test("programs get one object a line, with nothing around it")
  func json() {
    #expect(
      print([error(2, 1, help: "say \"x\"")], source: "", style: .json) == """
        {"help":"say \\"x\\"","id":"some-id","location":{"column":1,"file":"a.yaml","line":2},"message":"something is wrong","severity":"error"}

        """)
  }
}
