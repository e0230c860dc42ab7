/// A sidecar on disk.
public struct SidecarFile: Hashable, Sendable {
  /// Where it is.
  public var path: String
  /// What diagnostics call it.
  public var name: String

  /// Makes a reference to a file.
  public init(path: String, name: String) {
    self.path = path
    self.name = name
  }

  /// What the names of all sidecars end with.
  public static let suffix = ".meta.yaml"
  /// What somebody may write for it, which does not count.
  public static let short = ".meta.yml"

  /// The names that the sidecar of an article can have, the one that counts first before the other:
  /// `flood.html.meta.yaml` and `flood.meta.yaml` for `flood.html`.
  public static func names(for article: String) -> [String] {
    guard let dot = article.lastIndex(of: "."), dot != article.startIndex else { return [article + suffix] }
    return [article + suffix, article[..<dot] + suffix]
  }
}
