import Testing

@testable import SheafIngest

@Suite("Words at the end of a text")
struct EndingsTests {
  private let endings = Endings(["简报", "动态", "ulletin", "。”"])

  @Test("are told", arguments: ["渡口简报", "动态", "The Ferry Bulletin", "“开船了。”"])
  func told(text: String) { #expect(endings.end(ArraySlice(text))) }

  @Test("are not where they stand further in, or only in part", arguments: ["", "报", "简报社", "密报", "态", "Ferry", "。"])
  func others(text: String) { #expect(!endings.end(ArraySlice(text))) }
}
