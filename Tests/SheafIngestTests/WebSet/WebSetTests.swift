import FoundationEssentials
import SheafKit
import SheafTesting
import Testing

@testable import SheafIngest

/// Full pages with what an editor reads off them. `make measure-reading` prints what is read wrongly, page by page;
/// `PAGES=folder` measures on another folder of the same form.
@Suite("A set of web pages with gold")
struct WebSetTests {
  private static let folder =
    ProcessInfo.processInfo.environment["PAGES"].flatMap { $0.isEmpty ? nil : $0 } ?? GoldenFolder("Pages").path
  private static let prints = ProcessInfo.processInfo.environment["MEASURE"] == "1"

  @Test("is read as well as ever")
  func quality() throws {
    let reader = ArticleReader()
    let table = ReadingTable(
      scores: try GoldPage.all(in: Self.folder).map { PageScore(of: $0, read: reader.read($0.page).articles.first) })
    if Self.prints { print(table.text) }
    #expect(table.scores.count >= 79)
    #expect(table.body >= 0.98)
    #expect(table.title >= 0.95)
    #expect(table.published >= 0.98)
    #expect(table.source >= 0.98)
    #expect(table.byline >= 0.98)
    #expect(table.editors >= 0.99)
    #expect(table.invented <= 1)
    #expect(table.captions <= 1)
    #expect(table.leaks <= 30)
  }

  @Test("has gold that stands on its pages")
  func gold() throws {
    for page in try GoldPage.all(in: Self.folder) {
      let bytes = page.page.bytes
      let tree = MyHTMLParser.parse(DecodedText(bytes, label: CharsetLabel.find(in: bytes)).bytes)
      let text = TextKey(tree.plainText(of: 0, limit: .max).slice).bytes
      // A sentence at a time: what is hidden may stand between two.
      for part in page.gold.blocks.flatMap({ $0.text.split { "\n\t。".contains($0) } }) {
        let key = TextKey(ArraySlice(String(part))).bytes
        #expect(text.firstRange(of: key) != nil, "\(page.name): \(part)")
      }
    }
  }
}
