import SheafKit
import Testing

@Suite("Alternatives in braces")
struct BraceExpansionTests {
  @Test(
    "each is tried once, in the order in which they are written",
    arguments: [
      ("a", ["a"]), ("{a,b}", ["a", "b"]), ("x{a,b}y", ["xay", "xby"]), ("{a,{b,c}}", ["a", "b", "c"]),
      ("{a,b}{c,d}", ["ac", "ad", "bc", "bd"]), ("{a,}x", ["ax", "x"]),
      ("{{a,b}}{c,d}", ["{a}c", "{a}d", "{b}c", "{b}d"]),
      // What is no group stays as it is.
      ("{a}", ["{a}"]), ("{a,b", ["{a,b"]), ("a,b}", ["a,b}"]), ("{a,{b,c}", ["{a,b", "{a,c"]),
      ("}{a,b}", ["}a", "}b"]),
      ("{}", ["{}"]), ("", [""]),
    ] as [(String, [String])])
  func alternatives(pattern: String, expected: [String]) {
    #expect(BraceExpansion.alternatives(of: pattern) == expected)
  }

  @Test("a thousand are many enough, and one more is too many")
  func limit() {
    func group(_ count: Int) -> String { "{" + (1...count).map(String.init).joined(separator: ",") + "}" }
    #expect(BraceExpansion.alternatives(of: group(1_000))?.count == 1_000)
    #expect(BraceExpansion.alternatives(of: group(1_001)) == nil)
    #expect(BraceExpansion.alternatives(of: group(40) + group(25))?.count == 1_000)
    #expect(BraceExpansion.alternatives(of: group(40) + group(26)) == nil)
    #expect(BraceExpansion.alternatives(of: String(repeating: "{a,b}", count: 60)) == nil)
  }

  @Test("a pattern made to cost time costs none", arguments: ["{", "}", "{}", "{a", ",}", "{,"])
  func hostile(unit: String) {
    let pattern = "{a,b}" + String(repeating: unit, count: BraceExpansion.lengthLimit / unit.utf8.count - 3)
    #expect((BraceExpansion.alternatives(of: pattern) ?? []).count <= BraceExpansion.limit)
    #expect(BraceExpansion.alternatives(of: pattern + String(repeating: unit, count: 100)) == nil)
  }
}
