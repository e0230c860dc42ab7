import SheafArchive

/// What a ZIP archive is to its reader: Office documents and electronic books are archives, too.
enum ArchiveKind: Hashable {
  /// Files that somebody packed.
  case folder
  /// A Word document (Office Open XML, WordprocessingML).
  case word
  /// Another document that is an archive, by its name in running words.
  case foreign(String)

  /// Tells by the names inside; nil when the archive cannot be opened.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: [0x50, 0x4B]) else { return nil }
    guard let kind = try? ZipReader.open(bytes, { ArchiveKind($0) }) else { return nil }
    self = kind
  }

  /// Tells by the names inside.
  init(_ archive: ZipReader) {
    let names = archive.entries.map(\.name)
    if names.contains("[Content_Types].xml") {
      if names.contains(where: { $0.hasPrefix("word/") }) {
        self = .word
      } else if names.contains(where: { $0.hasPrefix("ppt/") }) {
        self = .foreign("a PowerPoint presentation")
      } else if names.contains(where: { $0.hasPrefix("xl/") }) {
        self = .foreign("an Excel sheet")
      } else {
        self = .foreign("an Office document")
      }
      return
    }
    // The type of OpenDocument and EPUB is the first entry (ODF 1.3 part 2, 3.3; EPUB OCF 3.3, 4.3).
    guard let first = archive.entries.first, first.name == "mimetype",
      let type = (try? archive.read(first, limit: 1024)).map({ String(decoding: $0.bytes, as: UTF8.self) })
    else {
      self = names.contains("META-INF/MANIFEST.MF") ? .foreign("a Java program") : .folder
      return
    }
    if type.hasPrefix("application/epub+zip") {
      self = .foreign("an EPUB book")
    } else {
      self = type.hasPrefix("application/vnd.oasis.opendocument") ? .foreign("an OpenDocument file") : .folder
    }
  }
}
