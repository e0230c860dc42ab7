import SheafKit

/// The text of a file, whatever its character set, and a warning when some of it was lost.
struct DecodedFile {
  var text: String
  var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile, label: Charset? = nil) {
    let (text, charset, invalid) = CharsetDetector.decode(file.bytes, label: label)
    self.text = text
    guard invalid > 0 else { return }
    diagnostics.append(
      Diagnostic(
        .warning, id: "undecodable-bytes",
        "\(invalid) \(invalid == 1 ? "byte is" : "bytes are") no \(charset.rawValue); � stands in their place",
        at: SourceLocation(file: file.path), help: "the file may be cut or damaged; get it anew, or save it as UTF-8"))
  }
}
