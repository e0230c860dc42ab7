/// How large a YAML text may be, so that a hostile one costs neither memory nor time.
public struct YAMLLimits: Sendable, Hashable {
  /// The most bytes.
  public var bytes: Int
  /// The most levels of nesting, aliases unfolded; at most 500, because the tree is built by recursion.
  public var depth: Int
  /// The most nodes of all documents together, each alias counted with everything that it stands for.
  public var nodes: Int

  /// Makes limits; each is at least 1.
  public init(bytes: Int, depth: Int, nodes: Int) {
    self.bytes = max(1, bytes)
    self.depth = min(max(1, depth), 500)
    self.nodes = max(1, nodes)
  }

  /// For a recipe or the front matter of an article: 1 MiB, 64 levels, 200,000 nodes.
  public static let recipe = YAMLLimits(bytes: 1 << 20, depth: 64, nodes: 200_000)

  /// For any YAML file: 64 MiB, 500 levels, 5,000,000 nodes.
  public static let file = YAMLLimits(bytes: 64 << 20, depth: 500, nodes: 5_000_000)
}
