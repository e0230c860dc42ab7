/// The rules for the file of an output: a path inside the output folder, on any system.
enum OutputPath {
  /// The placeholders that it can hold.
  static let placeholders = ["{slug}", "{date}"]

  /// What is wrong with a path, to stand behind its name in a message; nil when it is good.
  static func fault(of path: String) -> String? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if path.hasPrefix("/") || path.hasPrefix("~") || path.dropFirst().hasPrefix(":") { return "is an absolute path" }
    if path.utf8.contains(UInt8(ascii: "\\")) { return "holds a `\\`; folders are parted by `/`" }
    if parts.contains("..") { return "leaves the output folder by `..`" }
    if parts.contains("") || parts.contains(".") { return "has an empty part" }
    if let scalar = path.unicodeScalars.first(where: { $0.properties.generalCategory == .format }) {
      return "holds the invisible character \(scalar.codePoint)"
    }
    if parts.contains(where: { $0.utf8.count > 200 }) || path.utf8.count > 1_000 { return "is too long" }
    let rest = placeholders.reduce(path) { $0.split(separator: $1, omittingEmptySubsequences: false).joined() }
    if rest.contains("{") || rest.contains("}") {
      return "has a placeholder other than " + placeholders.joined(separator: " and ")
    }
    if rest.contains("｛") || rest.contains("｝") { return "has full-width braces" }
    return nil
  }
}
