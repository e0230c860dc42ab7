import DOCX
import SheafArchive
import SheafKit
import SheafTesting

/// A Word document taken apart.
struct UnpackedDocument {
  let files: [ZipFile]
  let degraded: [FormattedDigest.Degradation]

  /// Formats a digest and unpacks what comes of it.
  init(
    _ digest: Digest, _ options: DOCXFormatter.Options = .init(), pictures: Pictures = Pictures(),
    resources: [String: [UInt8]] = [:]
  ) throws {
    let formatted = try DOCXFormatter(options: options).format(
      digest, context: FormattingContext(fileName: "digest", resources: resources, pictures: pictures))
    files = try ZipFile.all(in: formatted.files.first?.bytes ?? [])
    degraded = formatted.degraded
  }

  /// A part's bytes as text; empty when there is none.
  func part(_ name: String) -> String {
    files.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  /// The text part.
  var text: String { part("word/document.xml") }

  /// The paragraphs that hold some words, as they are written.
  func paragraphs(_ words: String) -> [Substring] {
    text.split(separator: "\n").filter { $0.contains(words) }
  }

  /// The style as it is written, by its id.
  func style(_ id: String) -> String {
    let styles = part("word/styles.xml")
    guard let start = styles.firstRange(of: "w:styleId=\"\(id)\"") else { return "" }
    let rest = styles[start.upperBound...]
    return String(rest[..<(rest.firstRange(of: "</w:style>")?.lowerBound ?? rest.endIndex)])
  }
}
