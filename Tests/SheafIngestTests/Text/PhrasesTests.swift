@testable import SheafIngest
import Testing

@Suite("Lists of phrases")
struct PhrasesTests {
  private let phrases = Phrases("版权 版权所有 all_rights （完）")

  @Test("the longest phrase at the start counts") func longest() {
    #expect(phrases.prefix(of: ArraySlice("版权所有者")) == 12)
    #expect(phrases.prefix(of: ArraySlice("版权页")) == 6)
    #expect(phrases.prefix(of: ArraySlice("无版权")) == nil)
  }

  @Test("letters match in either case, _ is a space") func letters() {
    #expect(phrases.start(ArraySlice("ALL Rights reserved")))
    #expect(!phrases.start(ArraySlice("all_rights")))
  }

  @Test("phrases are found anywhere, counted without overlap up to a limit") func counts() {
    let text = ArraySlice("版权所有，All rights，版权，版权")
    #expect(phrases.count(in: text, upTo: 9) == 4)
    #expect(phrases.count(in: text, upTo: 2) == 2)
    #expect(!phrases.occur(in: ArraySlice("权版")))
  }

  @Test("a text shorter than a phrase is no match", arguments: ["", "版", "a", "al"]) func short(text: String) {
    #expect(!phrases.start(ArraySlice(text)))
  }

  @Test("of long phrases one is found wherever it stands, in either case", arguments: 0..<24) func long(place: Int) {
    let phrases = Phrases("凡本网注明 未经本网 all_rights_reserved")
    let before = String(repeating: "船", count: place / 3) + String(repeating: "x", count: place % 3)
    for phrase in ["凡本网注明", "未经本网", "All Rights Reserved"] {
      #expect(phrases.occur(in: ArraySlice(before + phrase + "，渡口")))
      #expect(phrases.occur(in: ArraySlice(before + phrase)))
      #expect(!phrases.occur(in: ArraySlice(before + phrase.dropLast())))
      #expect(!phrases.occur(in: ArraySlice(before + phrase.dropFirst() + "，渡口")))
    }
  }
}
