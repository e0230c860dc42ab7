extension TidyParser {
  /// Puts a text where it belongs.
  mutating func text(_ range: Range<Int>) throws(Untidy) {
    guard phase != .text else {
      switch stack.rule {
      case .table, .section, .row, .columns:
        // What is no space goes before the table.
        guard isSpace(range) else { throw Untidy() }
      default: break
      }
      return range.lowerBound == breakAt
        ? try add(withoutBreak(range), decodes: true, offset: range.lowerBound) : try add(range, decodes: true)
    }
    switch phase {
    case .start, .beforeHead:
      guard let first = range.first(where: { !Self.isSpace(page[$0]) }) else { return }
      try startText()
      try add(first..<range.upperBound, decodes: true, offset: range.lowerBound)
    case .head:
      if isSpace(range) { return try add(range, decodes: true) }
      guard let first = range.first, !Self.isSpace(page[first]) else { throw Untidy() }
      try startText()
      try add(range, decodes: true)
    case .afterHead:
      if isSpace(range) { return try add(range, decodes: true) }
      guard let first = range.first, !Self.isSpace(page[first]) else { throw Untidy() }
      try startText()
      try add(range, decodes: true)
    case .afterText:
      if !isSpace(range) { phase = .text }
      try add(range, decodes: true)
    case .text: break
    }
  }

  /// The text without a line break at its start.
  private func withoutBreak(_ range: Range<Int>) -> Range<Int> {
    if page[range].starts(with: [0x0D, 0x0A]) { return range.dropFirst(2) }
    return page[range.lowerBound] == 0x0A || page[range.lowerBound] == 0x0D ? range.dropFirst() : range
  }

  /// Whether a part of the page is white space and nothing else.
  private func isSpace(_ range: Range<Int>) -> Bool {
    for place in range where !Self.isSpace(page[place]) { return false }
    return true
  }

  /// Adds a text to the innermost element, or to the text before it where nothing stands between the two.
  mutating func add(_ range: Range<Int>, decodes: Bool, offset: Int? = nil) throws(Untidy) {
    guard !stack.isHidden, !range.isEmpty else { return }
    let isPlain = !needsDecoding(range, decodes: decodes)
    tree.textSize += range.count
    if let last = tree.nodes.last, last.tag == .text, last.parent == stack.node, splitAt != tree.nodes.count {
      return try join(range, decodes: decodes)
    }
    var node = HTMLTree.Node(tag: .text, parent: stack.node, end: Int32(tree.nodes.count + 1))
    node.offset = Int32(offset ?? range.lowerBound)
    if isPlain {
      (node.start, node.stop) = (Int32(range.lowerBound), Int32(range.upperBound))
    } else {
      let start = tree.decoded.count
      try decode(range, decodes: decodes)
      tree.textSize += tree.decoded.count - start - range.count
      (node.start, node.stop) = (Int32(page.count + start), Int32(page.count + tree.decoded.count))
    }
    tree.nodes.append(node)
  }

  private mutating func decode(_ range: Range<Int>, decodes: Bool) throws(Untidy) {
    let text = UnsafeBufferPointer(rebasing: page[range])
    guard CharacterReferences.append(text, decodes: decodes, isValue: false, to: &tree.decoded) else { throw Untidy() }
  }

  /// Adds a text to the one before it. It has no place of its own then, as in `MyHTMLParser`.
  private mutating func join(_ range: Range<Int>, decodes: Bool) throws(Untidy) {
    let index = tree.nodes.count - 1
    let (start, end) = (Int(tree.nodes[index].start), Int(tree.nodes[index].stop))
    if end <= page.count || end != page.count + tree.decoded.count {
      tree.nodes[index].start = Int32(page.count + tree.decoded.count)
      if start < page.count {
        tree.decoded.append(contentsOf: UnsafeBufferPointer(rebasing: page[start..<end]))
      } else {
        let copy = tree.decoded[(start - page.count)..<(end - page.count)]
        tree.decoded += copy
      }
    }
    let before = tree.decoded.count
    try decode(range, decodes: decodes)
    tree.textSize += tree.decoded.count - before - range.count
    tree.nodes[index].stop = Int32(page.count + tree.decoded.count)
    tree.nodes[index].offset = 0
  }

  /// Reads the text of an element whose content is no markup, and its end tag; the text is left out where nobody reads it.
  mutating func readRawText(of tag: Tag, keeps: Bool) throws(Untidy) {
    let start = place
    var mayHoldScript = tag.element.rule == .script
    while let sign = find(UInt8(ascii: "<"), from: place) {
      place = sign + 1
      guard place < page.count else { break }
      // What is commented out in a script may hold scripts, which end otherwise.
      if mayHoldScript, page[place] == UInt8(ascii: "!"), page[place...].starts(with: "!--".utf8) {
        try checkScript(from: sign)
        mayHoldScript = false
      }
      guard page[place] == UInt8(ascii: "/"), place + 1 < page.count, Self.isLetter(page[place + 1]),
        let behind = endOfName(tag.name, from: place + 1)
      else {
        // The library reads what stands behind another end tag in a style sheet as text with references.
        if tag.element.rule == .style, page[place] == UInt8(ascii: "/") { throw Untidy() }
        continue
      }
      place = behind
      try closeEndTag()
      if keeps { try add(start..<sign, decodes: tag.element.rule == .title) }
      return
    }
    throw Untidy()
  }

  /// Behind a name at a place, when it is all of a name of the page; nil when it is not.
  private func endOfName(_ name: UInt64, from start: Int) -> Int? {
    var (found, place) = (UInt64(0), start)
    while place < page.count, Self.isLetter(page[place]) {
      found = NameKey.adding(page[place] | 0x20, to: found)
      place += 1
    }
    guard found == name, place < page.count, Self.isSpace(page[place]) || page[place] == UInt8(ascii: ">") else {
      return nil
    }
    return place
  }

  /// Holds that no script is opened inside a comment of a script.
  private func checkScript(from start: Int) throws(Untidy) {
    var search = start
    while let sign = find(UInt8(ascii: "<"), from: search), sign + 1 < page.count {
      if let name = endOfName(Self.script, from: sign + 1), name > sign { throw Untidy() }
      if page[sign + 1] == UInt8(ascii: "/"), endOfName(Self.script, from: sign + 2) != nil { return }
      search = sign + 1
    }
  }

  private static let script = NameKey.of("script")
}
