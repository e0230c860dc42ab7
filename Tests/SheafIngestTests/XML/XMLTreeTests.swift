import Testing

@testable import SheafIngest

@Suite("XML")
struct XMLTreeTests {
  /// A tree as text again, names by their namespaces' last letters.
  private func written(_ text: String) -> String {
    let tree = XMLTree(Array(text.utf8))
    func write(_ index: Int) -> String {
      guard !tree.isText(index) || index == 0 else { return tree.bytes(of: index).string }
      let inner = tree.children(of: index).map(write).joined()
      guard index > 0 else { return inner }
      let node = tree.nodes[index]
      let name = tree.names[Int(node.name)]
      let attributes = tree.attributes[Int(node.start)..<Int(node.stop)].map { attribute in
        " \(tree.names[Int(attribute.name)].local)=\(tree.text[Int(attribute.start)..<Int(attribute.stop)].string)"
      }
      return "<\(name.namespace.suffix(1))\(name.local)\(attributes.joined())>\(inner)</>"
    }
    return write(0)
  }

  private func damage(_ text: String) -> String? {
    XMLTree(Array(text.utf8)).damage.diagnostic(in: "a.xml").map { "\($0.location?.line ?? 0): \($0.message)" }
  }

  @Test("elements, attributes, namespaces and text come as written, entities resolved")
  func reading() {
    #expect(
      written(
        "<?xml version='1.0'?><!-- x --><a xmlns='urn:x' xmlns:p='urn:y' b='1 &lt; &amp;2'>守<p:c/>灯 &gt;<![CDATA[<b>&]]></a>"
      )
        == "<xa b=1 < &2>守<yc></>灯 ><b>&</>")
    #expect(damage("<a>x</a>") == nil)
  }

  @Test("what feeds get wrong is put right, and told once")
  func repairs() {
    #expect(written("<a>A&B &nbsp;&eacute;&unknown; &#150;&#x4E00; 3 < 5</a>") == "<a>A&B \u{A0}é&unknown; –一 3 < 5</>")
    #expect(written("<a b='x&y'>\u{1}\u{B}c\u{FFFF}</a>") == "<a b=x&y>c</>")
    #expect(
      damage("<a>\n\nA&B 3 < 5\n</a>") == "3: this XML is broken in 2 places; the first: an `&` that should be `&amp;`")
    #expect(damage("<a>&nbsp;</a>") == nil)
    #expect(written("<a><b>x</a><c>y").contains("y"))
    #expect(damage("<a><b>x</a>")?.hasPrefix("1: ") == true)
  }

  @Test("a document type declares nothing, so that no entity grows or reaches a file")
  func entities() {
    let bomb =
      "<!DOCTYPE a [<!ENTITY a 'ha'>" + (0..<20).map { "<!ENTITY b\($0) '&b\($0 - 1);&b\($0 - 1);'>" }.joined()
      + "<!-- ]> ' -->]><a>&b19;</a>"
    #expect(written(bomb) == "<a>&b19;</>")
    #expect(written("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>") == "<a>&x;</>")
    #expect(written("<!DOCTYPE a SYSTEM 'file:///etc/passwd' ><a>x</a>") == "<a>x</>")
    #expect(written("<!DOCTYPE a [<!ENTITY % x SYSTEM 'http://127.0.0.1/x'> %x;]><a>x</a>") == "<a>x</>")
    #expect(written("<!DOCTYPE a [<!ATTLIST a b CDATA 'x'>]><a/>") == "<a></>")
    #expect(
      damage("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>")
        == "1: this XML is broken: an entity that it declares itself, which is not followed")
    // One that is never closed takes the rest along.
    #expect(written("<!DOCTYPE a [<a>x</a>") == "")
  }

  @Test("nesting, attributes and namespaces without end are bounded")
  func bounds() {
    let deep = XMLTree(Array((String(repeating: "<a>", count: 200_000) + "x").utf8))
    #expect(deep.nodes.count == XMLReader.depthLimit + 2)
    #expect(deep.text == [0x78])
    let wide = XMLTree(Array(("<a " + (0..<50_000).map { "b\($0)='' " }.joined() + "><c/></a>").utf8))
    #expect(wide.attributes.count == XMLSource.attributeLimit)
    #expect(wide.nodes.count == 3)
    let spaces = (0..<200).map { level in
      "<a " + (0..<200).map { "xmlns:n\(level)x\($0)='urn:\(level)' " }.joined() + ">"
    }.joined()
    #expect(!XMLTree(Array(spaces.utf8)).damage.isNone)
  }

  @Test("text over ten million bytes is read whole")
  func large() {
    let text = String(repeating: "守灯的人每天上楼两次。", count: 400_000)
    #expect(XMLTree(Array("<a>\(text)</a>".utf8)).text.count == text.utf8.count)
    #expect(XMLTree(Array("<a><![CDATA[\(text)]]></a>".utf8)).text.count == text.utf8.count)
  }

  @Test("a document cut or changed anywhere is a tree, each node inside the one above it")
  func mutations() {
    let document = Array(
      "<!DOCTYPE a [<!ENTITY x 'y'>]><a xmlns:p='urn:y' b=\"1\"><!-- c --><p:c d='&lt;'>守&nbsp;灯<![CDATA[<]]></p:c><?x y?></a>"
        .utf8)
    var random = Mutations(seed: 7)
    for end in document.indices { #expect(isNested(XMLTree(Array(document[..<end])))) }
    for _ in 0..<3000 { #expect(isNested(XMLTree(DecodedText(random.mutated(document)).bytes))) }
  }

  private func isNested(_ tree: XMLTree) -> Bool {
    tree.nodes.indices.allSatisfy { index in
      let end = Int(tree.nodes[index].end)
      return end > index && end <= tree.nodes.count
        && tree.nodes[index..<end].allSatisfy { Int($0.end) <= end }
    }
  }
}
