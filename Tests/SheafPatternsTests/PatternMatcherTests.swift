import SheafKit
import SheafPatterns
import Testing

@Suite("Finding patterns")
struct PatternMatcherTests {
  private func found(_ pattern: String, in text: String, limit: Int = 100) throws -> [String] {
    let pattern = try #require(PatternMatcher(pattern))
    return TextFold.bytes(of: text).withUnsafeBufferPointer { bytes in
      pattern.matches(in: bytes, limit: limit).map { String(decoding: bytes[$0], as: UTF8.self) }
    }
  }

  @Test("matches come from left to right, the longest of those that start together")
  func longest() throws {
    #expect(try found("女(职工|职工代表|干部)", in: "女职工代表和女干部") == ["女职工代表", "女干部"])
  }

  @Test("case makes no difference")
  func letterCase() throws {
    #expect(try found("5G基站", in: "5g基站与5G基站") == ["5g基站", "5g基站"])
  }

  @Test(
    "pattern and text are folded alike",
    arguments: [
      ("後勤(部|處)", "后勤处"), ("后勤(部|处)", "後勤處"), ("５Ｇ基站", "5G基站"), ("5G基站", "５ｇ基站"), ("计划+", "五年計畫"), ("[划]分", "畫分"),
      ("[^一-龥]天", "9天"), ("[０-９]+天", "12天"), ("（一）", "(一)"), ("\\Q(後)\\E", "（后）"), ("水\\n位", "水\t位"), ("a\\.b", "A．B"),
      ("[（(]一", "（一"), ("[[:alpha:]]+站", "ＡＢ站"), ("[])]水", ")水"), ("\\p{Han}天", "後天"), ("\\x{540E}天", "後天"),
    ])
  func folding(_ pattern: String, _ text: String) throws {
    #expect(try found(pattern, in: text).count == 1)
  }

  @Test(
    "a folded pattern matches no more than its characters do", arguments: [("（一）", "一"), ("原著", "草原着火"), ("水．", "水位")])
  func notMore(_ pattern: String, _ text: String) throws {
    #expect(try found(pattern, in: text) == [])
  }

  @Test("what stands before a match is its context")
  func context() throws {
    #expect(try found("\\bab", in: "abab ab") == ["ab", "ab"])
    #expect(try found("^闸", in: "闸闸") == ["闸"])
  }

  @Test("no more are looked for than asked")
  func limit() throws {
    #expect(try found("水", in: "水水水", limit: 2) == ["水", "水"])
    #expect(try found("水", in: "") == [])
  }

  @Test("patterns that are exponential elsewhere end in time")
  func hostile() throws {
    #expect(try found("(a+)+b", in: String(repeating: "a", count: 100_000)) == [])
    #expect(try found("(a|aa)+$", in: String(repeating: "a", count: 100_000)).count == 1)
  }
}
