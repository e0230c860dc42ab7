@testable import SheafIngest
import Testing

/// What the quick ways through text must not change.
@Suite("Quick ways through text")
struct HotPathTests {
  @Test(
    "a run of Han characters is passed over as far as it goes",
    arguments: [("山路abc", 2), ("，山", 0), ("一丁龥龿", 4), ("", 0), ("〇山", 0)])
  func runs(text: String, count: Int) {
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { buffer in
      var cursor = UTF8Cursor(buffer)
      #expect(cursor.skipIdeographs() == count)
      #expect(cursor.position == count * 3)
    }
  }

  @Test("code points come out as a string has them, damaged or not", arguments: ["山路abc，é😀", "", "一"])
  func scalars(text: String) {
    for length in 0...text.utf8.count {
      let bytes = Array(text.utf8.prefix(length))
      #expect(bytes[...].scalars == Array(String(decoding: bytes, as: UTF8.self).unicodeScalars))
    }
  }

  @Test(
    "running text is told by its shape, and what a rule for short lines may want is none",
    arguments: [
      (SampleText.path, true), (SampleText.path + "）", true), (SampleText.path + ")", false),
      (SampleText.path + " ", false), (SampleText.path + "2", false), (SampleText.record, false),
      (SampleText.english[0], false),
    ])
  func runningText(text: String, isRunning: Bool) {
    #expect(TextShape(of: ArraySlice(text)).isRunningText == isRunning)
  }

  @Test("a character that was cut short ends a run and is read as damage")
  func cutShort() {
    let bytes: [UInt8] = [0xE5, 0xB1, 0xB1, 0xE5, 0xB1]
    bytes.withUnsafeBufferPointer { buffer in
      var cursor = UTF8Cursor(buffer)
      #expect(cursor.skipIdeographs() == 1)
      #expect(cursor.next() == 0xFFFD)
    }
  }

  @Test(
    "text in normal form stays as it is",
    arguments: [
      "山路十一年，“三月八日”那天下了雨。", "每袋18.5元，卖出9600袋（含样品）。", "The reading room opened in 1931, it said.", "“一‘二’三”",
      "A “quoted” word", "山", "",
    ])
  func settled(text: String) {
    #expect(ChineseText.normalise(text) == text)
  }

  @Test(
    "text that only looks settled is put in form",
    arguments: [
      ("山路 十一年", "山路 十一年"), ("山路\u{200B}十一年", "山路十一年"), ("山路12 年", "山路12年"), ("‚山路‛", "“山路”"), ("“山路“", "“山路”"),
      ("two  words", "two words"), (" word ", "word"), ("two\u{A0}words", "two words"), ("word\u{200B}", "word"),
      ("山路,十一年", "山路，十一年"),
    ])
  func unsettled(text: String, normal: String) {
    #expect(ChineseText.normalise(text) == normal)
    #expect(ChineseText.normalise(normal) == normal)
  }

  @Test("four digits in a row are found wherever they stand", arguments: 0..<9)
  func years(offset: Int) {
    let line = String(repeating: "x", count: offset) + "2021"
    #expect(CreditLine.isLikely(ArraySlice(line)))
    #expect(CreditLine.isLikely(ArraySlice(line + "xx")))
    #expect(!CreditLine.isLikely(ArraySlice(String(repeating: "x", count: offset) + "202 1 99")))
    #expect(CreditLine.isLikely(ArraySlice("x1" + line)))
  }

  @Test("phrases that share a slot of the table, or a start, are each found")
  func slots() {
    let words = (0..<3000).map { "词\(String(UnicodeScalar(0x4E00 + $0).map(Character.init) ?? "一"))\($0)" }
    let many = Phrases(
      words.joined(separator: " ") + " "
        + (0..<3000).map { String(UnicodeScalar(0x5000 + $0).map(Character.init) ?? "一") + "x" }.joined(separator: " "))
    #expect(words.allSatisfy { many.start(ArraySlice($0)) })
    #expect(many.start(ArraySlice("倀x")))
    #expect(!many.start(ArraySlice("倀y")))
    #expect(many.count(in: ArraySlice("山词一0水倀x"), upTo: 9) == 2)
  }

  @Test("an entry’s last character is no part of the dots behind it", arguments: ["温度", "收获", "出发·"])
  func leaders(title: String) {
    #expect(PageFurniture.withoutPage(ArraySlice(title + "………………4")).string == title.replacing("·", with: ""))
  }
}
