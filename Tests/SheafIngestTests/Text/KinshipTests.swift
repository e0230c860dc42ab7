@testable import SheafIngest
import Testing

@Suite("What parts of a text have in common")
struct KinshipTests {
  private func parts(_ texts: [[String]]) -> [Kinship.Part] {
    texts.map { lines in
      let paragraphs = Paragraph.list(lines)
      return Kinship.Part(title: paragraphs.prefix(1), text: paragraphs.dropFirst())
    }
  }

  @Test("a name of the title that comes back in half of the parts is the subject of all")
  func title() {
    let one = [["罗小满的山路", SampleText.path], ["手机", SampleText.phone], ["笋干", SampleText.shoots]]
    #expect(Kinship.hasOneSubject(parts(one)))
    #expect(!Kinship.hasOneSubject(parts([["山路"], ["手机"], ["笋干"]].enumerated().map { $1 + [texts[$0]] })))
  }

  private let texts = [
    SampleText.path, SampleText.shoots, "砚湖小学的操场边立起一块木牌，上面写着今天谁来浇水。牌子换了四回，菜园子却越来越大。",
  ]

  @Test("so is a name that no title has")
  func text() {
    #expect(
      Kinship.hasOneSubject(parts([["春天", SampleText.path], ["两分钟", SampleText.phone], ["烘干", SampleText.shoots]])))
  }

  @Test("two parts, no text and another script say nothing, so that there is one")
  func nothing() {
    #expect(Kinship.hasOneSubject(parts([["山路", texts[0]], ["笋干", texts[1]]])))
    #expect(Kinship.hasOneSubject(parts([["山路"], ["笋干"], ["操场"]])))
    #expect(Kinship.hasOneSubject(parts(SampleText.english.map { ["A title", $0] })))
  }

  @Test("a text goes on about a title by a word of it, and particles are no words")
  func goesOn() {
    let text = Paragraph.list([SampleText.phone])[...]
    #expect(Kinship.goesOn(text, about: Paragraph.list(["罗小满的山路"])[...]))
    #expect(!Kinship.goesOn(text, about: Paragraph.list(["他们的第一年"])[...]))
    #expect(Kinship.goesOn(Paragraph.list(SampleText.english)[...], about: Paragraph.list(["Buses"])[...]))
  }

  @Test("endless parts take no more than linear time", .timeLimit(.minutes(1)))
  func endless() {
    let text = String(repeating: SampleText.path, count: 2000)
    #expect(Kinship.hasOneSubject(parts(Array(repeating: ["山路", text], count: 300))))
  }
}
