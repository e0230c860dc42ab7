/// What stands in archives beside what somebody meant to send: traces of systems, and the parts of saved pages.
struct ArchiveJunk {
  private let names: [String: Set<String>]

  /// Takes the names of all files in an archive.
  init(_ files: [String]) {
    names = Dictionary(grouping: files, by: Self.folder).mapValues { Set($0.map(Self.name)) }
  }

  /// Whether nobody would miss a file.
  func contains(_ file: String) -> Bool {
    let parts = file.split(separator: "/").map { String($0) }
    guard let name = parts.last else { return true }
    if name.hasPrefix(".") || name.hasPrefix("~$") || Self.systemNames.contains(name.lowercased()) { return true }
    var folder = ""
    for part in parts.dropLast() {
      if part == "__MACOSX" || part.hasPrefix(".") || CompanionFolder.isCompanion(part, among: names[folder] ?? []) {
        return true
      }
      folder += folder.isEmpty ? part : "/" + part
    }
    let dot = name.lastIndex(of: ".")
    return dot.map { Self.extensions.contains(name[name.index(after: $0)...].lowercased()) } ?? false
  }

  private static func folder(_ file: String) -> String {
    file.split(separator: "/").dropLast().joined(separator: "/")
  }

  private static func name(_ file: String) -> String { file.split(separator: "/").last.map { String($0) } ?? "" }

  private static let systemNames: Set<String> = ["thumbs.db", "desktop.ini", "icon\r"]

  /// Pictures, sounds and what only pages use.
  private static let extensions: Set<String> = [
    "jpg", "jpeg", "png", "gif", "webp", "bmp", "svg", "ico", "tif", "tiff", "heic", "css", "js", "map", "woff",
    "woff2",
    "ttf", "otf", "eot", "mp3", "mp4", "wav", "avi", "mov", "m4a", "swf", "lnk", "url", "webloc",
  ]
}
