import SheafArchive

/// The text of a document that is a ZIP archive of XML: a Word document or an EPUB.
enum PackageText {
  /// Whether files of a media type, without parameters, are such documents.
  static func isPackage(_ mediaType: String) -> Bool {
    mediaType == "application/epub+zip" || mediaType.hasPrefix("application/vnd.openxmlformats-officedocument.")
  }

  /// The text of the parts that people read, one after another, and the names of the elements in them; nil for what is
  /// no archive.
  static func read(_ bytes: [UInt8]) -> (text: String, elements: Set<String>)? {
    try? ZipReader.open(bytes) { archive in
      var text = ""
      var elements: Set<String> = []
      for entry in archive.entries where isRead(entry.name) {
        guard let part = try? archive.read(entry, limit: 256 << 20) else { continue }
        let markup = MarkupText(String(decoding: part.bytes, as: UTF8.self))
        text += markup.text + "\n"
        elements.formUnion(markup.elements)
      }
      return (text, elements)
    }
  }

  /// Whether a part holds text that people read: a chapter, the body of a document, its head and foot lines.
  private static func isRead(_ name: String) -> Bool {
    name.hasSuffix(".xhtml")
      || name.hasPrefix("word/") && name.hasSuffix(".xml")
        && ["document", "header", "footer", "footnotes", "endnotes"].contains {
          name.dropFirst("word/".count).hasPrefix($0)
        }
  }
}
