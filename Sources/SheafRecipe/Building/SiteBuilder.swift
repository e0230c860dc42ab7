import SheafKit
import SheafSelectors
import SheafYAML

/// Makes `Site`s of nodes that the checker has seen, passing over what it complained of.
struct SiteBuilder {
  /// The YAML file as the user named it.
  let file: String

  /// The sites of a list.
  func sites(_ node: YAMLNode?) -> [Site] { (node?.items ?? []).filter { $0.pairs != nil }.map(site) }

  private func site(_ node: YAMLNode) -> Site {
    var site = Site(location: SourceLocation(file: file, from: node.start, to: node.start))
    site.host = text(node["host"])
    site.files = text(node["files"])
    site.keep = selectors(node["keep"])
    site.remove = selectors(node["remove"])
    site.encoding = text(node["encoding"])
    site.source = text(node["source"])
    return site
  }

  private func text(_ node: YAMLNode?) -> Site.Text? {
    guard let node, let scalar = node.scalar, scalar.value != .null else { return nil }
    return Site.Text(scalar.text, at: node.location(in: file))
  }

  private func selectors(_ node: YAMLNode?) -> [Site.Selector] {
    (node?.items ?? []).compactMap { item in
      guard let text = item.scalar?.text, let list = try? SelectorList(parsing: text) else { return nil }
      return Site.Selector(list, text: text, at: item.location(in: file))
    }
  }
}
