import CMyHTML
import Synchronization

/// Parses pages with MyHTML: the one file that knows the library.
///
/// About 110 MB a second. Nodes are copied out at once, so that nothing of the library outlives the call.
enum MyHTMLParser {
  /// The tree of a page in UTF-8 whose nesting is bounded already (`MarkupBounds`); `keepsNames` is for selectors.
  static func parse(_ page: [UInt8], keepsNames: Bool = false) -> HTMLTree {
    guard let parser = idle.withLock({ $0.popLast() }) ?? Parser() else { return HTMLTree(HTMLTree.Parts()) }
    let tree = parser.parse(page, keepsNames: keepsNames)
    // The library keeps the memory of its largest page; only that of ordinary ones is worth keeping.
    let isKept = page.count <= 1 << 20 && idle.withLock { $0.count < 16 ? ($0.append(parser), true).1 : false }
    if !isKept { parser.free() }
    return tree
  }

  /// Parsers that wait for a page; making one costs as much as parsing a page.
  private static let idle = Mutex<[Parser]>([])

  /// The library's own state. It is used by one thread at a time: who takes it out of `idle` has it alone.
  private struct Parser: @unchecked Sendable {
    let library: OpaquePointer
    let tree: OpaquePointer
    let tags: [HTMLTag]

    init?() {
      guard let library = myhtml_create() else { return nil }
      guard myhtml_init(library, MyHTML_OPTIONS_PARSE_MODE_SINGLE, 1, 0) == 0, let tree = myhtml_tree_create() else {
        myhtml_destroy(library)
        return nil
      }
      guard myhtml_tree_init(tree, library) == 0 else {
        myhtml_tree_destroy(tree)
        myhtml_destroy(library)
        return nil
      }
      self.library = library
      self.tree = tree
      var tags = [HTMLTag](repeating: .other, count: Int(MyHTML_TAG_LAST_ENTRY.rawValue))
      for tag in HTMLTag.allCases where tag != .text && tag != .other {
        let name = String(describing: tag)
        let id = Int(myhtml_tag_id_by_name(tree, name, name.utf8.count))
        if tags.indices.contains(id) { tags[id] = tag }
      }
      tags[Int(MyHTML_TAG__TEXT.rawValue)] = .text
      self.tags = tags
    }

    func free() {
      myhtml_tree_destroy(tree)
      myhtml_destroy(library)
    }

    func parse(_ page: [UInt8], keepsNames: Bool) -> HTMLTree {
      myhtml_tree_clean(tree)
      return page.withUnsafeBufferPointer { buffer in
        buffer.withMemoryRebound(to: CChar.self) { buffer in
          _ = myhtml_parse(tree, MyENCODING_UTF_8, buffer.baseAddress, buffer.count)
        }
        guard let document = myhtml_tree_get_document(tree) else {
          return HTMLTree(HTMLTree.Parts())
        }
        var copy = TreeCopy(tags: tags, size: buffer.count, library: tree, keepsNames: keepsNames)
        copy.walk(document)
        return HTMLTree(copy.tree)
      }
    }
  }
}

/// Copies the library's nodes into a tree of our own.
private struct TreeCopy {
  private(set) var tree = HTMLTree.Parts()
  private let tags: [HTMLTag]
  /// The library's tree that the names of tags are asked of.
  private let library: OpaquePointer
  /// What elements are that the standard does not know, by their number.
  private var customTags: [Int: HTMLTag] = [:]

  /// Longer values, such as pictures written into the page, are cut.
  private static let valueLimit = 1 << 14

  init(tags: [HTMLTag], size: Int, library: OpaquePointer, keepsNames: Bool) {
    self.tags = tags
    self.library = library
    if keepsNames { tree.names = ElementNames() }
    tree.text.reserveCapacity(size)
    tree.nodes.reserveCapacity(size / 24)
    tree.attributes.reserveCapacity(size / 48)
  }

  mutating func walk(_ document: OpaquePointer) {
    tree.nodes.append(HTMLTree.Node(tag: .other, parent: 0, end: 0))
    tree.names?.addOther()
    var open = 0
    var next = myhtml_node_child(document)
    while let node = next {
      if let index = add(node, parent: open), let child = myhtml_node_child(node) {
        open = index
        next = child
        continue
      }
      next = sibling(after: node, below: document, &open)
    }
    while open > 0 {
      tree.nodes[open].end = Int32(tree.nodes.count)
      open = Int(tree.nodes[open].parent)
    }
    tree.nodes[0].end = Int32(tree.nodes.count)
    tree.textSize = tree.text.count
  }

  /// The next node that is no descendant; closes what ends on the way there.
  private mutating func sibling(
    after node: OpaquePointer, below document: OpaquePointer,
    _ open: inout Int
  ) -> OpaquePointer? {
    var node = node
    while true {
      if let next = myhtml_node_next(node) { return next }
      guard let parent = myhtml_node_parent(node), parent != document else { return nil }
      tree.nodes[open].end = Int32(tree.nodes.count)
      open = Int(tree.nodes[open].parent)
      node = parent
    }
  }

  /// Adds a node; returns its index when its children are wanted.
  private mutating func add(_ node: OpaquePointer, parent: Int) -> Int? {
    let id = Int(myhtml_node_tag_id(node))
    guard id != Int(MyHTML_TAG__COMMENT.rawValue), id != Int(MyHTML_TAG__DOCTYPE.rawValue) else { return nil }
    let tag = tags.indices.contains(id) ? tags[id] : customTag(id)
    let index = tree.nodes.count
    var entry = HTMLTree.Node(tag: tag, parent: Int32(parent), end: Int32(index + 1))
    if tag == .text {
      var length = 0
      guard let text = myhtml_node_text(node, &length) else { return nil }
      entry.offset = Int32(clamping: myhtml_node_raw_position(node).begin)
      entry.start = Int32(tree.text.count)
      append(text, length)
      entry.stop = Int32(tree.text.count)
      tree.nodes.append(entry)
      tree.names?.addOther()
      return nil
    }
    let library = library
    tree.names?.addElement(id: id) { Self.name(of: id, in: library) }
    entry.start = Int32(tree.attributes.count)
    addAttributes(of: node)
    entry.stop = Int32(tree.attributes.count)
    entry.offset = Int32(clamping: myhtml_node_raw_position(node).begin)
    tree.nodes.append(entry)
    return tag.isOpaque && tag != .style || tag == .script && !holdsData(entry) ? nil : index
  }

  /// Whether an element is data for machines, as `HTMLTree.isData` tells it.
  private func holdsData(_ node: HTMLTree.Node) -> Bool {
    tree.attributes[node.attributes].first { $0.name == .type }.map {
      tree.text[Int($0.start)..<Int($0.end)].elementsEqual("application/ld+json".utf8)
    } ?? false
  }

  /// The tag of an element that the standard does not know.
  private mutating func customTag(_ id: Int) -> HTMLTag {
    if let known = customTags[id] { return known }
    let name = Self.name(of: id, in: library)
    let tag: HTMLTag = HTMLTag.boxes.contains { name.elementsEqual($0.utf8) } ? .div : .other
    customTags[id] = tag
    return tag
  }

  private mutating func addAttributes(of node: OpaquePointer) {
    var next = myhtml_node_attribute_first(node)
    while let attribute = next {
      next = myhtml_attribute_next(attribute)
      var length = 0
      if tree.names != nil { addName(of: attribute) }
      guard let key = myhtml_attribute_key(attribute, &length),
        let name = key.withMemoryRebound(
          to: UInt8.self, capacity: length, { HTMLAttribute.named(UnsafeBufferPointer(start: $0, count: length)) })
      else { continue }
      let start = tree.text.count
      var valueLength = 0
      if let value = myhtml_attribute_value(attribute, &valueLength) {
        append(value, min(valueLength, Self.valueLimit))
      }
      tree.attributes.append(HTMLTree.Attribute(name: name, start: Int32(start), end: Int32(tree.text.count)))
    }
  }

  private mutating func append(_ text: UnsafePointer<CChar>, _ length: Int) {
    text.withMemoryRebound(to: UInt8.self, capacity: length) {
      tree.text.append(contentsOf: UnsafeBufferPointer(start: $0, count: length))
    }
  }

  private mutating func addName(of attribute: OpaquePointer) {
    var (length, valueLength) = (0, 0)
    guard let key = myhtml_attribute_key(attribute, &length) else { return }
    let value = myhtml_attribute_value(attribute, &valueLength)
    tree.names?.addAttribute(
      Self.bytes(key, length), value.map { Self.bytes($0, min(valueLength, Self.valueLimit)) } ?? [])
  }

  private static func name(of id: Int, in library: OpaquePointer) -> [UInt8] {
    var length = 0
    guard let name = myhtml_tag_name_by_id(library, myhtml_tag_id_t(id), &length) else { return [] }
    return bytes(name, length)
  }

  private static func bytes(_ text: UnsafePointer<CChar>, _ length: Int) -> [UInt8] {
    text.withMemoryRebound(to: UInt8.self, capacity: length) {
      Array(UnsafeBufferPointer(start: $0, count: length))
    }
  }
}
