import SheafPatterns
import Testing

@Suite("What is wrong with a pattern")
struct PatternSyntaxTests {
  @Test("sound patterns have no problem", arguments: ["女(职工|干部)", "第[0-9]+号闸", "\\p{Han}{2,3}同志", "[)(]水位"])
  func sound(_ pattern: String) {
    #expect(PatternSyntax.problem(in: pattern) == nil)
  }

  @Test(
    "the place is that of the fault, in code points",
    arguments: [
      ("女(职工|干部", 1, "this `(` is not closed"), ("女职工)", 3, "closes nothing"), ("水[位涨", 1, "`[` is not closed"),
      ("水*位|*", 4, "nothing before `*`"), ("水位**", 2, "repeats what is repeated"), ("闸\\q", 1, "no `\\q`"),
      ("第[9-0]号", 2, "`9-0` ends before"), ("水位\\", 2, "backslash"), ("(水)\\1", 3, "back-references"),
      ("(?=水)位", 0, "neither ahead nor behind"), ("水{2000}", 1, "more than 1,000"), ("\\p{Hann}", 0, "no class"),
      ("[(]([)]", 3, "this `(` is not closed"), ("(a)(b", 3, "this `(` is not closed"),
    ])
  func place(_ pattern: String, _ offset: Int, _ message: String) throws {
    let problem = try #require(PatternSyntax.problem(in: pattern))
    #expect(problem.offset == offset, "\(problem)")
    #expect(problem.message.contains(message), "\(problem)")
  }

  @Test(
    "a pattern that can match nothing at all is a problem",
    arguments: ["", "水*", "(水|)", "^", "$", "\\b", "\\B", "^水?", "(?:闸)?\\b", "()"])
  func empty(_ pattern: String) {
    #expect(PatternSyntax.problem(in: pattern)?.message.contains("found everywhere") == true)
    #expect(PatternMatcher(pattern) == nil)
  }

  @Test("what the check finds sound is found in a text, and made once")
  func made() throws {
    #expect(PatternSyntax.problem(in: "第[0-9]+号闸门") == nil)
    let first = try #require(PatternMatcher.of("第[0-9]+号闸门"))
    #expect(PatternMatcher.of("第[0-9]+号闸门") === first)
    #expect(PatternMatcher.of("第[0-9号闸门") == nil)
  }

  @Test("length and size are bounded")
  func bounds() {
    #expect(PatternSyntax.problem(in: String(repeating: "水", count: 333)) == nil)
    #expect(PatternSyntax.problem(in: String(repeating: "水", count: 334))?.message.contains("1000 bytes") == true)
    #expect(PatternSyntax.problem(in: "\\pL{1000}")?.message.contains("too large") == true)
    #expect(PatternSyntax.problem(in: "(水{100}){100}")?.message.contains("more than 1,000") == true)
  }
}
