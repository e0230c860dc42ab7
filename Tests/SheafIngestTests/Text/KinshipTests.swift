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

  @Test("a part goes on by a word of the title before it, or by words of its text; particles are no words")
  func goesOn() {
    let all = parts([["罗小满的山路", SampleText.path], ["手机", SampleText.phone], ["他们的第一年", texts[1]], ["操场", texts[2]]])
    let subjects = Kinship.Subjects(of: all)
    #expect(subjects.goesOn(all[1], from: [all[0]]))
    #expect(!subjects.goesOn(all[3], from: [all[2]]))
    let again = parts([["木牌换了四回", "牌子立在操场边，菜园子里的木牌写着谁来浇水。"]])
    #expect(subjects.goesOn(again[0], from: [all[2], all[3]]))
    let english = parts([["Buses", SampleText.english[0]]])
    #expect(subjects.goesOn(english[0], from: [all[0]]))
  }

  @Test("endless parts take no more than linear time", .timeLimit(.minutes(1)))
  func endless() {
    let text = String(repeating: SampleText.path, count: 2000)
    #expect(Kinship.hasOneSubject(parts(Array(repeating: ["山路", text], count: 300))))
  }
}
