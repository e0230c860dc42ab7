/// An XML document as a tree: flat arrays, a node's subtree being the run of nodes up to its `end`.
struct XMLTree {
  /// A node's place in `nodes`.
  typealias Index = Int

  /// An element or a text.
  struct Node {
    /// The number of the element's name; -1 for text.
    var name: Int32
    /// The node after its last descendant.
    var end: Int32
    /// Where its text stands in `text`, or its attributes in `attributes`.
    var start: Int32
    /// Behind the last of them.
    var stop: Int32
  }

  /// A value of an attribute, in `text`.
  struct Attribute {
    var name: Int32
    var start: Int32
    var stop: Int32
  }

  /// The nodes; the first is the document.
  fileprivate(set) var nodes: [Node] = [Node(name: -1, end: 1, start: 0, stop: 0)]
  /// The attributes, node by node.
  fileprivate(set) var attributes: [Attribute] = []
  /// The texts and the values, one after another.
  fileprivate(set) var text: [UInt8] = []
  /// The names by their numbers.
  fileprivate(set) var names: [XMLName] = []
  /// What was wrong with the document.
  fileprivate(set) var damage = XMLDamage()

  /// Documents with more nodes are cut there: each takes 16 bytes.
  static let nodeLimit = 4_000_000

  /// Reads a document in valid UTF-8.
  init(_ document: [UInt8]) {
    let builder = XMLTreeBuilder(size: document.count)
    let reader = XMLReader.read(document, to: builder)
    self = builder.finished()
    names = reader.names
    damage = reader.damage
  }

  fileprivate init() {}

  /// Whether a node is text.
  func isText(_ index: Index) -> Bool { nodes[index].name < 0 }

  /// The bytes of a text node; nothing for an element.
  func bytes(of index: Index) -> ArraySlice<UInt8> {
    let node = nodes[index]
    return node.name < 0 ? text[Int(node.start)..<Int(node.stop)] : []
  }

  /// The children of a node.
  func children(of index: Index) -> Children { Children(tree: self, place: index + 1, end: Int(nodes[index].end)) }

  /// Walks over the children of a node.
  struct Children: Sequence, IteratorProtocol {
    fileprivate let tree: XMLTree
    fileprivate var place: Index
    fileprivate let end: Index

    mutating func next() -> Index? {
      guard place < end else { return nil }
      defer { place = Int(tree.nodes[place].end) }
      return place
    }
  }

  /// The outermost element; nil when there is none.
  var root: Index? { children(of: 0).first { !isText($0) } }
}

/// Collects what a reader tells into a tree.
private final class XMLTreeBuilder: XMLHandler {
  private var tree = XMLTree()
  private var open: [Int] = [0]
  private var endsInText = false

  init(size: Int) {
    tree.text.reserveCapacity(size / 2)
    tree.nodes.reserveCapacity(min(size / 24, XMLTree.nodeLimit))
  }

  func start(_ name: Int, _ attributes: XMLAttributes, _ reader: XMLReader) {
    endsInText = false
    guard hasRoom(reader) else { return }
    let first = tree.attributes.count
    for attribute in attributes {
      let start = tree.text.count
      tree.text.append(contentsOf: attribute.value)
      tree.attributes.append(
        XMLTree.Attribute(
          name: Int32(reader.number(of: attribute)), start: Int32(clamping: start),
          stop: Int32(clamping: tree.text.count)))
    }
    let index = tree.nodes.count
    tree.nodes.append(
      XMLTree.Node(
        name: Int32(name), end: Int32(index + 1), start: Int32(first), stop: Int32(tree.attributes.count)))
    open.append(index)
  }

  func end() {
    endsInText = false
    guard open.count > 1, let index = open.popLast() else { return }
    tree.nodes[index].end = Int32(tree.nodes.count)
  }

  func text(_ text: UnsafeBufferPointer<UInt8>, _ reader: XMLReader) {
    // Entities cut a text into pieces; it is one to whoever reads it.
    if endsInText {
      tree.text.append(contentsOf: text)
      tree.nodes[tree.nodes.count - 1].stop = Int32(clamping: tree.text.count)
      return
    }
    guard hasRoom(reader) else { return }
    let start = Int32(clamping: tree.text.count)
    tree.text.append(contentsOf: text)
    tree.nodes.append(
      XMLTree.Node(
        name: -1, end: Int32(tree.nodes.count + 1), start: start, stop: Int32(clamping: tree.text.count)))
    endsInText = true
  }

  private func hasRoom(_ reader: XMLReader) -> Bool {
    if tree.nodes.count < XMLTree.nodeLimit { return true }
    reader.stop("it has more than \(XMLTree.nodeLimit) elements and texts")
    return false
  }

  func finished() -> XMLTree {
    for index in open { tree.nodes[index].end = Int32(tree.nodes.count) }
    return tree
  }
}
