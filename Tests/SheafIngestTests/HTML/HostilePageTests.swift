import SheafKit
import Testing

@testable import SheafIngest

/// Pages made to cost time, memory or the article. The sizes are those of a test; the bounds are the code's own.
@Suite("Hostile pages")
struct HostilePageTests {
  private func read(_ page: String) -> ImportResult {
    HTMLImporter().read(SourceFile(path: "a.html", bytes: Array(page.utf8)), context: ImportContext())
  }

  private static let sentence = "守灯的人每天上楼两次，一次点灯，一次擦灯，风大的日子要三次。"

  @Test(
    "elements nested without end leave the text, and a warning",
    arguments: ["div", "b", "section", "x", "svg", "table", "ul", "ul><li", "blockquote", "a", "font", "span"])
  func nesting(tag: String) throws {
    let result = read(
      "<html><body><h1>灯塔</h1><p>\(Self.sentence)</p>" + String(repeating: "<\(tag)>", count: 60_000)
        + "<p>\(Self.sentence)末")
    let article = try #require(result.articles.first)
    #expect(article.title == "灯塔")
    #expect(article.blocks.map(\.plainText).joined().contains("末"))
    if tag != "a" { #expect(result.diagnostics.map(\.id).contains("nested-too-deep")) }
  }

  @Test("end tags that close nothing do not hide how deep a page is")
  func falseEnds() {
    for unit in [
      "<x><div></x></div>", "<div><table><td></div></table>", "<b><div></b></div>", "<div><p></div>", "<option><x>",
      "<optgroup>x",
    ] {
      let bounds = MarkupBounds(Array(String(repeating: unit, count: 20_000).utf8))
      #expect(Self.depth(of: MyHTMLParser.parse(bounds.page)) <= 4 * MarkupBounds.depthLimit, "\(unit)")
    }
  }

  private static func depth(of tree: HTMLTree) -> Int {
    var depths = [0]
    for index in tree.nodes.indices.dropFirst() { depths.append(depths[Int(tree.nodes[index].parent)] + 1) }
    return depths.max() ?? 0
  }

  @Test(
    "text is not put together without end from between tags that make no element",
    arguments: ["<col>", "<frame>", "</x>", "<td>", "<!-- -->"])
  func pieces(tag: String) {
    #expect(MarkupBounds(Array(String(repeating: tag + "灯", count: 20_000).utf8)).blanked > 0)
  }

  @Test(
    "what was blanked out is no end of the text that it stands in",
    arguments: ["<div></i>", "<div><col>", "<div><tr>", "<optgroup><frame>"])
  func blankedPieces(tags: String) {
    // Of each two one is too deep; the other would break the blank text into pieces.
    #expect(MarkupBounds(Array(String(repeating: tags, count: 60_000).utf8)).blanked > 100_000)
  }

  @Test("formatting that is never closed is not repeated in every paragraph")
  func formatting() {
    let page = (0..<2_000).map { "<p><font size=\($0)>x</p>" }.joined()
    #expect(
      MyHTMLParser.parse(MarkupBounds(Array(page.utf8)).page).nodes.count < 2_000 * 4 * MarkupBounds.formattingLimit)
  }

  @Test("fifty thousand attributes are no more than noise")
  func attributes() throws {
    let attributes = (0..<50_000).map { " a\($0)=x" }.joined()
    let article = try #require(read("<h1>灯塔</h1><p\(attributes)>\(Self.sentence)").articles.first)
    #expect(article.blocks.map(\.plainText) == [Self.sentence])
  }

  @Test(
    "attributes over the bound go, and no value is cut in two",
    arguments: [" a=x", " a='x y'", " a= \"x > y\"", "\na=\"'\"", " a/b=\"x\"", " a=\"x\"b='y'", " a=x'"])
  func manyAttributes(attribute: String) throws {
    let page = "<h1>灯塔</h1><p class=\"first\"" + String(repeating: attribute, count: 20_000) + ">\(Self.sentence)</p>"
    let bounds = MarkupBounds(Array(page.utf8))
    #expect(bounds.page.count == page.utf8.count)
    #expect(bounds.page.count { $0 == 0x20 } > page.utf8.count / 2)
    let article = try #require(read(page + "<p>\(Self.sentence)末</p>").articles.first)
    #expect(article.blocks.map(\.plainText) == [Self.sentence, Self.sentence + "末"])
  }

  @Test(
    "signs that open nothing are passed over",
    arguments: ["<", "</", "<!", "<!--", "<a ", "<a b=\"", "&", "&#x110000;", "<![CDATA["])
  func openings(sign: String) {
    let result = read("<h1>灯塔</h1><p>\(Self.sentence)</p>" + String(repeating: sign, count: 50_000))
    #expect(result.articles.first?.blocks.first?.plainText == Self.sentence)
  }

  @Test("a comment that is not closed takes what follows, as in browsers, and nothing before it")
  func comment() {
    #expect(read("<h1>灯塔</h1><p>\(Self.sentence)</p><!-- <p>\(Self.sentence)").articles.first?.blocks.count == 1)
  }

  @Test("zero bytes and control characters are no text")
  func controls() {
    let article = read("<h1>灯\u{0}塔</h1><p>守灯的人\u{0}\u{1}每天\u{8}上楼两次，一次点灯，一次擦灯。</p>").articles.first
    #expect(article?.blocks.map(\.plainText) == ["守灯的人每天上楼两次，一次点灯，一次擦灯。"])
  }

  @Test("a page over the limit is refused with what to do")
  func tooLarge() throws {
    let page = SourceFile(path: "a.html", bytes: [UInt8](repeating: 0x3C, count: HTMLImporter.byteLimit + 1))
    let diagnostic = try #require(HTMLImporter().read(page, context: ImportContext()).diagnostics.first)
    #expect(diagnostic.message == "`a.html` is a page of more than 10 MiB")
    #expect(diagnostic.help != nil)
  }

  @Test("a page cut anywhere is read without a trap")
  func cut() throws {
    let page = try SourceFile.read(
      #filePath.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/Pages/portal.html")
    for end in stride(from: 0, to: page.bytes.count, by: 37) {
      let result = HTMLImporter().read(
        SourceFile(path: "a.html", bytes: Array(page.bytes[..<end])), context: ImportContext())
      #expect(result.articles.count <= 1)
    }
  }

  @Test("links and pictures that run programs are dropped")
  func links() throws {
    let article = try #require(
      read(
        "<h1>灯塔</h1><p>守灯的人<a href=' java\u{9}script:x'>每天</a>上楼<a href='data:text/html,x'>两次</a>，一次点灯，一次擦灯。</p><img src='javascript:x' alt='灯'>"
      ).articles.first)
    #expect(article.blocks.first?.content == .paragraph([.text("守灯的人每天上楼两次，一次点灯，一次擦灯。")]))
  }
}
