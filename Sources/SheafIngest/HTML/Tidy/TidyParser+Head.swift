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
      case .html, .head, .noscript, .unsupported: throw Untidy()
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
