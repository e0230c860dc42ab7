import CXML
import Glibc

/// A part of a package as a tree, read with libxml2.
///
/// Nothing is loaded from anywhere, and a part with a document type is refused: Office parts have none (ECMA-376 part
/// 2, 8.1.4), and entities are what attacks are made of. What libxml2 hands out is given back with `free`, which
/// `xmlFree` is as long as nobody sets that variable.
final class XMLTree {
  private let document: xmlDocPtr

  /// Reads a part; nil when it is no well-formed XML or nests deeper than 256 elements.
  init?(_ bytes: [UInt8]) {
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    let document = bytes.withUnsafeBytes { bytes in
      xmlReadMemory(
        bytes.bindMemory(to: CChar.self).baseAddress, Int32(clamping: bytes.count), nil, nil, Int32(options))
    }
    guard let document else { return nil }
    guard document.pointee.intSubset == nil, xmlDocGetRootElement(document) != nil else {
      xmlFreeDoc(document)
      return nil
    }
    self.document = document
  }

  deinit { xmlFreeDoc(document) }

  /// The root; only the tree must not outlive its elements.
  var root: Element? { xmlDocGetRootElement(document).map { Element(node: $0, tree: self) } }

  /// The part, in UTF-8.
  func bytes() -> [UInt8] {
    var memory: UnsafeMutablePointer<xmlChar>?
    var size: Int32 = 0
    xmlDocDumpMemoryEnc(document, &memory, &size, "UTF-8")
    guard let memory else { return [] }
    defer { free(memory) }
    return Array(UnsafeBufferPointer(start: memory, count: Int(size)))
  }

  /// An element.
  struct Element {
    fileprivate let node: xmlNodePtr
    fileprivate let tree: XMLTree

    /// The name without its prefix.
    var name: String { node.pointee.name.map { String(cString: $0) } ?? "" }

    /// The namespace.
    var namespace: String? { node.pointee.ns?.pointee.href.map { String(cString: $0) } }

    /// The elements in it.
    var children: [Element] {
      var children: [Element] = []
      var next = node.pointee.children
      while let child = next {
        if child.pointee.type == XML_ELEMENT_NODE { children.append(Element(node: child, tree: tree)) }
        next = child.pointee.next
      }
      return children
    }

    /// Its first child of a name.
    func child(_ name: String) -> Element? { children.first { $0.name == name } }

    /// Itself and every element in it, in the order of the document.
    var all: [Element] {
      var all: [Element] = []
      var open = [self]
      while let element = open.popLast() {
        all.append(element)
        open += element.children.reversed()
      }
      return all
    }

    /// Its attributes, by their names without prefix; of two that share one, the later.
    var attributes: [String: String] {
      var attributes: [String: String] = [:]
      var next = node.pointee.properties
      while let attribute = next {
        if let name = attribute.pointee.name,
          let value = xmlNodeListGetString(node.pointee.doc, attribute.pointee.children, 1)
        {
          attributes[String(cString: name)] = String(cString: value)
          free(value)
        }
        next = attribute.pointee.next
      }
      return attributes
    }

    /// The text in it.
    var text: String {
      guard let content = xmlNodeGetContent(node) else { return "" }
      defer { free(content) }
      return String(cString: content)
    }

    /// Takes it out of its tree.
    func remove() {
      xmlUnlinkNode(node)
      xmlFreeNode(node)
    }

    /// Adds a copy of an element of another tree as the last child, or before one of its children.
    func add(_ element: Element, before sibling: Element? = nil) {
      var copy: xmlNodePtr?
      // Unlike a plain copy it takes the namespaces that are declared here already.
      xmlDOMWrapCloneNode(nil, element.node.pointee.doc, element.node, &copy, node.pointee.doc, node, 1, 0)
      guard let copy else { return }
      if let sibling { xmlAddPrevSibling(sibling.node, copy) } else { xmlAddChild(node, copy) }
    }
  }
}
