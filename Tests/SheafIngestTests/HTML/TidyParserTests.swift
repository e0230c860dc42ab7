import Testing

@testable import SheafIngest

@Suite("Parsing pages that need no repair")
struct TidyParserTests {
  /// A node as it can be compared, whatever parsed it.
  private struct Node: Equatable {
    let node: [Int32]
    let text: [UInt8]
    let attributes: [String]
  }

  private static func nodes(of tree: HTMLTree) -> [Node] {
    tree.nodes.indices.map { index in
      let node = tree.nodes[index]
      let attributes = tree.attributes[node.attributes].map { attribute in
        "\(attribute.name)=\(tree.value(of: attribute).string)"
      }
      return Node(
        node: [Int32(node.tag.rawValue), node.parent, node.end, node.offset], text: Array(tree.text(of: index)),
        attributes: attributes)
    }
  }

  /// Whether the page was read, and read as the parser for every page reads it.
  private static func isRead(_ page: [UInt8]) -> Bool {
    let page = Array(String(decoding: page, as: UTF8.self).utf8)
    guard let tidy = TidyParser.parse(page) else { return false }
    let whole = MyHTMLParser.parse(page)
    let isSame = nodes(of: tidy) == nodes(of: whole) && tidy.textSize == whole.textSize
    if !isSame { Issue.record("read in two ways: \(String(decoding: page, as: UTF8.self).debugDescription)") }
    return isSame
  }

  @Test("the pages of the samples are read, nearly all of them, and read alike")
  func samples() throws {
    let pages = try SampleFiles.all.filter { $0.hasSuffix(".html") }.map { file in
      let bytes = try SourceFile.read(file, named: file).bytes
      return MarkupBounds(DecodedText(bytes, label: CharsetLabel.find(in: bytes)).bytes).page
    }
    #expect(pages.count >= 100)
    #expect(pages.count(where: Self.isRead) * 10 > pages.count * 9)
    // Pages as they come after an accident: each is read alike or not at all.
    var numbers = SeededNumbers(seed: 3)
    let short = pages.filter { $0.count < 6_000 }
    var read = 0
    for page in short.prefix(60) {
      for mutation in Mutation.allCases {
        let other = short.randomElement(using: &numbers) ?? []
        if Self.isRead(mutation.applied(to: page, with: other, &numbers)) { read += 1 }
      }
    }
    #expect(read > 40)
  }

  @Test("tags and texts thrown together are read alike or not at all")
  func pieces() {
    var numbers = SeededNumbers(seed: 1)
    let heads = [
      "<!DOCTYPE html>\n<html>\n<head>\n<title>灯</title>\n</head>\n<body>\n", "<!DOCTYPE html><body>", "<body>",
      "<html><head>", "",
    ]
    var read = 0
    for _ in 0..<3_000 {
      var page = heads.randomElement(using: &numbers) ?? ""
      // Of few pieces more belong together.
      let few = (0..<Int.random(in: 3...11, using: &numbers)).compactMap { _ in
        Self.pieces.randomElement(using: &numbers)
      }
      var open: [Substring] = []
      for _ in 0..<Int.random(in: 2...25, using: &numbers) {
        if Int.random(in: 0..<3, using: &numbers) == 0, let name = open.popLast() {
          page += "</\(name)>"
          continue
        }
        let isAny = Int.random(in: 0..<3, using: &numbers) == 0
        let piece = (isAny ? Self.pieces : few).randomElement(using: &numbers) ?? ""
        page += piece
        let name = piece.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == ":" }
        if piece.hasPrefix("<"), !name.isEmpty, !piece.contains("/") { open.append(name) }
      }
      if Self.isRead(Array(page.utf8)) { read += 1 }
    }
    #expect(read > 300)
  }

  @Test(
    "what asks for repair is left to the other parser",
    arguments: [
      "<b><p>灯</b></p>", "<table>灯<tr><td>塔</table>", "<a href=x>灯<a href=y>塔</a>", "<p id=a id=b>灯", "<p>灯\0",
      "<frameset><frame></frameset>", "<p>1 <2", "<template>灯</template>", "<svg><p>灯</svg>", "<p>&notit;",
      "<p title='灯",
      "<script>灯", "<!-- 灯", "<form><form>灯", "<nobr>灯", "</p>",
    ])
  func untidy(page: String) { #expect(TidyParser.parse(Array(page.utf8)) == nil) }

  @Test("what the standard closes by itself, and what it passes over, asks for no repair")
  func tidy() {
    for page in [
      "<ul><li>灯<li>塔</ul>", "<p>灯<p>塔<div>台</div></p>", "<table><tr><td><b>灯<td>塔<tr><td>台</table>末",
      "<dl><dt>灯<dd>塔</dl>",
      "<select><option>灯<option>塔</select>", "<p>灯</div></span></b>塔", "灯", "<title>灯</title>",
      "<html><head></head>\n<body></body></html>\n",
      "<p>灯</body>\n</html>\n<!-- 塔 --><p>台", "<pre>\n灯</pre>", "<p>&nbsp;&#28783;&amp;塔\r\n</p>",
      "<a href='?a=1&b=2'>灯</a>",
      "<head><noscript><style>a</style></noscript><title>灯</title>",
      "<p><svg viewBox='0 0'><title>灯</title><path d=''/></svg>塔", "<P CLASS=A>灯</P>",
      "<uni-page><uni-view class=a>灯<uni-text>塔</uni-text></uni-view></uni-page>",
      "<script><!-- document.write('<p>灯</p>') --></script>塔",
    ] { #expect(Self.isRead(Array(page.utf8)), "\(page)") }
  }

  private static let pieces =
    """
    <p> </p> <div> </div> <b> </b> <a·href=x> </a> <span> </span> <ul> </ul> <li> </li> <table> </table> <tr> </tr> <td> </td>
    <th> </th> <tbody> </tbody> <caption> </caption> <colgroup> <col> </colgroup> 灯 · ↵ &amp; &nbsp;塔 <!--·台·--> <br> <br/>
    <img·src='a&amp;b'·alt="灯"> <hr> <h1> </h1> <h2> </h2> <pre> </pre> <form> </form> <input> <select> </select> <option>
    </option> <optgroup> </optgroup> <button> </button> <script>var·a='<p>';</script>
    <script·type="application/ld+json">{}</script> <style>p{}</style> <title>灯&lt;塔</title> <meta·name=a·content='b'> <head>
    </head> <body> </body> <html> </html> <!DOCTYPE·html> <dl> <dt> </dt> <dd> </dd> </dl> <ruby> <rt> </rt> <rp> </rp> </ruby>
    <object> </object> <svg> </svg> <path·d='a'/> <g> </g> <noscript> </noscript> <iframe>灯</iframe> <textarea>↵灯</textarea>
    <em> </em> <font> </font> </br> </img> <o:p> </o:p> <section·class=a·id=b> </section> <label> </label> <video> </video>
    <center> </center> &#20013; &copy &· <!--> <P·ALIGN=center> <address> </address> <picture> </picture> <map> </map> <area>
    <blockquote> </blockquote> <figure> </figure> <yan-hu-dengta> </yan-hu-dengta> <tfoot> <thead> </thead>
    <link·rel=x·href=y> <base·href=z> <main> </main> <summary> </summary> <details> </details> <nobr> <xmp> <wbr> <embed> <param>
    <source> <track> <keygen> <hgroup> </hgroup> <menu> </menu> <dir> <listing> ↵</listing> <marquee> </marquee> <applet>
    </applet> <fieldset> <legend> </legend> </fieldset> <datalist> </datalist> <canvas> </canvas> <bdo> </bdo> <rb> <rtc>
    <bgsound> <basefont> <big> </big> <tt> </tt> <math> <mi>
    <noscript><style>p{}</style></noscript> <noscript><link·href=x>·<!--·台·--></noscript> &Eacute;&minus;&ne;&micro;&ordm;
    """.split { $0 == " " || $0 == "\n" }.map { piece in
      piece.map { $0 == "·" ? " " : $0 == "↵" ? "\n" : String($0) }.joined()
    } + ["\r\n", "\r"]
}
