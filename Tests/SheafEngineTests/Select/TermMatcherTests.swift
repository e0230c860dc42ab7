import SheafKit
import Testing

@testable import SheafEngine

@Suite("Finding terms")
struct TermMatcherTests {
  private func found(_ terms: [String], in text: String) -> [String] {
    let matcher = TermMatcher(terms: terms.map { TextFold.bytes(of: $0) })
    return matcher.matches(in: TextFold.bytes(of: text)).map { terms[$0.term] }
  }

  @Test("terms of one and two characters are found wherever they stand")
  func short() {
    #expect(found(["疫", "巾帼", "帼"], in: "抗疫巾帼，巾帼抗疫") == ["疫", "巾帼", "帼", "巾帼", "帼", "疫"])
  }

  @Test("a term inside another and one that overlaps it are both reported")
  func overlap() {
    #expect(found(["巾帼", "巾帼志愿者", "志愿", "愿者"], in: "巾帼志愿者") == ["巾帼", "志愿", "巾帼志愿者", "愿者"])
  }

  @Test("no match begins in the middle of a character")
  func bounds() {
    // 女 is E5 A5 B3; 奥 (E5 A5 A5) shares its first two bytes.
    #expect(found(["女"], in: "奥奥女") == ["女"])
  }

  @Test(
    "Latin terms are whole words, Han terms are not",
    arguments: [
      ("art", "party art, Art!", 2), ("5G", "5G基站与15G、5GHz", 1), ("nurse", "nurses", 0), ("A股", "A股和AA股", 1),
      ("wi-fi", "Wi-Fi6 wi-fi", 1),
    ])
  func words(_ term: String, _ text: String, _ count: Int) {
    #expect(found([term], in: text).count == count)
  }

  @Test("agrees with a plain search on random texts of a small alphabet")
  func againstPlainSearch() {
    var seed: UInt64 = 42
    func next(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((seed >> 33) % UInt64(bound))
    }
    // Of one, two, three and four bytes.
    let letters = Array("巾帼女é·𠮷")
    func word(_ length: Int) -> String { String((0..<length).map { _ in letters[next(letters.count)] }) }
    for _ in 0..<50 {
      let terms = Array(Set((0..<6).map { _ in word(1 + next(4)) })).sorted()
      let text = word(60)
      let bytes = Array(text.utf8)
      var expected: [TermMatcher.Match] = []
      for (index, term) in terms.enumerated() {
        let needle = Array(term.utf8)
        for start in 0...(bytes.count - needle.count) where Array(bytes[start..<start + needle.count]) == needle {
          expected.append(.init(start: start, end: start + needle.count, term: index))
        }
      }
      let matches = TermMatcher(terms: terms.map { Array($0.utf8) }).matches(in: bytes)
      #expect(Set(matches) == Set(expected))
      #expect(matches.count == expected.count)
    }
  }

  @Test("without terms, and with an empty one, nothing is found")
  func nothing() {
    #expect(found([], in: "巾帼") == [])
    #expect(found([""], in: "巾帼") == [])
  }
}
