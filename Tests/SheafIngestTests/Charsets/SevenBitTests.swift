import SheafKit
import Testing

@testable import SheafIngest

@Suite("Charsets of seven bits")
struct SevenBitTests {
  private static let letters = [
    ("hz-gb-2312", "~{R9P#5D5F;;3IAKR;0Y6~J.M_5D!#~}", "夜校的灯换成了一百二十瓦的。"),
    ("ISO-2022-JP", "\u{1B}$BLk4V3X9;$NEt$j$,$H$b$k!#\u{1B}(B", "夜間学校の灯りがともる。"),
    ("utf-7", "+WRxoIXaEcG9jYmIQMAI-", "夜校的灯换成。"),
  ]

  private func read(_ text: String, as path: String) -> ImportResult {
    ArticleReader().read(SourceFile(path: path, bytes: Array(text.utf8)))
  }

  private func text(_ result: ImportResult) -> [String] {
    result.articles.flatMap(\.blocks).map(\.plainText)
  }

  @Test("are read in letters that name them", arguments: letters)
  func mail(charset: String, bytes: String, text: String) {
    for type in ["text/plain", "text/html"] {
      let body = type == "text/html" ? "<p>\(bytes)</p>" : bytes
      let result = read("Subject: lamp\r\nContent-Type: \(type); charset=\(charset)\r\n\r\n\(body)\r\n", as: "a.eml")
      #expect(self.text(result) == [text])
    }
  }

  @Test("and in pages, but for UTF-7, which no browser reads there: that is told", arguments: letters)
  func pages(charset: String, bytes: String, text: String) {
    let result = read("<html><meta charset=\(charset)><h1>Lamp</h1><p>\(bytes)</p></html>", as: "a.html")
    #expect(self.text(result) == [charset == "utf-7" ? bytes : text])
    #expect(result.diagnostics.map(\.id) == (charset == "utf-7" ? ["unread-charset"] : []))
  }

  @Test("the sequence that switches to another set tells it where nothing names it")
  func unlabelled() {
    #expect(text(read("\u{1B}$BLk4V3X9;$NEt$j$,$H$b$k!#\u{1B}(B", as: "a.txt")) == ["夜間学校の灯りがともる。"])
    #expect(DecodedText(Array("\u{1B}[1mLamps\u{1B}[0m cost $B2".utf8)).charset == .utf8)
  }

  @Test("a label of one is wrong where the text has eight bits")
  func eightBits() {
    let result = read("<html><meta charset=iso-2022-jp><h1>渡口夜校的灯</h1><p>夜校的灯换成了一百二十瓦的。</p></html>", as: "a.html")
    #expect(text(result) == ["夜校的灯换成了一百二十瓦的。"])
  }

  @Test(
    "HZ is read mark by mark, and a line end closes what no mark closes",
    arguments: [
      ("a~~b ~{<:Ky2;S{~}.", "a~b 己所不欲."), ("~{<:Ky2;S{\nNext ~{NpJ)~}", "己所不欲\nNext 勿施"), ("~", "~"), ("~{", ""),
      ("a ~\nb", "a b"),
    ])
  func hz(bytes: String, text: String) {
    let output = Array(bytes.utf8).withUnsafeBytes { Iconv.decode($0, from: .hz) }
    #expect(output.map { String(decoding: $0.utf8, as: UTF8.self) } == text)
  }
}
