import SheafKit
import Testing

@Suite("Reading JSON")
struct JSONReaderTests {
  private func value(_ text: String) throws(JSONProblem) -> JSONValue { try JSONValue(json: Array(text.utf8)) }

  private func problem(_ text: String, _ limits: JSONLimits = JSONLimits()) -> String? {
    do throws(JSONProblem) {
      _ = try JSONValue(json: Array(text.utf8), limits: limits)
      return nil
    } catch {
      return error.description
    }
  }

  @Test("every kind of value is read")
  func kinds() throws {
    #expect(
      try value(#" {"a": [1, -2, 0, 1.5, -0.25e2, 1E3, true, false, null, "甲"], "b": {}, "c": []} "#)
        == [
          "a": [
            1, -2, 0, .number(1.5), .number(-25), .number(1000), true, false, .null, "甲",
          ], "b": [:], "c": [],
        ])
    #expect(try value("\u{FEFF}1") == 1)
    #expect(try value("9223372036854775807") == .integer(.max))
    #expect(try value("-9223372036854775808") == .number(-9_223_372_036_854_775_808))
    #expect(try value("123456789012345678901234567890") == .number(1.2345678901234568e29))
  }

  @Test("escapes are the characters that they stand for")
  func escapes() throws {
    #expect(try value(#""\"\\\/\b\f\n\r\t\u4e2d\uD842\uDFB7𠮷""#) == .string("\"\\/\u{8}\u{C}\n\r\t中𠮷𠮷"))
    #expect(try value(#"{"\u0061": 1}"#) == ["a": 1])
  }

  @Test(
    "half of a surrogate pair is U+FFFD, and is counted",
    arguments: [
      (#""\uD800""#, "\u{FFFD}", 1), (#""\uDC00x""#, "\u{FFFD}x", 1), (#""\uD800\uD800""#, "\u{FFFD}\u{FFFD}", 2),
      (#""\uD842\n""#, "\u{FFFD}\n", 1), (#""\uD842\u0041""#, "\u{FFFD}A", 1), (#""\uD842\uDFB7""#, "𠮷", 0),
    ])
  func surrogates(text: String, read: String, replaced: Int) throws {
    let reading = try JSONForm.text.read(json: Array(text.utf8))
    #expect(reading.value == read && reading.replaced == replaced)
  }

  @Test("bytes that are no UTF-8 are U+FFFD")
  func invalid() throws {
    let reading = try JSONForm.text.read(json: [0x22, 0x61, 0xFF, 0xC0, 0x22])
    #expect(reading.value == "a\u{FFFD}\u{FFFD}" && reading.replaced == 1)
  }

  @Test(
    "what is no JSON is told with its place",
    arguments: [
      ("", "1:1: the text ends where a value must stand"), ("[1,", "1:4: the text ends where a value must stand"),
      ("[1 2]", "1:4: `,` or `]` is missing in a list"), ("{\"a\" 1}", "1:6: `:` is missing behind a name"),
      ("{\"甲\":\n  \"乙\", }", "2:8: a name in quotation marks must stand here"),
      ("[1,]", "1:4: there is no value where one must stand"), ("tru", "1:1: there is no value where one must stand"),
      ("01", "1:1: this is no number as JSON writes it"), ("1.", "1:1: this is no number as JSON writes it"),
      ("-", "1:1: this is no number as JSON writes it"), ("1 x", "1:3: something stands behind the end of the value"),
      ("\"a", "1:3: the text ends inside quotation marks"),
      ("\"a\nb\"", "1:3: a control character stands in quotation"),
      ("\"\\x\"", "1:2: there is no such escape"), ("\"\\u12g4\"", "1:2: four hexadecimal digits"),
      ("{\"a\":1,\"a\":2}", "1:8: `a` stands twice"), ("[1", "1:3: the text ends inside a list"),
      ("1e999", "1:1: the whole is a number beyond"), ("nul", "1:1: there is no value"),
      ("'a'", "1:1: there is no value"),
    ])
  func wrong(text: String, words: String) {
    let told = problem(text)
    #expect(told?.hasPrefix(words) == true, "\(told ?? "nothing")")
  }

  @Test("size, depth and number of values are bounded")
  func bounds() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(problem(deep) == "1:513: it is nested more than 512 levels deep")
    #expect(problem(String(repeating: "{\"a\":", count: 100_000))?.contains("nested more than 512") == true)
    #expect(problem("[1,2,3]", JSONLimits(values: 2)) == "1:6: there are more than 2 values")
    #expect(problem("[1,2,3]", JSONLimits(bytes: 6)) == "1:1: there are more than 6 bytes")
    // What is passed over is bounded, too.
    #expect(throws: JSONProblem.self) {
      try Fact(json: Array(("{\"label\":\"a\",\"text\":\"b\",\"later\":" + deep).utf8))
    }
  }
}
