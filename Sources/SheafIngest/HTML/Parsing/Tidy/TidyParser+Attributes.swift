extension TidyParser {
  /// The most bytes of a value that are kept, as in `MyHTMLParser`.
  private static let valueLimit = 1 << 14

  /// Reads the attributes of a tag up to behind its `>`, and keeps those that matter; says whether it ends with `/>`.
  mutating func readAttributes(keeps: Bool) throws(Untidy) -> Bool {
    let first = tree.attributes.count
    while place < page.count {
      switch page[place] {
      case 0x09, 0x0A, 0x0C, 0x0D, 0x20: place += 1
      case UInt8(ascii: ">"):
        place += 1
        return false
      case UInt8(ascii: "/"):
        guard place + 1 < page.count, page[place + 1] == UInt8(ascii: ">") else { throw Untidy() }
        place += 2
        return true
      default:
        let name = try readAttributeName()
        let value = try readValue()
        guard keeps, let name = attributes[name] else { continue }
        for other in first..<tree.attributes.count where tree.attributes[other].name == name { throw Untidy() }
        try add(name, value)
      }
    }
    throw Untidy()
  }

  /// Reads a name in lower case as one number; the place is behind it then.
  private mutating func readAttributeName() throws(Untidy) -> UInt64 {
    var name = smallLetters(from: place)
    while place < page.count {
      let byte = page[place]
      switch byte {
      case 0x61...0x7A: name = NameKey.adding(byte, to: name)
      case 0x41...0x5A: name = NameKey.adding(byte | 0x20, to: name)
      case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"), 0x00...0x20:
        guard name > 0 else { throw Untidy() }
        return name
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"): throw Untidy()
      default: name = NameKey.adding(byte, to: name)
      }
      place += 1
    }
    throw Untidy()
  }

  /// Where the value stands; an empty range where there is none.
  @inline(__always)
  private mutating func readValue() throws(Untidy) -> Range<Int> {
    while place < page.count, Self.isSpace(page[place]) { place += 1 }
    guard place < page.count, page[place] == UInt8(ascii: "=") else { return place..<place }
    place += 1
    while place < page.count, Self.isSpace(page[place]) { place += 1 }
    guard place < page.count else { throw Untidy() }
    let quote = page[place]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = place + 1
      guard let end = find(quote, from: start) else { throw Untidy() }
      place = end + 1
      return start..<end
    }
    let start = place
    while place < page.count {
      switch page[place] {
      case 0x09, 0x0A, 0x0C, 0x0D, 0x20, UInt8(ascii: ">"):
        guard place > start else { throw Untidy() }
        return start..<place
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: "`"):
        throw Untidy()
      default: place += 1
      }
    }
    throw Untidy()
  }

  @inline(__always)
  private mutating func add(_ name: HTMLAttribute, _ value: Range<Int>) throws(Untidy) {
    var value = value
    if needsDecoding(value, decodes: true) {
      let start = tree.decoded.count
      let text = UnsafeBufferPointer(rebasing: page[value])
      guard CharacterReferences.append(text, decodes: true, isValue: true, to: &tree.decoded) else { throw Untidy() }
      value = (page.count + start)..<(page.count + tree.decoded.count)
    }
    let end = min(value.upperBound, value.lowerBound + Self.valueLimit)
    tree.textSize += end - value.lowerBound
    tree.attributes.append(
      HTMLTree.Attribute(name: name, start: Int32(value.lowerBound), end: Int32(end)))
  }
}
