/// What a file is by its first bytes, whatever its name says.
enum FileKind: Hashable {
  /// Text in some charset, for all that can be told.
  case text
  /// A format that is no text, by its name in running words.
  case foreign(String)

  /// Looks at the first bytes of a file.
  ///
  /// The signatures are those of the formats' own specifications; what has none is foreign when it holds bytes that no
  /// text has. UTF-16 is text although half of it may be zero bytes.
  init(_ bytes: [UInt8]) {
    if let (_, name) = Self.signature(of: bytes) {
      switch name {
      case Self.archive: self = .foreign(Self.nameOfArchive(bytes))
      case Self.oldOffice: self = .foreign(Self.nameOfOldOffice(bytes))
      default: self = .foreign(name)
      }
    } else if bytes.dropFirst(4).starts(with: "ftyp".utf8) {
      self = .foreign("a video")
    } else if bytes.dropFirst(257).starts(with: "ustar".utf8) {
      self = .foreign("a tar archive")
    } else if Self.looksBinary(bytes) {
      self = .foreign("a binary file")
    } else {
      self = .text
    }
  }

  private static func signature(of bytes: [UInt8]) -> ([UInt8], String)? {
    guard let first = bytes.first, firstBytes[Int(first)] else { return nil }
    return signatures.first { bytes.starts(with: $0.0) }
  }

  /// Whether a signature starts with a byte: few texts do.
  private static let firstBytes = (0...255).map { byte in signatures.contains { $0.0.first.map(Int.init) == byte } }

  private static let archive = "a ZIP archive"
  private static let oldOffice = "an old Office document"

  /// What to do with a file of a kind that cannot be read; nil where saving it otherwise is all there is to say.
  static func advice(on kind: String) -> String? {
    switch kind {
    case "an old Word document", "an RTF document", "an OpenDocument file":
      "open it in LibreOffice, Word or WPS, and save it as .docx"
    case lockedOffice: "open it with its password, and save it as .docx without one"
    default: nil
    }
  }

  private static let lockedOffice = "an Office document that is locked with a password"

  private static let signatures: [([UInt8], String)] = [
    (Array("%PDF-".utf8), "a PDF document"),
    (Array("{\\rtf".utf8), "an RTF document"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], oldOffice),
    ([0x50, 0x4B, 0x03, 0x04], archive),
    ([0x50, 0x4B, 0x05, 0x06], archive),
    (Array("Rar!\u{1A}\u{07}".utf8), "a RAR archive"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "an xz archive"),
    ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a PNG picture"),
    ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
    (Array("GIF87a".utf8), "a GIF picture"),
    (Array("GIF89a".utf8), "a GIF picture"),
    ([0x49, 0x49, 0x2A, 0x00], "a TIFF picture"),
    ([0x4D, 0x4D, 0x00, 0x2A], "a TIFF picture"),
    (Array("RIFF".utf8), "a picture, sound or video"),
    (Array("ID3".utf8), "a sound"),
    (Array("OggS".utf8), "a sound"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ([0x00, 0x61, 0x73, 0x6D], "a program"),
    (Array("SQLite format 3\0".utf8), "an SQLite database"),
  ]

  /// Old Office documents, and new ones under a password, are small file systems ([MS-CFB]) whose directory names their
  /// streams in UTF-16.
  private static func nameOfOldOffice(_ bytes: [UInt8]) -> String {
    let streams: [(stream: String, name: String)] = [
      ("EncryptedPackage", lockedOffice), ("WordDocument", "an old Word document"), ("Workbook", "an old Excel sheet"),
      ("PowerPoint Document", "an old PowerPoint presentation"), ("__substg1.0_", "an Outlook message"),
    ]
    let names = streams.map { entry in entry.stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }
    let found = bytes.withUnsafeBytes { bytes -> Int? in
      var first: Int?
      var place = 0
      // Names start at even places: entries of the directory have 128 bytes.
      while place + 24 <= bytes.count, first != 0 {
        if bytes[place + 1] == 0, bytes[place + 3] == 0, bytes[place] > 0x20 {
          let rest = UnsafeRawBufferPointer(rebasing: bytes[place...].prefix(64))
          if let stream = names.firstIndex(where: { rest.starts(with: $0) }) { first = min(first ?? stream, stream) }
        }
        place += 64
      }
      return first
    }
    return found.map { streams[$0].name } ?? oldOffice
  }

  /// Office documents and electronic books are archives whose first entries say what they are.
  private static func nameOfArchive(_ bytes: [UInt8]) -> String {
    switch ArchiveKind(bytes) {
    case .folder?: return archive
    case .word?: return "a Word document"
    case .foreign(let name)?: return name
    case nil: break
    }
    // It breaks off; its first entries are there.
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    if head.contains("application/epub+zip") { return "an EPUB book" }
    if head.contains("application/vnd.oasis.opendocument") { return "an OpenDocument file" }
    if head.contains("word/") { return "a Word document" }
    if head.contains("ppt/") { return "a PowerPoint presentation" }
    if head.contains("xl/") { return "an Excel sheet" }
    return head.contains("[Content_Types].xml") ? "an Office document" : archive
  }

  /// Whether there is a control character other than those that texts have: backspace, tabs, line ends, and the ends of
  /// files and of escapes.
  private static func mayHoldControls(_ sample: UnsafeBufferPointer<UInt8>) -> Bool {
    let bytes = UnsafeRawBufferPointer(sample)
    var place = 0
    while place + 16 <= bytes.count {
      let block = bytes.loadUnaligned(fromByteOffset: place, as: ByteBlock.self)
      place += 16
      guard (block .< ByteBlock(repeating: 0x20)).holdsSomewhere else { continue }
      let isSpace = (block &- ByteBlock(repeating: 0x08)) .<= ByteBlock(repeating: 0x05)
      let isEnd = (block &- ByteBlock(repeating: 0x1A)) .<= ByteBlock(repeating: 0x01)
      if ((block .< ByteBlock(repeating: 0x20)) .& .!(isSpace .| isEnd)).holdsSomewhere { return true }
    }
    return bytes[place...].contains { $0 < 0x20 && !(0x08...0x0D).contains($0) && $0 != 0x1A && $0 != 0x1B }
  }

  /// Whether control characters are too many for text, unless they are halves of UTF-16.
  private static func looksBinary(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(8192)
    var controls = 0
    var zeros = 0
    sample.withUnsafeBufferPointer { sample in
      guard mayHoldControls(sample) else { return }
      for byte in sample where byte < 0x20 {
        switch byte {
        case 0x00: zeros += 1
        case 0x08...0x0D, 0x1A, 0x1B: break
        default: controls += 1
        }
      }
    }
    guard controls * 25 > sample.count || zeros * 50 > sample.count else { return false }
    return Charset.mark(of: bytes) == nil && !UTF16Evidence(sample).isLikely
  }
}
