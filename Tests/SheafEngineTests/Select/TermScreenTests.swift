import SheafKit
import Testing

@testable import SheafEngine

@Suite("Telling at a glance that an article holds no term")
struct TermScreenTests {
  private func article(_ blocks: [Block]) -> Article {
    Article(id: "1", title: "题", blocks: blocks, origin: Origin(file: "a.txt", format: "text"))
  }

  private func mayHold(_ terms: [String], _ text: String) -> Bool {
    TermScreen(terms.flatMap(SharedCharacters.forms)).mayHold(article([.paragraph(text)]))
  }

  @Test(
    "a term is seen in whatever form it stands",
    arguments: [
      ("合作社", "渡口村合作社"), ("图书馆", "渡口圖書館"), ("5G基站", "ＵＰ，５ｇ基站"), ("art", "an ART"), ("女", "女"), ("计划", "砚湖計畫"),
      ("é", "caf\u{C9}"), ("\u{20BB7}野家", "\u{20BB7}野家"), ("a b", "A\u{A0}b"),
    ])
  func forms(_ term: String, _ text: String) {
    #expect(mayHold([term], text))
    #expect(!mayHold([term], "渡口镇无事，No. 7。"))
  }

  @Test("what only begins like a term is none")
  func beginnings() {
    #expect(!mayHold(["合作社", "第一书记", "女党员"], "两地合作，第一天，女孩；合作"))
    #expect(!mayHold([], "渡口"))
    #expect(!mayHold([""], "渡口"))
  }

  @Test("a term runs on from one run of text into the next, and from one item of a list")
  func runs() {
    let screen = TermScreen(["合作社", "a b"].map { TextFold.bytes(of: $0) })
    #expect(screen.mayHold(article([Block(.paragraph([.text("合"), .strong([.text("作")]), .text("社")]))])))
    #expect(screen.mayHold(article([Block(.paragraph([.text("A"), .lineBreak, .text("b")]))])))
    #expect(screen.mayHold(article([Block(.list(ordered: false, items: [[.paragraph("a")], [.paragraph("b")]]))])))
    #expect(!screen.mayHold(article([.paragraph("合"), .paragraph("作社")])))
  }

  @Test("of the bytes of a file, what is no UTF-8 hides no term behind it")
  func bytes() {
    let screen = TermScreen([TextFold.bytes(of: "合作社"), TextFold.bytes(of: "art")])
    let term = Array("合作社".utf8)
    for broken: [UInt8] in [[], [0xE5], [0xE5, 0x90], [0xF0, 0x9F], [0xC3], [0x80, 0x80], [0xFF, 0xFE, 0xE5]] {
      #expect(screen.mayHold(broken + term))
      #expect(screen.mayHold(broken + term + broken))
      #expect(screen.mayHold(broken + Array("ART".utf8)))
      #expect(!screen.mayHold(broken + Array("两地合作。".utf8)))
    }
  }

  @Test("whatever is found in an article may be in it, and most of what is not may not")
  func againstFinding() {
    var random: UInt64 = 7
    func next(_ bound: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((random >> 33) % UInt64(bound))
    }
    // Of one to four bytes, capitals, traditional, full-width, characters with several spellings.
    let letters = Array("巾女業业Aaａé·𠮷乾干 ")
    func word(_ length: Int) -> String { String((0..<length).map { _ in letters[next(letters.count)] }) }
    var (held, passed) = (0, 0)
    for _ in 0..<2_000 {
      let terms = (0..<3).map { _ in word(1 + next(4)) }.flatMap(SharedCharacters.forms)
      let runs = (0..<3).map { _ in word(next(6)) }
      let inlines: [Inline] = [.text(runs[0]), .strong([.text(runs[1])]), .text(runs[2])]
      let blocks = [Block(.paragraph(inlines)), Block(.list(ordered: true, items: runs.map { [.paragraph($0)] }))]
      let article = article(next(2) == 0 ? blocks : [blocks[0]])
      let isHeld = !TermMatcher(terms: terms).matches(in: SearchableText(article).bytes).isEmpty
      let mayHold = TermScreen(terms).mayHold(article)
      #expect(mayHold || !isHeld, "\(terms.map { String(decoding: $0, as: UTF8.self) }) in \(runs)")
      held += isHeld ? 1 : 0
      passed += mayHold ? 1 : 0
    }
    #expect(held > 500)
    #expect(passed < 1_990)
  }
}
