import FoundationEssentials
import Pandoc
import SheafKit
import SheafTesting
import Testing

@Suite("Pandoc")
struct PandocFormatterTests {
  private func tree(
    of digest: Digest, api: PandocFormatter.API = .v1_23, pictures: Pictures = Pictures()
  ) -> (text: String, degraded: [FormattedDigest.Degradation]) {
    let context = FormattingContext(fileName: "digest", pictures: pictures)
    let formatted = PandocFormatter(options: .init(api: api)).format(digest, context: context)
    return (formatted.files[0].text.replacing("\n", with: ""), formatted.degraded)
  }

  @Test("the tree says which version it is", arguments: PandocFormatter.API.allCases)
  func version(api: PandocFormatter.API) {
    let digits = api == .v1_22 ? "[1,22]" : "[1,23]"
    #expect(tree(of: SampleDigests.empty, api: api).text.hasPrefix("{\"pandoc-api-version\":\(digits),\"meta\":{"))
  }

  @Test("words are parted by spaces, and only there may a line break")
  func words() {
    let text = tree(of: .showing([.paragraph(" 灯 a  b")])).text
    let space = #"{"t":"Space"}"#
    let words = "{\"t\":\"Str\",\"c\":\"灯\"},\(space),{\"t\":\"Str\",\"c\":\"a\"},\(space),{\"t\":\"Str\",\"c\":\"b\"}"
    #expect(text.contains("{\"t\":\"Para\",\"c\":[\(space),\(words)]}"))
  }

  @Test("what JSON gives a meaning to is escaped")
  func escapes() throws {
    let text = tree(of: .showing([Block(.preformatted("\"\\\n\t"))])).text
    #expect(text.contains(#"{"t":"CodeBlock","c":[["",[],[]],"\"\\\n\t"]}"#))
  }

  @Test("a list of single paragraphs is set close, one of several is not")
  func lists() {
    let close = tree(of: .showing([Block(.list(ordered: false, items: [[.paragraph("甲")], [.paragraph("乙")]]))])).text
    #expect(close.contains(#"{"t":"BulletList","c":[[{"t":"Plain","#))
    let loose = tree(of: .showing([Block(.list(ordered: true, items: [[.paragraph("甲"), .paragraph("乙")]]))])).text
    #expect(loose.contains(#"{"t":"OrderedList","c":[[1,{"t":"Decimal"},{"t":"Period"}],[[{"t":"Para","#))
  }

  @Test("a picture is a figure in 1.23 and a paragraph in 1.22, and words where it cannot be had")
  func pictures() {
    let sample = SampleDigests.everyConstruct
    #expect(tree(of: sample, pictures: SampleDigests.pictures).text.contains(#"{"t":"Figure","c":[["",[],[]],[null,"#))
    let old = tree(of: sample, api: .v1_22, pictures: SampleDigests.pictures).text
    #expect(!old.contains("Figure"))
    #expect(old.contains("\"data:image/jpeg;base64,"))
    #expect(old.contains("\"fig:\"]"))
    let none = tree(of: sample)
    #expect(!none.text.contains("\"Image\""))
    #expect(none.degraded.contains(.init(construct: "image", count: 3)))
  }

  @Test("no text of a digest becomes a raw node or a link of a scheme that runs something")
  func hostile() {
    let text = tree(of: SampleDigests.hostile).text
    #expect(!text.contains("\"RawBlock\"") && !text.contains("\"RawInline\""))
    #expect(!text.lowercased().contains("[\"javascript:"))
  }

  @Test("headings have identifiers, and their levels skip none")
  func headings() {
    let text = tree(of: SampleDigests.bulletin).text
    #expect(text.contains(#"{"t":"Header","c":[1,["section-1",[],[]]"#))
    #expect(text.contains(#"{"t":"Header","c":[2,["entry-1",[],[]]"#))
    let deep = tree(of: .showing([.heading("深", level: 5)])).text
    #expect(deep.contains(#"{"t":"Header","c":[2,["",[],[]],[{"t":"Str","c":"深"}]]}"#))
  }
}
