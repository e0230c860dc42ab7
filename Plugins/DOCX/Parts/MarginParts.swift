import SheafKit
import SheafMarkup

/// Writes the heads and feet of the pages.
struct MarginParts {
  let digest: Digest
  let ids: StyleIDs

  /// The running head: the bulletin and its issue.
  func header() -> [UInt8] {
    part("w:hdr", .header) { xml in
      Self.run(digest.masthead.title, to: &xml)
      if let issue = digest.masthead.issue {
        xml.markup("<w:r><w:tab/></w:r>")
        Self.run(issue, to: &xml)
      }
    }
  }

  /// The head of the first page, which has the masthead instead.
  func emptyHeader() -> [UInt8] {
    var xml = MarkupWriter.part()
    xml.open("w:hdr", ("xmlns:w", WordNamespace.main))
    ParagraphFormat(style: ids[.header], bottomRule: .init(width: 0, color: "auto")).paragraph(to: &xml) { _ in }
    xml.close("w:hdr")
    return xml.bytes
  }

  /// The foot: — 1 —, in the middle, or outside as GB/T 9704-2012, 7.5 has it, one character from the edge.
  func footer(_ alignment: ParagraphFormat.Alignment?) -> [UInt8] {
    let edge = 280
    return part(
      "w:ftr", .footer, right: alignment == .right ? edge : nil, left: alignment == .left ? edge : nil, alignment
    ) { xml in
      Self.run("— ", to: &xml)
      xml.markup("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>")
      xml.markup("<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>")
      xml.markup("<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r>")
      xml.markup("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")
      Self.run(" —", to: &xml)
    }
  }

  private func part(
    _ root: StaticString, _ style: Style, right: Int? = nil, left: Int? = nil,
    _ alignment: ParagraphFormat.Alignment? = nil, _ content: (inout MarkupWriter) -> Void
  ) -> [UInt8] {
    var xml = MarkupWriter.part()
    xml.open(root, ("xmlns:w", WordNamespace.main))
    ParagraphFormat(style: ids[style], left: left, right: right, alignment: alignment).paragraph(to: &xml, content)
    xml.close(root)
    return xml.bytes
  }

  private static func run(_ text: String, to xml: inout MarkupWriter) {
    xml.open("w:r")
    xml.element("w:t", ("xml:space", "preserve"), text: text)
    xml.close("w:r")
  }
}

extension ParagraphFormat {
  /// Writes a paragraph of this format.
  func paragraph(to xml: inout MarkupWriter, _ content: (inout MarkupWriter) -> Void) {
    xml.markup("<w:p>")
    write(to: &xml)
    content(&xml)
    xml.markup("</w:p>")
  }
}
