import SheafArchive
import SheafKit
import SheafMarkup

/// A document as the parts of its package (ECMA-376 part 2).
struct WordDocument {
  private let digest: Digest
  private let language: DocumentLanguage
  private let preset: Preset
  private let page: PageSetup
  private let sheet: StyleSheet
  private let ids = StyleIDs()
  private let pictures: Pictures
  /// What the document cannot show.
  private(set) var degraded: [FormattedDigest.Degradation]

  init(_ digest: Digest, preset: Preset, pictures: Pictures, degraded: [FormattedDigest.Degradation]) {
    self.digest = digest
    self.preset = preset
    self.pictures = pictures
    self.degraded = degraded
    language = DocumentLanguage(digest)
    page = preset.page
    sheet = StyleSheet(
      language: language, preset: preset, page: page, outline: Outline(digest), faces: Typefaces(language),
      titleSize: TitleSize.halfPoints(digest.masthead.title, width: page.typeWidth))
  }

  /// The files of the package, the media types first, as the packaging rules advise.
  mutating func files(sources: Bool) -> [ZipFile] {
    var relationships = Relationships()
    for (kind, name) in [
      ("styles", "styles.xml"), ("numbering", "numbering.xml"), ("settings", "settings.xml"),
      ("fontTable", "fontTable.xml"),
    ] {
      _ = relationships.id(of: kind, name)
    }
    let margins = Margins(digest, ids: ids, preset: preset)
    let references = margins.parts.map { part in
      MarginReference(
        kind: part.kind, pages: part.pages, id: relationships.id(of: part.kind.rawValue, part.name))
    }
    var body = DocumentBody(
      digest, sheet: sheet, ids: ids, pictures: pictures, degraded: degraded, relationships: relationships)
    let section = SectionFormat(
      page: page, margins: references, hasTitlePage: margins.hasTitlePage, language: language)
    body.write(sources: sources) { section.write(to: &$0) }
    degraded = body.degraded

    var main: [(name: String, kind: String, bytes: [UInt8])] = [
      ("document.xml", "document.main", body.xml.bytes),
      ("styles.xml", "styles", StylesPart(sheet: sheet, ids: ids).bytes()),
      ("numbering.xml", "numbering", body.numbering.bytes()),
      ("settings.xml", "settings", SettingsPart.bytes(language: language, hasTwoSides: margins.hasTwoSides)),
      ("fontTable.xml", "fontTable", FontTable.bytes(sheet.faces)),
    ]
    main += margins.parts.map { ($0.name, $0.kind.rawValue, $0.bytes) }
    return package(main, relationships: body.relationships, media: body.media)
  }

  private func package(
    _ main: [(name: String, kind: String, bytes: [UInt8])], relationships: Relationships, media: MediaFolder
  ) -> [ZipFile] {
    var top = Relationships()
    _ = top.id(of: "officeDocument", "word/document.xml")
    _ = top.id(of: "core-properties", "docProps/core.xml")
    _ = top.id(of: "extended-properties", "docProps/app.xml")
    let types = ContentTypes.bytes(
      main.map { ("word/" + $0.name, WordNamespace.mediaType + $0.kind + "+xml") } + [
        ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
      ], extensions: media.kinds.map { ($0.fileExtension, $0.mediaType) })
    var files = [
      ZipFile("[Content_Types].xml", types), ZipFile("_rels/.rels", top.bytes()),
      ZipFile("docProps/core.xml", PropertiesPart.core(digest, language: language)),
      ZipFile("docProps/app.xml", PropertiesPart.application(digest)),
      ZipFile("word/_rels/document.xml.rels", relationships.bytes()),
    ]
    files += main.map { ZipFile("word/" + $0.name, $0.bytes) }
    files += media.files.map { ZipFile("word/" + $0.name, $0.bytes, packing: $0.packing) }
    return files
  }
}
