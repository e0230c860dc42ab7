/// Kinds of file that editors have and that there is no importer for, told by their first bytes.
enum ForeignKind: CaseIterable {
  case pdf
  case zip
  case oldOffice
  case gzip
  case picture
  case program

  /// The kind of a file; nil when its content is of none of them.
  init?(_ file: SourceFile) {
    guard let kind = Self.allCases.first(where: { $0.signatures.contains { file.bytes.starts(with: $0) } })
    else { return nil }
    self = kind
  }

  private var signatures: [[UInt8]] {
    switch self {
    case .pdf: [Array("%PDF-".utf8)]
    case .zip: [[0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06]]
    case .oldOffice: [[0xD0, 0xCF, 0x11, 0xE0]]
    case .gzip: [[0x1F, 0x8B]]
    case .picture: [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), Array("RIFF".utf8)]
    case .program: [[0x7F, 0x45, 0x4C, 0x46], Array("MZ\u{90}".utf8.prefix(2)) + [0x90]]
    }
  }

  /// What people call it.
  var description: String {
    switch self {
    case .pdf: "a PDF"
    case .zip: "a Word file or another archive"
    case .oldOffice: "an old Word or Excel file"
    case .gzip: "a compressed file"
    case .picture: "a picture"
    case .program: "a program"
    }
  }

  /// What to do instead.
  var help: String? {
    switch self {
    case .pdf: "make text of it: pdftotext FILE.pdf FILE.txt"
    case .zip, .oldOffice: "save it as plain text or as a web page"
    case .gzip: "unpack it first"
    case .picture, .program: nil
    }
  }
}
