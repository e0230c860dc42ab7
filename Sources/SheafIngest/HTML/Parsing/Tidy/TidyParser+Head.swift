// What stands before the text of a page, and what the page leaves out of it: `html`, `head`, `body`.
extension TidyParser {
  /// Puts an element into the head of the page, or opens the body for it; says whether it is done with it.
  mutating func startInHead(_ tag: Tag) throws(Untidy) -> Bool {
    let rule = tag.element.rule
    if phase == .start {
      phase = .beforeHead
      if rule == .html { return try push(tag) }
      try supply(.html)
    }
    if phase == .beforeHead {
      phase = .head
      if rule == .head { return try push(tag) }
      try supply(.head)
    }
    if phase == .head {
      switch rule {
      case .metadata:
        try add(tag)
        return true
      case .title, .style, .script:
        try addRaw(tag)
        return true
      case .noscript:
        try addNoscript(tag)
        return true
      case .html, .head, .unsupported: throw Untidy()
      default:
        pop()
        phase = .afterHead
      }
    }
    if phase == .afterHead {
      switch rule {
      case .metadata, .title, .style, .script, .html, .head, .noscript, .unsupported: throw Untidy()
      default: break
      }
    }
    let hasBody = phase == .afterText
    phase = .text
    if hasBody { return false }
    if rule == .body { return try push(tag) }
    try supply(.body)
    return false
  }

  /// Adds what readers without programs get in the head: style sheets and links, which are no text of the page.
  private mutating func addNoscript(_ tag: Tag) throws(Untidy) {
    try push(tag)
    while place + 1 < page.count {
      if Self.isSpace(page[place]) {
        place += 1
        continue
      }
      guard page[place] == UInt8(ascii: "<") else { throw Untidy() }
      let isEnd = page[place + 1] == UInt8(ascii: "/")
      if page[place + 1] == UInt8(ascii: "!") {
        guard page[place...].starts(with: "<!--".utf8) else { throw Untidy() }
        try readComment()
        continue
      }
      let name = try readName(from: place + (isEnd ? 2 : 1))
      if isEnd {
        guard name == tag.name else { throw Untidy() }
        try closeEndTag()
        return pop()
      }
      _ = try readAttributes(keeps: false)
      let inner = Tag(
        element: TidyElement.named(name), name: name, offset: 0, attributes: tree.attributes.count)
      switch inner.element.tag {
      case .link, .meta: break
      case .style: try readRawText(of: inner, keeps: false)
      default: throw Untidy()
      }
    }
    throw Untidy()
  }

  /// Opens the body for a text, with what the page leaves out around it.
  mutating func startText() throws(Untidy) {
    if phase == .start { try supply(.html) }
    if phase == .start || phase == .beforeHead {
      try supply(.head)
      pop()
    } else if phase == .head {
      pop()
    }
    try supply(.body)
    phase = .text
  }

  /// Closes what is open at the end of the page.
  mutating func finish() throws(Untidy) {
    guard phase != .start else { throw Untidy() }
    if phase != .text, phase != .afterText { try startText() }
    while stack.rule != .html { pop() }
    pop()
    tree.nodes[0].end = Int32(tree.nodes.count)
  }
}
