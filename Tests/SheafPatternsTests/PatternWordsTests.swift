import SheafPatterns
import Testing

@Suite("Patterns that are words")
struct PatternWordsTests {
  @Test(
    "alternatives are counted up, each once",
    arguments: [
      ("抢修", ["抢修"]), ("女(职工|干部)", ["女职工", "女干部"]), ("抢修|抢险|抢修", ["抢修", "抢险"]),
      ("(恢复|重新)(了)?生产", ["恢复了生产", "恢复生产", "重新了生产", "重新生产"]), ("保(供?电)", ["保供电", "保电"]),
    ])
  func words(_ pattern: String, _ words: [String]) {
    #expect(PatternWords.of(pattern) == words)
  }

  @Test(
    "what says more is left to RE2",
    arguments: [
      "抢.", "[抢修]", "抢*", "抢+", "抢{2}", "^抢", "抢$", "\\d抢", "(?:抢|修)", "抢??", "抢 修", "抢　修", "(抢", "抢)", "抢|", "(抢)?",
      "",
      "5G基站", "基站5G",
    ])
  func more(_ pattern: String) {
    #expect(PatternWords.of(pattern) == nil)
  }

  @Test("a pattern of too many words is left to RE2, however deep it is")
  func many() {
    #expect(PatternWords.of(String(repeating: "(抢|修)", count: 8))?.count == 256)
    #expect(PatternWords.of(String(repeating: "(抢|修)", count: 9)) == nil)
    #expect(PatternWords.of(String(repeating: "(", count: 400) + "抢" + String(repeating: ")", count: 400)) == ["抢"])
  }
}
