import Testing

@testable import SheafLibrary

@Suite struct GramsTests {
  @Test func `every pair of neighbours stands there once, and the last character of a stretch by itself`() {
    #expect(grams("渡口渡口桥\0") == ["渡口", "口渡", "口桥", "桥"])
  }

  @Test func `no pair reaches over the end of a stretch, over white space or over punctuation`() {
    #expect(grams("砚湖\0渡口 大桥\0") == ["砚湖", "湖", "渡口", "口", "大桥", "桥"])
    #expect(grams("“桥”,湖。人々、〇一") == ["桥", "湖", "人々", "々", "〇一", "一"])
  }

  @Test func `letters, digits and signs that stand in terms are characters like others`() {
    #expect(grams("c++ 5%\0") == ["c+", "++", "+", "5%", "%"])
  }

  @Test func `capital letters of ASCII are small ones, as in the index`() {
    #expect(grams("AbZ") == ["ab", "bz", "z"])
  }

  @Test func `characters of two and of four bytes are one`() {
    #expect(grams("𠮷野😀é") == ["𠮷野", "野😀", "😀é", "é"])
  }

  @Test func `nothing gives nothing, and bytes that are no text give something`() {
    #expect(grams("") == [])
    #expect(grams("\0\0 \n") == [])
    // Overlong, cut off, astray, beyond the last code point.
    for bytes: [UInt8] in [
      [0xE4, 0x41, 0x80, 0x80, 0xFF, 0xF0], [0xC1, 0x81], [0xE0, 0x80, 0x81], [0xF4, 0x90, 0x80, 0x80],
    ] {
      let grams = Grams(of: IndexedText(bytes)).entries
      #expect(grams.count > 1)
      #expect(grams.allSatisfy { $0.code < 1 << Gram.bits && $0.code != 0 })
    }
  }

  @Test func `a gram counts as much as the stretches in which it stands`() {
    let text = IndexedText(
      Array("渡口\0渡口渡口桥\0渡口\0".utf8),
      stretches: [.init(start: 0, halves: 6), .init(start: 7, halves: 2), .init(start: 23, halves: 0)])
    let grams = Grams(of: text)
    #expect(halves(of: "渡口", in: grams) == 10)
    #expect(halves(of: "口桥", in: grams) == 2)
    #expect(halves(of: "口", in: grams) == 6)
    #expect(halves(of: "桥船", in: grams) == nil)
  }

  @Test func `what counts very often counts without bound`() {
    let grams = Grams(of: IndexedText(Array(String(repeating: "渡口", count: 500).utf8)))
    #expect(halves(of: "渡口", in: grams) == ArticleCount.many)
  }

  @Test func `a long text has each of its pairs once`() {
    var numbers = SeededNumbers(seed: 1)
    let characters = (0..<40_000).map { _ in
      Character(Unicode.Scalar(UInt16.random(in: 0x4E00..<0x5000, using: &numbers)) ?? "渡")
    }
    let expected = Set(
      zip(characters, characters.dropFirst()).map { String([$0, $1]) } + [String(characters.suffix(1))])
    let text = String(characters)
    #expect(Grams(of: IndexedText(Array(text.utf8))).count == expected.count)
    #expect(grams(text) == expected)
  }

  private func grams(_ text: String) -> Set<String> {
    Set(Grams(of: IndexedText(Array(text.utf8))).entries.map { words(of: $0.code) })
  }

  private func halves(of words: String, in grams: Grams) -> UInt8? {
    grams.entries.first { self.words(of: $0.code) == words }?.halves
  }

  private func words(of code: UInt64) -> String {
    let scalars = [Gram.first(of: code), UInt32(truncatingIfNeeded: code & (1 << GramCharacter.bits - 1))]
    return String(String.UnicodeScalarView(scalars.filter { $0 != 0 }.compactMap { Unicode.Scalar($0) }))
  }
}
