/// A parsed page: its nodes in the order of the source, apart from whatever parsed it.
///
/// A node's subtree is the run of nodes up to its `end`, so that sums over subtrees are differences of running sums.
///
/// It never changes, and every step of reading holds it: as a class it is handed on by one reference, not by one for each
/// of its arrays.
final class HTMLTree {
  /// A node's place in `nodes`.
  typealias Index = Int

  /// An element or a text.
  struct Node {
    var tag: HTMLTag
    /// The node that it stands in; itself for the root.
    var parent: Int32
    /// The node after its last descendant.
    var end: Int32
    /// Of a text where it stands; of an element which of the tree’s attributes are its own. A node is one or the other, and a
    /// page has a great many.
    var start: Int32 = 0
    var stop: Int32 = 0
    /// Where it starts in the source, in bytes; -1 for what the parser supplied.
    var offset: Int32 = -1

    /// Which of the tree’s attributes are its own.
    @inline(__always)
    var attributes: Range<Int> { tag == .text ? 0..<0 : Int(start)..<Int(stop) }

    /// Where its text stands; empty for elements.
    @inline(__always)
    var text: Range<Int> { tag == .text ? Int(start)..<Int(stop) : 0..<0 }
  }

  /// A value of an attribute, in `text`.
  struct Attribute {
    var name: HTMLAttribute
    var start: Int32
    var end: Int32
  }

  /// What a tree is made of, while it is made.
  struct Parts {
    /// The nodes; the first is the document.
    var nodes: [Node] = []
    /// The attributes that matter, node by node.
    var attributes: [Attribute] = []
    /// Holds the texts and the values: the page itself, or a copy of them all.
    var text: [UInt8] = []
    /// What is written otherwise in the page: its places are counted on from the end of `text`.
    var decoded: [UInt8] = []
    /// How many bytes the texts and the values have together.
    var textSize = 0
    /// The names of all elements and attributes; nil unless they were asked for.
    var names: ElementNames?
  }

  /// The nodes; the first is the document.
  let nodes: [Node]
  /// The attributes that matter, node by node.
  let attributes: [Attribute]
  /// The pictures, in page order.
  let pictures: [Index]
  /// How many bytes the texts and the values have together.
  let textSize: Int
  /// The names of all elements and attributes; nil unless they were asked for.
  let names: ElementNames?

  // Two arrays, so that a page of which a few characters are written otherwise is not copied for them.
  private let text: [UInt8]
  private let decoded: [UInt8]

  /// Makes a tree of its parts.
  init(_ parts: Parts) {
    nodes = parts.nodes
    pictures = parts.nodes.indices.filter { parts.nodes[$0].tag == .img }
    attributes = parts.attributes
    text = parts.text
    decoded = parts.decoded
    textSize = parts.textSize
    names = parts.names
  }

  /// The bytes of a text node.
  func text(of index: Index) -> ArraySlice<UInt8> { bytes(nodes[index].text) }

  /// Calls a function with the bytes of a text node, where a slice would be one more reference to count.
  @inline(__always)
  func withText<Result>(of index: Index, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let place = nodes[index].text
    return place.upperBound <= text.count
      ? text.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[place])) }
      : decoded.withUnsafeBufferPointer {
        body(UnsafeBufferPointer(rebasing: $0[(place.lowerBound - text.count)..<(place.upperBound - text.count)]))
      }
  }

  /// The bytes of the value of an attribute.
  func value(of attribute: Attribute) -> ArraySlice<UInt8> {
    bytes(Int(attribute.start)..<Int(attribute.end))
  }

  @inline(__always)
  private func bytes(_ place: Range<Int>) -> ArraySlice<UInt8> {
    place.upperBound <= text.count
      ? text[place] : decoded[(place.lowerBound - text.count)..<(place.upperBound - text.count)]
  }

  /// The bytes of an attribute; nil when the node does not have it.
  func bytes(of name: HTMLAttribute, at index: Index) -> ArraySlice<UInt8>? {
    for place in nodes[index].attributes where attributes[place].name == name {
      return value(of: attributes[place])
    }
    return nil
  }

  /// Whether a node has an attribute.
  func has(_ name: HTMLAttribute, at index: Index) -> Bool {
    for place in nodes[index].attributes where attributes[place].name == name { return true }
    return false
  }

  /// The value of an attribute; nil when the node does not have it.
  func value(of name: HTMLAttribute, at index: Index) -> String? { bytes(of: name, at: index)?.string }

  /// The node that a node stands in; nil for the root.
  func parent(of index: Index) -> Index? {
    let parent = Int(nodes[index].parent)
    return parent == index ? nil : parent
  }

  /// The nodes of a subtree, its root first.
  func subtree(of index: Index) -> Range<Index> { index..<Int(nodes[index].end) }

  /// The children of a node.
  func children(of index: Index) -> Children { Children(nodes: nodes, place: index + 1, end: Int(nodes[index].end)) }

  /// Walks over the children of a node.
  struct Children: Sequence, IteratorProtocol {
    fileprivate let nodes: [Node]
    fileprivate var place: Index
    fileprivate let end: Index

    mutating func next() -> Index? {
      guard place < end else { return nil }
      defer { place = Int(nodes[place].end) }
      return place
    }
  }

  /// Whether most of the text of the page, by bytes, stands in a subtree.
  func holdsMostText(_ index: Index) -> Bool {
    let inside = subtree(of: index)
    // An element that spans less than a third of the nodes is not worth the count.
    guard inside.count * 4 > nodes.count || inside.count > 8 && textBytes(in: inside) * 4 > textSize else {
      return false
    }
    return textBytes(in: inside) * 2 > textBytes(in: nodes.indices)
  }

  /// Whether a third of the text of the page, by bytes, stands in a subtree.
  func holdsThirdOfText(_ index: Index) -> Bool {
    textBytes(in: subtree(of: index)) * 3 > textBytes(in: nodes.indices)
  }

  /// The bytes of text in a run of nodes that are no program and no style sheet.
  func textBytes(in range: Range<Index>) -> Int {
    range.reduce(0) { sum, index in
      guard nodes[index].tag == .text else { return sum }
      let parent = nodes[Int(nodes[index].parent)].tag
      return parent == .script || parent == .style ? sum : sum + self.text(of: index).count
    }
  }

  /// What other printings of the text of some nodes have in common with it.
  func key(of nodes: some Sequence<Index>) -> TextKey {
    TextKey(nodes.filter { self.nodes[$0].tag == .text }.flatMap { text(of: $0) }[...])
  }

  /// What an element is called in evidence: `h1`, `span.source`, `div#meta`, `meta[og:title]`, `script[ld+json]`.
  func label(of index: Index) -> String {
    let tag = nodes[index].tag.name
    func word(_ name: HTMLAttribute) -> String? {
      let word = bytes(of: name, at: index)?.drop { $0 <= 0x20 }.prefix { $0 > 0x20 }
      return word.flatMap { $0.isEmpty ? nil : $0.clipped(to: 40).string }
    }
    switch nodes[index].tag {
    case .meta:
      let name = word(.property) ?? word(.name) ?? word(.itemprop) ?? word(.httpEquiv)
      return name.map { tag + "[" + $0 + "]" } ?? tag
    case .link: return word(.rel).map { tag + "[" + $0 + "]" } ?? tag
    case .script: return isData(index) ? tag + "[ld+json]" : tag
    default: return word(.class).map { tag + "." + $0 } ?? word(.id).map { tag + "#" + $0 } ?? tag
    }
  }

  /// Whether a script is data for machines: JSON-LD (https://www.w3.org/TR/json-ld11/#iana-considerations).
  func isData(_ index: Index) -> Bool {
    bytes(of: .type, at: index)?.elementsEqual("application/ld+json".utf8) ?? false
  }

  /// The text of a subtree, its white space folded; up to a limit of bytes.
  func plainText(of index: Index, limit: Int = 1 << 16) -> MarkedText {
    var marked = MarkedText()
    for place in subtree(of: index) where nodes[place].tag == .text {
      withText(of: place) { marked.append($0) }
      if marked.bytes.count > limit { break }
    }
    return marked
  }

  /// The tree without some of its subtrees, as if they were not on the page, and where each node went: the index that it
  /// has now, or that of the next one where it is gone. Their names go, too.
  func removing(_ roots: [Index]) -> (tree: HTMLTree, places: [Int32]) {
    var isGone = [Bool](repeating: false, count: nodes.count)
    for root in roots { for index in subtree(of: root) where !isGone[index] { isGone[index] = true } }
    var places: [Int32] = []
    places.reserveCapacity(nodes.count + 1)
    var count: Int32 = 0
    for index in nodes.indices {
      places.append(count)
      if !isGone[index] { count += 1 }
    }
    places.append(count)
    let left = nodes.indices.filter { !isGone[$0] }.map { index in
      var node = nodes[index]
      node.parent = places[Int(node.parent)]
      node.end = places[Int(node.end)]
      return node
    }
    return (with(left), places)
  }

  /// A tree of other nodes over the same text.
  func with(_ nodes: [Node], names: ElementNames? = nil) -> HTMLTree {
    HTMLTree(
      Parts(nodes: nodes, attributes: attributes, text: text, decoded: decoded, textSize: textSize, names: names))
  }

  /// The innermost node that holds some others; nil when there are none. Their order is that of the page.
  func commonAncestor(of indices: [Index]) -> Index? {
    guard var node = indices.first, let last = indices.last else { return nil }
    while Int(nodes[node].end) <= last, let parent = parent(of: node) { node = parent }
    return node
  }

  /// The subtrees of some nodes, which are in page order; of nodes inside one another the outer ones.
  func outermost(_ indices: [Index]) -> [Range<Index>] {
    var ranges: [Range<Index>] = []
    for index in indices where index >= ranges.last?.upperBound ?? 0 { ranges.append(subtree(of: index)) }
    return ranges
  }
}
