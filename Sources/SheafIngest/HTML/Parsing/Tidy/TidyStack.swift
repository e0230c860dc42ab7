/// The elements that are open at a place of a page.
struct TidyStack {
  /// An open element.
  struct Entry {
    /// Its name as one number.
    var name: UInt64
    /// How it is put into the tree.
    var rule: TidyElement.Rule
    /// The tag that it has there.
    var tag: HTMLTag
    /// Its node; that of the element around it where it has none, since nothing inside it is text of the page.
    var node: Int32
  }

  /// The elements, the outermost first.
  private(set) var entries: [Entry] = []
  /// How many buttons are open.
  private(set) var buttons = 0
  /// The same for paragraphs and links, so that most tags need not look for them.
  private var paragraphs = 0
  private var links = 0
  /// How many elements were open when the outermost one was opened whose content is no text of the page.
  private var hiddenFrom = Int.max

  /// Whether what is read next stands in an element whose content is no text of the page.
  var isHidden: Bool { hiddenFrom != .max }

  /// The rule of the innermost element.
  @inline(__always)
  var rule: TidyElement.Rule { entries.last?.rule ?? .html }

  /// The node of the innermost element that has one.
  @inline(__always)
  var node: Int32 { entries.last?.node ?? 0 }

  /// Makes an empty stack.
  init() { entries.reserveCapacity(64) }

  /// Opens an element; `hides` tells that its content is no text of the page.
  @inline(__always)
  mutating func push(_ entry: Entry, hides: Bool) {
    count(entry.rule, 1)
    if hides, !isHidden { hiddenFrom = entries.count }
    entries.append(entry)
  }

  /// Closes the innermost element.
  @discardableResult
  @inline(__always)
  mutating func pop() -> Entry? {
    guard let entry = entries.popLast() else { return nil }
    count(entry.rule, -1)
    if entries.count <= hiddenFrom { hiddenFrom = .max }
    return entry
  }

  @inline(__always)
  private mutating func count(_ rule: TidyElement.Rule, _ step: Int) {
    switch rule {
    case .paragraph: paragraphs += step
    case .link: links += step
    case .button: buttons += step
    default: break
    }
  }

  // MARK: - Scopes

  /// The place of the innermost paragraph; nil when there is none that a block would end (HTML: “button scope”).
  var paragraph: Int? {
    guard paragraphs > 0 else { return nil }
    for place in entries.indices.reversed() {
      let rule = entries[place].rule
      if rule == .paragraph { return place }
      if rule.bounds || rule == .button { return nil }
    }
    return nil
  }

  /// Whether a link is open that another one would end.
  var isInLink: Bool { links > 0 && first { $0.rule == .link } != nil }

  /// The place of the innermost element that fits, out to the next one that bounds what end tags reach; nil when there is
  /// none.
  @inline(__always)
  func first(where fits: (Entry) -> Bool) -> Int? {
    for place in entries.indices.reversed() {
      if fits(entries[place]) { return place }
      if entries[place].rule.bounds { return nil }
    }
    return nil
  }

  /// The place of the item that another one ends; nil when there is none.
  func item(_ rule: TidyElement.Rule) -> Int? {
    for place in entries.indices.reversed() {
      if entries[place].rule == rule { return place }
      if entries[place].rule.isSpecial, entries[place].rule != .openBlock, entries[place].rule != .paragraph {
        return nil
      }
    }
    return nil
  }
}

extension TidyElement.Rule {
  /// Whether no end tag but its own, and those of the elements around it, reaches out of it.
  var bounds: Bool {
    switch self {
    case .html, .table, .caption, .cell, .scoped: true
    default: false
    }
  }

  /// Whether it is more than a piece of a line (HTML: “special”).
  var isSpecial: Bool {
    switch self {
    case .ordinary, .formatting, .link, .option, .options, .rubyText, .rubyBase, .foreign: false
    default: true
    }
  }

  /// Whether it ends without its end tag where one around it ends.
  var isImplied: Bool {
    switch self {
    case .item, .term, .paragraph, .option, .options, .rubyText, .rubyBase: true
    default: false
    }
  }

  /// Whether it may be left open in an element that ends, and nothing of it goes on behind that.
  var mayBeLeftOpen: Bool {
    switch self {
    case .ordinary, .block, .openBlock, .heading, .preformatted: true
    default: isImplied
    }
  }

  /// Whether it is a part of a table, and may stand nowhere else.
  var isOfTable: Bool {
    switch self {
    case .caption, .columns, .column, .section, .row, .cell: true
    default: false
    }
  }
}
