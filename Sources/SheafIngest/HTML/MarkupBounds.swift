/// Keeps a page's nesting and the number of its elements within bounds before it is parsed.
///
/// Parsing costs time in proportion to the depth of nesting, and formatting elements that are never closed are repeated
/// in every paragraph after them: a page of 10 MB can ask for gigabytes. Tags over the bounds are blanked out, so that
/// all text stays and stands where it stood. The stack of open elements is kept as the parser keeps it, with the scope
/// barriers of the HTML standard (13.2.4.2) in simpler form, erring towards too deep.
struct MarkupBounds {
  /// The most elements inside one another.
  static let depthLimit = 256
  /// The most formatting elements that are open at one place.
  static let formattingLimit = 24
  /// The most tags, formatting elements counted again at each tag that they are open at.
  static let budget = 1_000_000

  /// The page, tags over the bounds blanked out.
  private(set) var page: [UInt8]
  /// How many tags were.
  private(set) var blanked = 0

  private var open: [TagName] = []
  private var formatting: [TagName: Int] = [:]
  private var formattingCount = 0
  private var overflow = 0
  private var spent = 0

  /// Bounds a page in UTF-8.
  init(_ page: [UInt8]) {
    self.page = page
    var scanner = TagScanner(page)
    while let tag = scanner.next() {
      spent += 1 + formattingCount
      if spent > Self.budget || !admits(tag) { blank(tag.range) }
    }
  }

  private mutating func blank(_ range: Range<Int>) {
    blanked += 1
    for place in range where self.page[place] != 0x0A { self.page[place] = 0x20 }
  }

  /// Whether a tag keeps the bounds; follows the elements that it opens and closes.
  private mutating func admits(_ tag: TagScanner.Tag) -> Bool {
    switch tag.name.kind {
    case .once:
      guard !tag.isEnd else { return true }
      formatting[tag.name, default: 0] += 1
      return formatting[tag.name] == 1
    case .void, .implied: return true
    case .foreign: return false
    case .formatting: return admitsFormatting(tag)
    case .block, .barrier, .inline:
      if tag.isEnd { return closes(tag.name) }
      guard open.count < Self.depthLimit else {
        overflow += 1
        return false
      }
      open.append(tag.name)
      return true
    }
  }

  private mutating func admitsFormatting(_ tag: TagScanner.Tag) -> Bool {
    let count = formatting[tag.name] ?? 0
    if tag.isEnd {
      guard count > 0 else { return true }
      formatting[tag.name] = count - 1
      formattingCount -= 1
      return true
    }
    // A second link closes the first.
    if tag.name == .link, count > 0 { return true }
    guard formattingCount < Self.formattingLimit else { return false }
    formatting[tag.name] = count + 1
    formattingCount += 1
    return true
  }

  private mutating func closes(_ name: TagName) -> Bool {
    if overflow > 0 {
      // It belongs to one of the tags that are gone.
      overflow -= 1
      return false
    }
    for place in open.indices.reversed() {
      if open[place] == name {
        open.removeSubrange(place...)
        return true
      }
      switch (open[place].kind, name.kind) {
      case (.barrier, _) where name.kind != .barrier: return true
      case (.block, .inline): return true
      default: break
      }
    }
    return true
  }
}
