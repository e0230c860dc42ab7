import FoundationEssentials
import Testing

@testable import Mail

@Suite("Text in the head of a message")
struct EncodedTextTests {
  private func decoded(_ text: String) -> String {
    text.split(separator: "\r\n ").map { word in
      let base64 = word.dropFirst("=?utf-8?B?".count).dropLast("?=".count)
      return Data(base64Encoded: String(base64)).map { String(decoding: $0, as: UTF8.self) } ?? "?"
    }.joined()
  }

  @Test("short ASCII stays as it is", arguments: ["The Towpath Letter", "", "a: b; c"])
  func plain(text: String) {
    #expect(EncodedText.phrase(text, column: 9) == text)
  }

  @Test(
    "all else is encoded words of at most 75 characters that cut no character",
    arguments: [
      String(repeating: "渡口记事", count: 30), String(repeating: "👩‍👩‍👧‍👦", count: 9), " a", "=?utf-8?B?5rC0?=",
      String(repeating: "a", count: 300), "e" + String(repeating: "\u{301}", count: 200),
    ])
  func words(text: String) {
    let encoded = EncodedText.phrase(text, column: 9)
    let lines = encoded.split(separator: "\r\n ")
    #expect(decoded(encoded) == text)
    #expect(lines.first.map { $0.utf8.count + 9 <= 76 } == true)
    #expect(lines.allSatisfy { $0.utf8.count <= 75 && $0.hasPrefix("=?utf-8?B?") && $0.hasSuffix("?=") })
    #expect(!lines.contains { decoded(String($0)).contains("\u{FFFD}") })
  }

  @Test("a name with signs is quoted")
  func names() {
    #expect(EncodedText.name("Li, He", column: 6) == "\"Li, He\"")
    #expect(EncodedText.name("Li He", column: 6) == "Li He")
  }
}

@Suite("Encodings for the way")
struct TransferEncodingTests {
  @Test("quoted-printable keeps spaces at the ends of lines, dots and marks of mailbox files")
  func quotedPrintable() {
    func encoded(_ text: String) -> String {
      String(decoding: TransferEncoding.quotedPrintable.encoded(text: Array(text.utf8)), as: UTF8.self)
    }
    #expect(encoded("a \n.\nFrom b=c\n") == "a=20\r\n=2E\r\n=46rom b=3Dc\r\n")
    #expect(encoded("灯") == "=E7=81=AF\r\n")
    #expect(encoded(String(repeating: "a", count: 76)) == String(repeating: "a", count: 76) + "\r\n")
    #expect(encoded(String(repeating: "a", count: 77)) == String(repeating: "a", count: 75) + "=\r\naa\r\n")
    #expect(encoded("") == "\r\n")
  }

  @Test("the shorter one is taken")
  func choice() {
    #expect(TransferEncoding.best(for: Array("plain text".utf8)) == .quotedPrintable)
    #expect(TransferEncoding.best(for: Array("渡口记事".utf8)) == .base64)
  }
}
