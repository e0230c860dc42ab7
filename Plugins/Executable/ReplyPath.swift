/// The rules for the paths that a program gives its files: inside the output folder, on any system.
enum ReplyPath {
  /// What is wrong with a path, to stand behind it; nil when it is good.
  static func fault(of path: String) -> String? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if path.hasPrefix("/") { return "has an absolute path" }
    if parts.contains("..") { return "is outside of the output folder" }
    if parts.contains("") || parts.contains(".") { return "has a path with an empty part" }
    if path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) {
      return "has a path with a character that no path may have"
    }
    if path.utf8.count > 1_000 || parts.contains(where: { $0.utf8.count > 200 }) {
      return "has a path that is too long"
    }
    return nil
  }
}
