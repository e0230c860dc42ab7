extension TidyParser {
  /// Closes what an end tag closes. One that closes nothing is passed over, as the standard does.
  mutating func end(_ name: UInt64, _ element: TidyElement) throws(Untidy) {
    switch phase {
    case .start, .beforeHead, .afterHead: throw Untidy()
    case .head:
      guard element.rule == .head else { throw Untidy() }
      pop()
      phase = .afterHead
      return
    case .afterText: phase = .text
    case .text: break
    }
    switch element.rule {
    case .html, .body:
      for entry in stack.entries.dropFirst() where entry.rule.bounds { throw Untidy() }
      phase = .afterText
      return
    case .head, .unsupported, .foreign: throw Untidy()
    default: break
    }
    // Nearly every end tag is that of the innermost element.
    if stack.entries.last?.name == name { return pop() }
    switch stack.rule {
    case .table, .section, .row, .columns:
      guard element.rule == .table || element.rule.isOfTable else { throw Untidy() }
    case .select: throw Untidy()
    case .option, .options:
      guard element.rule == .select else { throw Untidy() }
    default: break
    }
    // `</br>` is a line break.
    guard element.tag != .br else { throw Untidy() }
    try endAround(name, element.rule)
  }

  /// Closes an element with others in it that are still open.
  private mutating func endAround(_ name: UInt64, _ rule: TidyElement.Rule) throws(Untidy) {
    switch rule {
    case .paragraph:
      if stack.paragraph != nil { return try closeParagraph() }
      // What opened it is gone already; the standard makes an empty one.
      try supply(.p)
      pop()
    case .block, .openBlock, .preformatted, .button:
      if let place = stack.first(where: { $0.name == name }) { try close(from: place) }
    case .heading:
      guard let place = stack.first(where: { $0.rule == .heading }) else { return }
      guard stack.entries[place].name == name else { throw Untidy() }
      try close(from: place)
    case .item:
      let place = stack.first { $0.rule == .item || $0.tag == .ul || $0.tag == .ol }
      if let place, stack.entries[place].rule == .item { try close(from: place) }
    case .term: if let place = stack.first(where: { $0.name == name }) { try close(from: place) }
    case .form, .scoped:
      guard let place = stack.first(where: { $0.name == name || rule == .scoped && $0.rule == .scoped }),
        stack.entries[place].name == name, stack.entries[(place + 1)...].allSatisfy({ $0.rule.isImplied })
      else { throw Untidy() }
      try close(from: place)
    case .link, .formatting: if stack.first(where: { $0.name == name }) != nil { throw Untidy() }
    case .select:
      guard let place = stack.first(where: { $0.rule == .select }) else { throw Untidy() }
      try close(from: place)
    case .table: try closeTable()
    case .section, .row, .cell, .caption: try closePart(name, rule)
    case .columns, .column: throw Untidy()
    case .ordinary, .noscript, .rubyText, .rubyBase, .option, .options, .title, .style, .script, .textarea, .frame,
      .void,
      .rule, .metadata:
      try endPiece(name)
    case .html, .head, .body, .foreign, .unsupported: throw Untidy()
    }
  }

  /// Closes a piece of a line: the innermost of its name, out to the first element that is more.
  private mutating func endPiece(_ name: UInt64) throws(Untidy) {
    for place in stack.entries.indices.reversed() {
      if stack.entries[place].name == name { return try close(from: place) }
      if stack.entries[place].rule.isSpecial { return }
    }
  }

  /// Closes the paragraph that a block ends.
  mutating func closeParagraph() throws(Untidy) {
    if let place = stack.paragraph { try close(from: place) }
  }

  /// Closes the elements from a place of the stack on, where what stands inside the first may be left open.
  mutating func close(from place: Int) throws(Untidy) {
    for entry in stack.entries[(place + 1)...] where !entry.rule.mayBeLeftOpen { throw Untidy() }
    while stack.entries.count > place { pop() }
  }
}
