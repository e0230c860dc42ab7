import SheafKit

/// A file's text in UTF-8, whatever charset the file is in.
struct DecodedText {
  /// The text, valid UTF-8 without a byte order mark.
  private(set) var bytes: [UInt8]
  /// The charset that it was in.
  let charset: Charset
  /// How many places could not be read; U+FFFD stands for each.
  private(set) var errors = 0
  private var firstError: Int?
  private let stated: StatedCharset?

  /// Decodes the text of a file. `label` is the charset that it claims for itself, where it does; `stated` is the one that
  /// its reader was told, which goes before all evidence but a byte order mark.
  init(_ bytes: [UInt8], label: Charset? = nil, stated: StatedCharset? = nil) {
    let mark = Charset.mark(of: bytes)
    let text = mark.map { Array(bytes[$0.length...]) } ?? bytes
    let survey = text.withUnsafeBytes { UTF8Survey($0) }
    self.stated = stated
    charset = mark?.charset ?? stated?.charset ?? CharsetDetector.detect(text, survey: survey, label: label)
    self.bytes = text
    if charset != .utf8 {
      let output = text.withUnsafeBytes { Iconv.decode($0, from: charset) } ?? Iconv.Output()
      (self.bytes, errors, firstError) = (output.utf8, output.errors, output.firstError)
    } else if !survey.isValid {
      self.bytes = Array(String(decoding: text, as: UTF8.self).utf8)
      errors = survey.errors
      firstError = zip(text, self.bytes).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? text.count
    }
  }

  /// Decodes the text of a file, with the charset that a rule for it states.
  init(_ file: SourceFile, label: Charset? = nil, site: Site) {
    guard !file.isDecoded else {
      self.init(file.bytes, label: .utf8)
      return
    }
    self.init(file.bytes, label: label, stated: site.encoding)
    site.noteDecoding()
  }

  /// The text as a string.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The warning that some of it could not be read; nil when all was.
  func damage(in file: String) -> Diagnostic? {
    if let stated, stated.charset != charset {
      return Diagnostic(
        .warning, id: "not-as-stated",
        "`\(file)` starts with the mark of \(name), and was read as that, not as \(stated.label)", at: stated.location,
        help: "take `encoding` out, or keep the file from this rule")
    }
    guard errors > 0 else { return nil }
    let before = bytes[..<min(firstError ?? 0, bytes.count)]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let place = SourceLocation(
      file: file, line: before.count { $0 == 0x0A } + 1,
      column: before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1)
    return Diagnostic(
      .warning, id: "damaged-text",
      "\(errors == 1 ? "a character" : "\(errors) places") of this \(name) text cannot be read; � stands there",
      at: place,
      help: stated.map { "it was read as `encoding: \($0.label)` says (\($0.location)); is that right?" }
        ?? "fetch the file again, or save it as UTF-8 in the program that shows it right")
  }

  /// The charset's name for people.
  private var name: String {
    charset == .big5 ? "Big5" : charset == .windows1252 ? "windows-1252" : charset.rawValue
  }
}
