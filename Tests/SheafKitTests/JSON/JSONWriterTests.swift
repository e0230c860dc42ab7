import SheafKit
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
  private let value: JSONValue = ["b": [1, .number(2.5), "“甲”"], "a": [:], "c": [], "d": [.null, true]]

  @Test("on one line, or indented")
  func layout() {
    #expect(JSONText.text(of: value) == #"{"a":{},"b":[1,2.5,"“甲”"],"c":[],"d":[null,true]}"#)
    #expect(
      JSONText.text(of: ["a": ["x": [1, 2]], "b": []], indented: true) == """
        {
          "a": {
            "x": [
              1,
              2
            ]
          },
          "b": []
        }
        """)
    #expect(JSONText.text(of: [.number(.infinity), .number(.nan)]) == "[null,null]")
    #expect(JSONText.text(of: [.integer(.min), 10, -1, 0]) == "[-9223372036854775808,10,-1,0]")
  }

  @Test("what would make the text read as something else is escaped, and reads back")
  func escapes() throws {
    let text = "a\"\\\n\r\t\u{0}\u{1F}\u{7F}\u{9B}\u{202E}\u{2028}\u{2066}\u{FEFF}\u{FFFE}\u{1FFFF}、“”——，！é𠮷👩‍👩‍👧"
    let json = JSONText.text(of: .string(text))
    #expect(
      json == #""a\"\\\n\r\t\u0000\u001F\u007F\u009B\u202E\u2028\u2066\uFEFF\uFFFE\uD83F\uDFFF、“”——，！é𠮷👩‍👩‍👧""#)
    #expect(try JSONValue(json: Array(json.utf8)) == .string(text))
  }

  @Test("base64 comes back as it was, whatever its length", arguments: 0..<70)
  func base64(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 13) }
    var text: [UInt8] = []
    Base64.append(bytes, to: &text)
    #expect(text.count == (count + 2) / 3 * 4)
    #expect(Base64.bytes(of: text) == bytes)
  }

  @Test("base64 is that of RFC 4648, with line breaks passed over and nothing else")
  func vectors() {
    for (plain, text) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")] {
      var made: [UInt8] = []
      Base64.append(Array(plain.utf8), to: &made)
      #expect(String(decoding: made, as: UTF8.self) == text)
    }
    #expect(Base64.bytes(of: "Zm9v\nYmFy\r\n".utf8) == Array("foobar".utf8))
    for wrong in ["Zg", "Zg=", "Z===", "Zg==Zg==", "Zm9v!", "Zm-_", "="] {
      #expect(Base64.bytes(of: wrong.utf8) == nil)
    }
  }
}
