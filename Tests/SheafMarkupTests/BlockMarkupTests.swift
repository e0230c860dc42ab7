import SheafKit
import SheafMarkup
import SheafTesting
import Testing

@Suite("Writing blocks as markup")
struct BlockMarkupTests {
  private func written(
    _ blocks: [Block], _ policy: MarkupPolicy = MarkupPolicy(), _ syntax: MarkupWriter.Syntax = .html,
    pictures: Pictures = Pictures()
  ) -> (markup: String, writer: BlockMarkup) {
    var page = MarkupWriter(syntax)
    var writer = BlockMarkup(policy, labels: SampleDigests.chinese, pictures: pictures)
    let entry = Entry(number: 1, article: "a", headline: "标题", parts: [.text(blocks)])
    writer.write(entry.parts, of: entry, base: 1, to: &page)
    return (String(decoding: page.bytes, as: UTF8.self), writer)
  }

  @Test("a list item of one paragraph is set close, a second paragraph in it is one")
  func items() {
    let list = Block(.list(ordered: true, items: [[.paragraph("甲")], [.paragraph("乙"), .paragraph("丙")]]))
    #expect(written([list]).markup == "<ol>\n<li>甲</li>\n<li>乙<p>丙</p>\n</li>\n</ol>\n")
  }

  @Test("XML closes line breaks, and keeps the first line of preformatted text")
  func xml() {
    let blocks = [Block(.paragraph([.text("一"), .lineBreak, .text("二")])), Block(.preformatted("三"))]
    #expect(written(blocks, MarkupPolicy(), .xml).markup == "<p>一<br/>二</p>\n<pre>三</pre>\n")
    #expect(written(blocks).markup == "<p>一<br>二</p>\n<pre>\n三</pre>\n")
  }

  @Test("addresses can stand apart, each with one number")
  func references() {
    let links = ["https://a.example/", "https://b.example/", "https://a.example/"].map {
      Inline.link([.text("文")], destination: $0)
    }
    let (markup, writer) = written([Block(.paragraph(links))], MarkupPolicy(links: .references))
    #expect(markup == "<p><a>文</a><sup>[1]</sup><a>文</a><sup>[2]</sup><a>文</a><sup>[1]</sup></p>\n")
    #expect(writer.addresses == ["https://a.example/", "https://b.example/"])
  }

  @Test("a picture stands in the page while there is room for it, and words after that")
  func dataPictures() {
    let picture = Picture(kind: .png, width: 3, height: 2, bytes: [1, 2, 3])
    let available = Pictures([.init(article: "a", source: "p.png"): picture])
    let image = Block(.image(Image(source: "p.png", alternative: "灯", caption: [.text("一盏灯")])))
    let (markup, writer) = written([image, image], MarkupPolicy(pictures: .data(limit: 5)), pictures: available)
    #expect(
      markup == """
        <figure><img src="data:image/png;base64,AQID" alt="灯" width="3" height="2"><figcaption>一盏灯</figcaption></figure>
        <figure><div>图：灯</div><figcaption>一盏灯</figcaption></figure>

        """)
    #expect(writer.degraded == [.init(construct: "image", count: 1)])
  }

  @Test("a picture that is a file is one file, however often it is shown")
  func filePictures() {
    let picture = Picture(kind: .jpeg, width: 3, height: 2, bytes: [1, 2, 3])
    let available = Pictures([.init(article: "a", source: "p"): picture, .init(article: "b", source: "p"): picture])
    let image = Block(.image(Image(source: "p")))
    let policy = MarkupPolicy(pictures: .files(prefix: "cid:", limit: 5))
    let (markup, writer) = written([image, image], policy, .xml, pictures: available)
    let figure = "<figure><img src=\"cid:picture-1.jpg\" alt=\"图\" width=\"3\" height=\"2\"/></figure>\n"
    #expect(markup == figure + figure)
    #expect(writer.pictures.map(\.name) == ["picture-1.jpg"])
    #expect(writer.degraded == [])
  }

  @Test("every construct wears what the format says")
  func dresses() {
    let policy = MarkupPolicy { construct in
      switch construct {
      case .paragraph: MarkupDress("section", ("style", "margin:0"))
      default: .plain(construct)
      }
    }
    #expect(written([.paragraph("字")], policy).markup == "<section style=\"margin:0\">字</section>\n")
  }

  @Test("short rows are filled up, and a blank cell of the head is no heading")
  func tables() {
    let table = Block(.table(rows: [[[], [.text("甲")]], [[.text("乙")]]], hasHead: true))
    #expect(
      written([table]).markup == """
        <table>
        <thead><tr><td></td><th>甲</th></tr>
        </thead>
        <tbody>
        <tr><td>乙</td><td></td></tr>
        </tbody>
        </table>

        """)
  }
}
