/// A file as it stands in JSON: its content as `text` where it is UTF-8, else as `base64`.
struct FileMessage: JSONDescribed {
  var path = ""
  var mediaType: String?
  var text: String?
  var base64: [UInt8]?

  static let json = JSONForm<FileMessage>.record(
    "file", "A file: `text` or `base64` is its content.", blank: FileMessage(),
    [
      .required("path", \.path, .text, "The path inside the output folder, with `/`."),
      .optional("mediaType", \.mediaType, .text, "The media type; guessed from the path when it is left out."),
      .optional("text", \.text, .text, "The content, where it is text."),
      .optional("base64", \.base64, .base64, "The content, where it is no text."),
    ])

  /// Lays a file out.
  init(_ file: RenderedFile) {
    (path, mediaType) = (file.path, file.mediaType)
    text = String(validating: file.bytes, as: UTF8.self)
    if text == nil { base64 = file.bytes }
  }

  private init() {}

  /// The file; `mainMediaType` counts where the message tells none, before a guess.
  func file(mainMediaType: String?) -> RenderedFile {
    RenderedFile(
      path: path, mediaType: mediaType ?? mainMediaType ?? Self.mediaType(of: path),
      bytes: base64 ?? Array((text ?? "").utf8))
  }

  /// The media type that the extension of a path speaks of.
  private static func mediaType(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let last = parts.last else { return "application/octet-stream" }
    switch last.lowercased() {
    case "txt": return "text/plain; charset=utf-8"
    case "html", "htm": return "text/html; charset=utf-8"
    case "css": return "text/css; charset=utf-8"
    case "md": return "text/markdown; charset=utf-8"
    case "json": return "application/json"
    case "xml": return "application/xml"
    case "svg": return "image/svg+xml"
    case "png": return "image/png"
    case "jpg", "jpeg": return "image/jpeg"
    case "gif": return "image/gif"
    case "pdf": return "application/pdf"
    default: return "application/octet-stream"
    }
  }
}
