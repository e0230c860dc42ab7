import SheafPatterns
import Testing

@Suite("Finding patterns")
struct PatternTests {
  private func found(_ pattern: String, in text: String, limit: Int = 100) throws -> [String] {
    let pattern = try #require(Pattern(pattern))
    return Array(text.utf8).withUnsafeBufferPointer { bytes in
      pattern.matches(in: bytes, limit: limit).map { String(decoding: bytes[$0], as: UTF8.self) }
    }
  }

  @Test("matches come from left to right, the longest of those that start together")
  func longest() throws {
    #expect(try found("女(职工|职工代表|干部)", in: "女职工代表和女干部") == ["女职工代表", "女干部"])
  }

  @Test("case makes no difference")
  func letterCase() throws {
    #expect(try found("5G基站", in: "5g基站与5G基站") == ["5g基站", "5G基站"])
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
