import SheafArchive
import SheafKit

/// A document as the parts of its package (ECMA-376 part 2).
struct WordDocument {
  private let digest: Digest
  private let language: DocumentLanguage
  private let sheet: StyleSheet
  private let ids: StyleIDs
  private let margins: Margins
  /// The user's own document, whose parts win.
  private let theirs: ReferenceParts?
  private let pictures: Pictures
  /// What the document cannot show.
  private(set) var degraded: [FormattedDigest.Degradation]

  /// A part in the folder of the text.
  private struct Part {
    var name: String
    /// The word of its media type.
    var kind: String
    var bytes: [UInt8]
  }

  init(
    _ digest: Digest, preset: Preset, reference: ReferenceDocument?, pictures: Pictures,
    degraded: [FormattedDigest.Degradation]
  ) {
    self.digest = digest
    self.pictures = pictures
    self.degraded = degraded
    language = DocumentLanguage(digest)
    theirs = reference.map { ReferenceParts(reference: $0) }
    ids = theirs?.styleIDs(isChinese: language.isChinese) ?? StyleIDs()
    let page = reference?.page ?? preset.page
    sheet = StyleSheet(
      language: language, preset: preset, page: page, outline: Outline(digest), faces: Typefaces(language),
      titleSize: TitleSize.halfPoints(digest.masthead.title, width: page.typeWidth))
    margins = reference.flatMap { Margins($0) } ?? Margins(digest, ids: ids, preset: preset)
  }

  /// The files of the package, the media types first, as Word writes them.
  mutating func files(sources: Bool) -> [ZipFile] {
    var relationships = Relationships()
    for kind in ["styles", "numbering", "settings", "fontTable"] { _ = relationships.id(of: kind, kind + ".xml") }
    if let theme = theirs?.reference.theme { _ = relationships.id(of: "theme", theme.path) }
    let references = margins.parts.map { part in
      MarginReference(kind: part.kind, pages: part.pages, id: relationships.id(of: part.kind.rawValue, part.name))
    }
    var body = DocumentBody(
      digest, sheet: sheet, ids: ids, pictures: pictures, degraded: degraded, relationships: relationships,
      numbering: NumberingPart(
        isChinese: language.isChinese, step: sheet.step, first: theirs?.freeNumbers ?? (abstract: 0, list: 1)))
    let section = SectionFormat(
      page: sheet.page, margins: references, hasTitlePage: margins.hasTitlePage, language: language)
    body.write(sources: sources) { section.write(to: &$0) }
    degraded = body.degraded
    return package(body, parts(body))
  }

  private func parts(_ body: DocumentBody) -> [Part] {
    let styles = StylesPart(sheet: sheet, ids: ids).bytes()
    let numbering = body.numbering.bytes()
    let settings = SettingsPart.bytes(language: language, hasTwoSides: margins.hasTwoSides)
    let fonts = FontTable.bytes(sheet.faces)
    return [
      Part(name: "document.xml", kind: "document.main", bytes: body.xml.bytes),
      Part(name: "styles.xml", kind: "styles", bytes: theirs?.styles(styles, ids: ids) ?? styles),
      Part(name: "numbering.xml", kind: "numbering", bytes: theirs?.numbering(numbering) ?? numbering),
      Part(name: "settings.xml", kind: "settings", bytes: theirs?.settings(settings) ?? settings),
      Part(name: "fontTable.xml", kind: "fontTable", bytes: theirs?.fonts(fonts) ?? fonts),
    ] + margins.parts.map { Part(name: $0.name, kind: $0.kind.rawValue, bytes: $0.bytes) }
  }

  private func package(_ body: DocumentBody, _ parts: [Part]) -> [ZipFile] {
    var top = Relationships()
    _ = top.id(of: "officeDocument", "word/document.xml")
    _ = top.id(of: "core-properties", "docProps/core.xml")
    _ = top.id(of: "extended-properties", "docProps/app.xml")
    let theme = theirs?.reference.theme
    var overrides = parts.map { (path: "word/" + $0.name, type: WordNamespace.mediaType + $0.kind + "+xml") }
    overrides += [
      ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
      ("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
    ]
    if let theme { overrides.append(("word/" + theme.path, "application/vnd.openxmlformats-officedocument.theme+xml")) }
    let files =
      [
        ZipFile("[Content_Types].xml", ContentTypes.bytes(overrides, extensions: extensions(body))),
        ZipFile("_rels/.rels", top.bytes()),
        ZipFile("docProps/core.xml", PropertiesPart.core(digest, language: language)),
        ZipFile("docProps/app.xml", PropertiesPart.application(digest)),
        ZipFile("word/_rels/document.xml.rels", body.relationships.bytes()),
      ] + parts.map { ZipFile("word/" + $0.name, $0.bytes) }
    let companions = margins.parts.flatMap(\.companions) + (theme?.files ?? []) + body.media.files
    return files + companions.map { ZipFile("word/" + $0.name, $0.bytes, packing: $0.packing) }
  }

  /// The extensions of all pictures with their media types, in the order of the alphabet.
  private func extensions(_ body: DocumentBody) -> [(name: String, type: String)] {
    var names = Set(body.media.kinds.map(\.fileExtension))
    for part in margins.parts { names.formUnion(part.extensions) }
    names.formUnion(theirs?.reference.theme?.extensions ?? [])
    return names.sorted().compactMap { name in PartCopier.pictureTypes[name].map { (name, $0) } }
  }
}
