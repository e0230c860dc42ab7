extension TidyParser {
  /// Puts an element that a start tag opens where it belongs.
  mutating func start(_ tag: Tag) throws(Untidy) {
    if phase != .text {
      guard try !startInHead(tag) else { return }
    }
    switch stack.rule {
    case .table, .section, .row, .columns: try startInTable(tag)
    case .select:
      guard tag.element.rule == .option || tag.element.rule == .options else { throw Untidy() }
      try push(tag)
    case .option, .options:
      try startOption(tag)
    default: try startInText(tag)
    }
  }

  private mutating func startInText(_ tag: Tag) throws(Untidy) {
    switch tag.element.rule {
    case .block, .openBlock: try closeParagraph()
    case .heading:
      try closeParagraph()
      guard stack.rule != .heading else { throw Untidy() }
    case .preformatted:
      try closeParagraph()
      try push(tag)
      // A line break right behind the tag is not part of the text.
      breakAt = place
      return
    case .form:
      guard !isInForm else { throw Untidy() }
      try closeParagraph()
      isInForm = true
    case .item, .term:
      if let item = stack.item(tag.element.rule) { try close(from: item) }
      try closeParagraph()
    case .paragraph: try closeParagraph()
    case .button: guard stack.buttons == 0 else { throw Untidy() }
    case .link: guard !stack.isInLink else { throw Untidy() }
    case .table:
      // In pages that state no standard a table stands in the paragraph.
      if stack.paragraph != nil {
        guard isStandard else { throw Untidy() }
        try closeParagraph()
      }
    case .rule:
      try closeParagraph()
      return try add(tag)
    case .void, .metadata: return try add(tag)
    case .title, .style, .script, .frame, .textarea: return try addRaw(tag)
    case .rubyText, .rubyBase: guard !stack.rule.isImplied else { throw Untidy() }
    case .caption, .columns, .column, .section, .row, .cell:
      try closeCell()
      return try startInTable(tag)
    case .html, .head, .body, .foreign, .unsupported: throw Untidy()
    case .ordinary, .noscript, .formatting, .scoped, .select, .option, .options: break
    }
    try push(tag)
  }

  /// An option closes the one before it, in a list to choose from and outside of one.
  private mutating func startOption(_ tag: Tag) throws(Untidy) {
    let isInSelect = stack.entries.contains { $0.rule == .select }
    switch tag.element.rule {
    case .option:
      if stack.rule == .option { pop() }
      try push(tag)
    case .options where isInSelect:
      if stack.rule == .option { pop() }
      if stack.rule == .options { pop() }
      try push(tag)
    default: throw Untidy()
    }
  }

  // MARK: - Nodes

  /// Adds the node of an element that holds nothing.
  mutating func add(_ tag: Tag) throws(Untidy) {
    guard !stack.isHidden else { return }
    // It has ended the element that it was thought to stand in.
    guard !tag.isBare else { throw Untidy() }
    tree.nodes.append(
      HTMLTree.Node(
        tag: tag.element.tag, parent: stack.node, end: Int32(tree.nodes.count + 1),
        start: Int32(tag.attributes), stop: Int32(tree.attributes.count), offset: Int32(tag.offset)))
  }

  /// Adds the node of an element and opens it.
  @discardableResult
  mutating func push(_ tag: Tag) throws(Untidy) -> Bool {
    guard stack.entries.count < Self.depthLimit else { throw Untidy() }
    try add(tag)
    let node = stack.isHidden ? stack.node : Int32(tree.nodes.count - 1)
    stack.push(
      TidyStack.Entry(name: tag.name, rule: tag.element.rule, tag: tag.element.tag, node: node),
      hides: tag.element.tag.isOpaque)
    return true
  }

  /// Adds and opens an element that the page leaves out.
  mutating func supply(_ element: HTMLTag) throws(Untidy) { try supply(named: element.name) }

  /// The same by its name.
  mutating func supply(named name: String) throws(Untidy) {
    let name = NameKey.of(name)
    try push(Tag(element: TidyElement.named(name), name: name, offset: 0, attributes: tree.attributes.count))
  }

  /// Closes the innermost element.
  mutating func pop() {
    let wasHidden = stack.isHidden
    guard let entry = stack.pop() else { return }
    if entry.rule == .form { isInForm = false }
    if !wasHidden || !stack.isHidden { tree.nodes[Int(entry.node)].end = Int32(tree.nodes.count) }
  }

  /// Adds an element whose content is no markup.
  mutating func addRaw(_ tag: Tag) throws(Untidy) {
    try add(tag)
    let index = tree.nodes.count - 1
    if tag.element.rule == .textarea || tag.element.rule == .frame { return try readRawText(of: tag, keeps: false) }
    let keeps =
      !stack.isHidden && (tag.element.rule != .script || isData(tag))
    stack.push(
      TidyStack.Entry(name: tag.name, rule: tag.element.rule, tag: tag.element.tag, node: Int32(index)), hides: false)
    try readRawText(of: tag, keeps: keeps)
    pop()
  }

  /// Whether a script is data for machines, which are kept.
  private func isData(_ tag: Tag) -> Bool {
    for attribute in tree.attributes[tag.attributes...] where attribute.name == .type {
      // One that is written with references is none.
      return Int(attribute.end) <= page.count
        && page[Int(attribute.start)..<Int(attribute.end)].elementsEqual("application/ld+json".utf8)
    }
    return false
  }
}
