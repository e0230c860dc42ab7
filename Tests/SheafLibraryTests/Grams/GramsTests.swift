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

  @Test func `characters beyond the basic plane are one`() {
    #expect(grams("𠮷野😀") == ["𠮷野", "野😀", "😀"])
  }

  @Test func `nothing gives nothing, and bytes that are no text give something`() {
    #expect(grams("") == [])
    #expect(grams("\0\0 \n") == [])
    _ = Grams(of: [0xE4, 0x41, 0x80, 0x80, 0x80, 0x80, 0x80, 0xFF, 0xF0])
  }

  @Test func `a long text has each of its pairs once`() {
    var numbers = SeededNumbers(seed: 1)
    let characters = (0..<40_000).map { _ in
      Character(Unicode.Scalar(UInt16.random(in: 0x4E00..<0x5000, using: &numbers)) ?? "渡")
    }
    let expected = Set(
      zip(characters, characters.dropFirst()).map { String([$0, $1]) } + [String(characters.suffix(1))])
    let found = grams(String(characters))
    #expect(found.count == expected.count)
    #expect(Set(found) == expected)
  }

  private func grams(_ text: String) -> [String] {
    Grams(of: Array(text.utf8)).text.split(separator: " ").map(String.init)
  }
}
