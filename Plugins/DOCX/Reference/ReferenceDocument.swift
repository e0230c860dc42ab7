import SheafKit

/// A user's own document, as far as ours is to look like it: its styles, theme, fonts, numbering, settings, page, heads
/// and feet. Its text, macros and everything else stay where they are.
struct ReferenceDocument {
  let styles: XMLTree
  let numbering: XMLTree?
  let settings: XMLTree?
  let fonts: XMLTree?
  /// The theme, which styles may take fonts and colours from.
  let theme: CopiedPart?
  /// The page; what it does not say is the preset's.
  let page: PageSetup
  let margins: [Margin]
  let hasTitlePage: Bool

  /// A head or a foot.
  struct Margin {
    var kind: MarginKind
    var pages: MarginPages
    var part: CopiedPart
  }

  /// Reads a document. `page` is the preset's.
  init(_ bytes: [UInt8], page: PageSetup) throws(ReferenceProblem) {
    let package = try ReferencePackage(bytes)
    let main = try package.references(of: "").first { $0.kind == "officeDocument" }?.target ?? "word/document.xml"
    guard let text = try package.tree(main) else { throw .withoutPart("text (`\(main)`)") }
    guard let root = text.root, root.name == "document" else { throw .foreign("no text document") }
    guard root.namespace == WordNamespace.main else { throw .foreign("saved as “Strict Open XML Document”") }
    let references = try package.references(of: main)
    func part(_ kind: String) throws(ReferenceProblem) -> XMLTree? {
      guard let path = references.first(where: { $0.kind == kind && !$0.isOutside })?.target else { return nil }
      return try package.tree(path)
    }
    guard let styles = try part("styles"), styles.root?.name == "styles" else { throw .withoutPart("styles") }
    self.styles = styles
    numbering = try part("numbering").flatMap { $0.root?.name == "numbering" ? $0 : nil }
    settings = try part("settings")
    fonts = try part("fontTable").flatMap { $0.root?.name == "fonts" ? $0 : nil }
    var copier = PartCopier(package)
    if let path = references.first(where: { $0.kind == "theme" && !$0.isOutside })?.target {
      theme = try copier.copy(path, kind: "theme")
    } else {
      theme = nil
    }
    let section = root.child("body")?.children.last { $0.name == "sectPr" }
    self.page = Self.page(section, from: page)
    hasTitlePage = section?.child("titlePg").map { Self.isOn($0) } ?? false
    margins = try Self.margins(section, references: references, copier: &copier)
  }

  private static func margins(
    _ section: XMLTree.Element?, references: [ReferencePackage.Reference], copier: inout PartCopier
  ) throws(ReferenceProblem) -> [Margin] {
    var margins: [Margin] = []
    for element in section?.children ?? [] {
      let attributes = element.attributes
      guard let kind: MarginKind = ["headerReference": .header, "footerReference": .footer][element.name],
        let pages = MarginPages(rawValue: attributes["type"] ?? "default"),
        !margins.contains(where: { $0.kind == kind && $0.pages == pages }),
        let reference = references.first(where: {
          $0.id == attributes["id"] && $0.kind == kind.rawValue && !$0.isOutside
        })
      else { continue }
      margins.append(Margin(kind: kind, pages: pages, part: try copier.copy(reference.target, kind: kind.rawValue)))
    }
    return margins
  }

  private static func page(_ section: XMLTree.Element?, from preset: PageSetup) -> PageSetup {
    var page = preset
    let size = section?.child("pgSz")?.attributes ?? [:]
    let margins = section?.child("pgMar")?.attributes ?? [:]
    // 22 inches are the most that Word takes.
    func take(_ value: String?, into place: inout Int, from least: Int = 0) {
      if let value, let twips = Int(value), (least...31_680).contains(twips) { place = twips }
    }
    take(size["w"], into: &page.width, from: 2_000)
    take(size["h"], into: &page.height, from: 2_000)
    page.isLandscape = size["orient"] == "landscape"
    take(margins["top"], into: &page.top)
    take(margins["bottom"], into: &page.bottom)
    take(margins["left"], into: &page.left)
    take(margins["right"], into: &page.right)
    take(margins["header"], into: &page.header)
    take(margins["footer"], into: &page.footer)
    take(margins["gutter"], into: &page.gutter)
    take(section?.child("docGrid")?.attributes["linePitch"], into: &page.linePitch, from: 200)
    return page
  }

  /// Whether a property that is on or off is on.
  static func isOn(_ element: XMLTree.Element) -> Bool {
    !["0", "false", "off"].contains(element.attributes["val"] ?? "1")
  }
}
