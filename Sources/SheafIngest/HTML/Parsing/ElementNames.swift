/// The names of a page's elements and all of their attributes: what only selectors ask for.
struct ElementNames {
  /// An attribute, in `text`.
  struct Attribute {
    var name: Range<Int32>
    var value: Range<Int32>
  }

  /// For each node of the tree the name of its tag, in `tags`; -1 for what is no element.
  private(set) var tagOfNode: [Int32] = []
  /// The names of tags, in lower case, each once.
  private(set) var tags: [[UInt8]] = []

  private var attributes: [Attribute] = []
  private var attributeEnds: [Int32] = []
  private var text: [UInt8] = []
  private var tagsByID: [Int: Int32] = [:]

  /// Adds a node that is no element.
  mutating func addOther() {
    tagOfNode.append(-1)
    attributeEnds.append(Int32(attributes.count))
  }

  /// Adds an element; `name` gives the name of its tag, which is asked for once for each `id`.
  mutating func addElement(id: Int, name: () -> [UInt8]) {
    let tag = tagsByID[id] ?? Int32(tags.count)
    if tag == tags.count {
      tagsByID[id] = tag
      tags.append(name())
    }
    tagOfNode.append(tag)
    attributeEnds.append(Int32(attributes.count))
  }

  /// Adds an attribute of the element that was added last.
  mutating func addAttribute(_ name: some Collection<UInt8>, _ value: some Collection<UInt8>) {
    let start = Int32(text.count)
    text += name
    let middle = Int32(text.count)
    text += value
    attributes.append(Attribute(name: start..<middle, value: middle..<Int32(text.count)))
    attributeEnds[attributeEnds.count - 1] = Int32(attributes.count)
  }

  /// The name of an element's tag; nil for what is no element.
  func tag(of index: HTMLTree.Index) -> [UInt8]? {
    let tag = tagOfNode[index]
    return tag < 0 ? nil : tags[Int(tag)]
  }

  /// The value of an element's attribute; nil when it does not have it.
  func value(of name: [UInt8], at index: HTMLTree.Index) -> ArraySlice<UInt8>? {
    let start = index == 0 ? 0 : attributeEnds[index - 1]
    for place in Int(start)..<Int(attributeEnds[index]) where slice(attributes[place].name).elementsEqual(name) {
      return slice(attributes[place].value)
    }
    return nil
  }

  private func slice(_ range: Range<Int32>) -> ArraySlice<UInt8> { text[Int(range.lowerBound)..<Int(range.upperBound)] }
}
