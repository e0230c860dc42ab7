extension TidyParser {
  /// Puts a part of a table where it belongs, with the parts that the page leaves out around it.
  mutating func startInTable(_ tag: Tag) throws(Untidy) {
    guard tag.element.rule.isOfTable else {
      guard tag.element.rule == .style || tag.element.rule == .script else { throw Untidy() }
      return try addRaw(tag)
    }
    while true {
      switch (stack.rule, tag.element.rule) {
      case (.table, .caption), (.table, .columns), (.table, .section), (.section, .row), (.row, .cell):
        try push(tag)
        return
      case (.columns, .column): return try add(tag)
      case (.table, .column): try supply(named: "colgroup")
      case (.table, .row), (.table, .cell): try supply(.tbody)
      case (.section, .cell): try supply(.tr)
      case (.section, _), (.row, _), (.columns, _): pop()
      default: throw Untidy()
      }
    }
  }

  /// Closes the cell or the caption that the next part of its table ends.
  mutating func closeCell() throws(Untidy) {
    let place = stack.entries.lastIndex { $0.rule == .cell || $0.rule == .caption || $0.rule == .table }
    guard let place, stack.entries[place].rule != .table else { throw Untidy() }
    try closeCell(at: place)
  }

  /// Closes a cell or a caption with what is open in it. Formatting does not reach out of it.
  private mutating func closeCell(at place: Int) throws(Untidy) {
    for entry in stack.entries[(place + 1)...] {
      switch entry.rule {
      case .formatting, .link: break
      default: guard entry.rule.mayBeLeftOpen else { throw Untidy() }
      }
    }
    while stack.entries.count > place { pop() }
  }

  /// Closes the innermost table.
  mutating func closeTable() throws(Untidy) {
    while let place = stack.entries.lastIndex(where: { $0.rule == .table || $0.rule == .cell || $0.rule == .caption }) {
      guard stack.entries[place].rule == .table else {
        try closeCell(at: place)
        continue
      }
      while stack.entries.count > place { pop() }
      return
    }
  }

  /// Closes a part of the innermost table, where it is open.
  mutating func closePart(_ name: UInt64, _ rule: TidyElement.Rule) throws(Untidy) {
    let table = stack.entries.lastIndex { $0.rule == .table } ?? 0
    guard let place = stack.entries.lastIndex(where: { $0.name == name }), place > table else { throw Untidy() }
    if let cell = stack.entries.lastIndex(where: { $0.rule == .cell || $0.rule == .caption }), cell > table {
      guard cell >= place else { throw Untidy() }
      try closeCell(at: cell)
    }
    while stack.entries.count > place { pop() }
  }
}
