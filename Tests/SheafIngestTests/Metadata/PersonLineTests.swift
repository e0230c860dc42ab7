import SheafKit
import Testing

@testable import SheafIngest

@Suite("Names in a line of an alphabet")
struct PersonLineTests {
  @Test(
    "are read behind what opens a byline, between joints and in brackets",
    arguments: [
      ("By Clara Weston and Tom Hale", ["Clara Weston", "Tom Hale"]),
      ("By Clara Weston in Port Reed", ["Clara Weston"]),
      ("Von Jana Beck und Paul Roth (Fotos)", ["Jana Beck", "Paul Roth"]),
      ("Claire Roux (avec Luc Petit, à Dole)", ["Claire Roux", "Luc Petit"]),
      ("Por Ana de la Vega y Luis Prado", ["Ana de la Vega", "Luis Prado"]),
      ("Lan Anh - Minh Đức", ["Lan Anh", "Minh Đức"]),
      ("CLARA WESTON, Local Reporter", ["CLARA WESTON"]),
    ])
  func people(line: String, names: [String]) {
    #expect(PersonLine.people(in: line).map(\.name) == names)
  }

  @Test(
    "are none where an office, a place or a sentence stands",
    arguments: ["Redacción", "By Staff Reporter", "de Vila Nova", "The harbour was closed at noon", "নিজস্ব প্রতিবেদক"])
  func nobody(line: String) {
    #expect(PersonLine.people(in: line).isEmpty)
  }

  @Test("are read from the sentences that close an article")
  func signatures() {
    let agency = SignatureLine.read(
      "Reporting by Ann Lowe and Max Orr; Additional reporting by Eve Sand in Holm; Editing by Jo Park")
    #expect(agency?.byline.map(\.name) == ["Ann Lowe", "Max Orr", "Eve Sand"])
    #expect(agency?.editors.map(\.name) == ["Jo Park"])
    #expect(SignatureLine.read("Staff Writer Max Orr contributed to this story.")?.byline.map(\.name) == ["Max Orr"])
    #expect(SignatureLine.read("(ha collaborato Eva Sanna)")?.byline.map(\.name) == ["Eva Sanna"])
    #expect(SignatureLine.read("강시=윤보라 기자 bora@paper.example")?.byline.map(\.name) == ["윤보라"])
    #expect(SignatureLine.read("（文・写真　記者　沢みのり）")?.byline.map(\.name) == ["沢みのり"])
    #expect(SignatureLine.read("The mayor contributed to this problem.") == nil)
  }

  @Test("a sentence about the text names who edited it, but not who made it for the radio")
  func told() {
    let found = SignatureLine.read("This story was produced for radio by Ann Poe and edited for the web by Max Orr.")
    #expect(found?.byline == [])
    #expect(found?.editors.map(\.name) == ["Max Orr"])
    #expect(SignatureLine.read("This story was told by the river.") == nil)
  }
}
