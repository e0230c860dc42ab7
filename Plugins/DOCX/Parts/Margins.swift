import SheafArchive
import SheafKit

/// The heads and feet of a document.
struct Margins {
  /// One of them.
  struct Part {
    var kind: MarginKind
    var pages: MarginPages
    /// The name of its file.
    var name: String
    var bytes: [UInt8]
    /// What it refers to, and its pictures, as paths from the folder of the text.
    var companions: [ZipFile] = []
    /// The extensions of its pictures.
    var extensions: Set<String> = []
  }

  let parts: [Part]
  /// Whether the first page has its own.
  let hasTitlePage: Bool
  /// Whether even pages have their own.
  let hasTwoSides: Bool

  /// Those of a preset: a bulletin has a running head from its second page on; an official document has none, and its
  /// page numbers stand outside (GB/T 9704-2012, 7.5).
  init(_ digest: Digest, ids: StyleIDs, preset: Preset) {
    let writer = MarginParts(digest: digest, ids: ids)
    switch preset {
    case .bulletin:
      let footer = writer.footer(nil)
      parts = [
        Part(kind: .header, pages: .default, name: "header1.xml", bytes: writer.header()),
        Part(kind: .header, pages: .first, name: "header2.xml", bytes: writer.emptyHeader()),
        Part(kind: .footer, pages: .default, name: "footer1.xml", bytes: footer),
        Part(kind: .footer, pages: .first, name: "footer2.xml", bytes: footer),
      ]
      hasTitlePage = true
      hasTwoSides = false
    case .gb9704:
      parts = [
        Part(kind: .footer, pages: .default, name: "footer1.xml", bytes: writer.footer(.right)),
        Part(kind: .footer, pages: .even, name: "footer2.xml", bytes: writer.footer(.left)),
      ]
      hasTitlePage = false
      hasTwoSides = true
    }
  }

  /// Those of a user's own document; nil when it has none, so that the preset's stay.
  init?(_ reference: ReferenceDocument) {
    guard !reference.margins.isEmpty else { return nil }
    parts = reference.margins.map { margin in
      Part(
        kind: margin.kind, pages: margin.pages, name: margin.part.path, bytes: margin.part.files.first?.bytes ?? [],
        companions: Array(margin.part.files.dropFirst()), extensions: margin.part.extensions)
    }
    hasTitlePage = reference.hasTitlePage
    hasTwoSides = false
  }
}
