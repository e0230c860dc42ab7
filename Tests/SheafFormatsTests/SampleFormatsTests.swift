import Foundation
import SheafFormats
import SheafTesting
import Testing

/// The formats in `recipes/formatters`, run as a recipe runs them.
@Suite("The sample formats")
struct SampleFormatsTests {
  static let recipes = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("recipes").path

  @Test("keep what formats promise", arguments: ["outline", "cards"])
  func conformance(name: String) throws {
    let catalog = FormatCatalog(builtIn: [], places: FormatPlaces(), recipeFolder: Self.recipes)
    let format = try #require(try catalog.format(named: name))
    #expect(FormatterConformance.problems(of: format) == [])
  }
}
