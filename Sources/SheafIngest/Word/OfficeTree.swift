/// A part of an Office document as a tree whose elements and attributes are known by what they mean.
struct OfficeTree {
  /// The tree itself.
  let tree: XMLTree
  private let tags: [OfficeTag]
  private let attributes: [OfficeAttribute?]

  /// Reads a part in valid UTF-8.
  init(_ bytes: [UInt8]) {
    tree = XMLTree(bytes)
    let names = tree.names.map { (OfficeNamespace.prefixes[$0.namespace] ?? "") + $0.local }
    tags = names.map { OfficeTag(rawValue: $0) ?? .other }
    attributes = names.map { OfficeAttribute(rawValue: $0) }
  }

  /// The outermost element.
  var root: XMLTree.Index? { tree.root }

  /// What a node is.
  func tag(_ index: XMLTree.Index) -> OfficeTag {
    let name = Int(tree.nodes[index].name)
    return tags.indices.contains(name) ? tags[name] : .text
  }

  /// The children of a node.
  func children(of index: XMLTree.Index) -> XMLTree.Children { tree.children(of: index) }

  /// The nodes below a node, in order.
  func descendants(of index: XMLTree.Index) -> Range<XMLTree.Index> { index + 1..<Int(tree.nodes[index].end) }

  /// The first child of a kind.
  func child(_ tag: OfficeTag, of index: XMLTree.Index) -> XMLTree.Index? {
    children(of: index).first { self.tag($0) == tag }
  }

  /// The value of an attribute; nil when the element does not have it.
  func value(_ name: OfficeAttribute, of index: XMLTree.Index) -> ArraySlice<UInt8>? {
    let node = tree.nodes[index]
    guard node.name >= 0 else { return nil }
    for place in Int(node.start)..<Int(node.stop) where attributes[Int(tree.attributes[place].name)] == name {
      return tree.text[Int(tree.attributes[place].start)..<Int(tree.attributes[place].stop)]
    }
    return nil
  }

  /// The value of an attribute as text.
  func string(_ name: OfficeAttribute, of index: XMLTree.Index) -> String? { value(name, of: index)?.string }

  /// The value of an attribute as a whole number; nil when it is none of at most nine digits.
  func number(_ name: OfficeAttribute, of index: XMLTree.Index) -> Int? {
    value(name, of: index).flatMap { $0.count <= 10 ? Int($0.string) : nil }
  }

  /// Whether a property is switched on: it is there, and does not say `0`, `false` or `off`.
  func isOn(_ index: XMLTree.Index) -> Bool {
    guard let value = value(.val, of: index) else { return true }
    return !["0", "false", "off", "none"].contains { value.elementsEqual($0.utf8) }
  }

  /// The text below a node.
  func text(of index: XMLTree.Index) -> String {
    descendants(of: index).reduce(into: [UInt8]()) { $0 += tree.bytes(of: $1) }[...].string
  }
}

/// The namespaces of Office documents, in their transitional and their strict form, by the prefixes that are customary.
enum OfficeNamespace {
  /// The prefix with its colon for the address of each.
  static let prefixes: [String: String] = {
    let both = [
      ("w:", "wordprocessingml/2006/main", "wordprocessingml/main"),
      ("m:", "officeDocument/2006/math", "officeDocument/math"),
      ("r:", "officeDocument/2006/relationships", "officeDocument/relationships"),
      ("wp:", "drawingml/2006/wordprocessingDrawing", "drawingml/wordprocessingDrawing"),
      ("a:", "drawingml/2006/main", "drawingml/main"),
    ]
    var prefixes = [
      "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
      "http://schemas.openxmlformats.org/package/2006/relationships": "rel:",
      "http://purl.org/dc/elements/1.1/": "dc:",
      "urn:schemas-microsoft-com:vml": "v:",
      "http://schemas.microsoft.com/office/drawing/2017/decorative": "adec:",
    ]
    for (prefix, transitional, strict) in both {
      prefixes["http://schemas.openxmlformats.org/" + transitional] = prefix
      prefixes["http://purl.oclc.org/ooxml/" + strict] = prefix
    }
    return prefixes
  }()
}
