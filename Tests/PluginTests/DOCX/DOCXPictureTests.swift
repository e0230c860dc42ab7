import DOCX
import SheafKit
import SheafTesting
import Testing

@Suite("Word documents: pictures")
struct DOCXPictureTests {
  private func document(_ image: Image, _ pictures: [String: Picture]) throws -> UnpackedDocument {
    let keys = pictures.map { (Pictures.Key(article: "a", source: $0.key), $0.value) }
    return try UnpackedDocument(
      .showing([Block(.image(image)), Block(.image(image))]), pictures: Pictures(Dictionary(keys) { first, _ in first })
    )
  }

  private func picture(_ width: Int, _ height: Int) -> Picture {
    Picture(kind: .png, width: width, height: height, bytes: [0x89, 0x50, 0x4E, 0x47])
  }

  @Test("a picture stands in the text with its words, and once in the package")
  func shown() throws {
    let image = Image(source: "p.png", alternative: "一条“木船”", caption: [.text("船")])
    let document = try document(image, ["p.png": picture(96, 48)])
    #expect(document.files.filter { $0.name.contains("media") }.map(\.bytes) == [[0x89, 0x50, 0x4E, 0x47]])
    // An inch is 914,400 units and 96 pixels.
    #expect(document.text.contains("<wp:extent cx=\"914400\" cy=\"457200\"/>"))
    #expect(document.text.contains("<wp:docPr id=\"2\" name=\"Picture 2\" descr=\"一条“木船”\"/>"))
    #expect(document.paragraphs(">船<").allSatisfy { $0.contains("Caption") })
    #expect(document.degraded == [])
  }

  @Test(
    "no picture is larger than the type area, however it is shaped", arguments: [(4000, 1000), (10, 100_000), (1, 1)])
  func sizes(width: Int, height: Int) throws {
    let text = try document(Image(source: "p.png"), ["p.png": picture(width, height)]).text
    let extent = try #require(text.split(separator: "<wp:extent cx=\"").dropFirst().first)
    let numbers = extent.split { !$0.isNumber }.prefix(2).compactMap { Int($0) }
    #expect((1...8730 * 635).contains(numbers[0]) && (1...13549 * 635).contains(numbers[1]))
  }

  @Test("words stand for one that could not be had")
  func missing() throws {
    let document = try document(Image(source: "p.png", alternative: "木船"), [:])
    #expect(document.text.contains("图：木船"))
    #expect(document.degraded == [.init(construct: "image", count: 2)])
  }
}
