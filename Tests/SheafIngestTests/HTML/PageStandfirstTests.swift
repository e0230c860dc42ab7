import SheafKit
import Testing

@testable import SheafIngest

@Suite("The standfirst of a page")
struct PageStandfirstTests {
  private static let text =
    "The river rose by three centimetres overnight, and the ferry went on as it does every day of the year."

  private func article(_ standfirst: String) -> Article? {
    let page = """
      <html lang="en"><head><title>The lamp at the landing</title></head><body><article><h1>The lamp at the landing</h1>
      \(standfirst)
      <p>\(Self.text)</p><p>\(Self.text)</p><p>\(Self.text)</p></article></body></html>
      """
    return HTMLImporter().read(SourceFile(path: "a.html", bytes: Array(page.utf8)), context: ImportContext()).articles
      .first
  }

  @Test("is given without the place before it that has an element of its own")
  func place() {
    let box =
      "<div class=\"strapline\"><span class=\"location\">Harbour Town</span> The keeper says it never goes out</div>"
    #expect(article(box)?.subtitle == "The keeper says it never goes out")
  }

  @Test(
    "an element of the place that reaches past the line is no place, and no trap",
    arguments: [
      "<span class=\"location\">The keeper says it never goes out<br>nor did it ever</span>",
      "<span class=\"dateline\">The keeper says it never goes out<br><b>nor did it ever</b></span>",
      "<b class=\"place\">The keeper says it never goes out<br>nor did it ever",
    ])
  func reaching(line: String) {
    #expect(article("<div class=\"strapline\">\(line)</div>")?.subtitle == "The keeper says it never goes out")
  }
}
