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
  static let budget = 400_000
  /// The most attributes of one element, each counted twice.
  static let attributeLimit = 1024

  /// The page, tags over the bounds blanked out.
  private(set) var page: [UInt8]
  /// How many tags were.
  private(set) var blanked = 0

  private var open: [TagName] = []
  private var openTables = 0
  private var openSelects = 0
  /// Where SVG or MathML starts in the stack.
  private var foreign: Int?
  private var foreignEscapes = 0
  private var counts = TagCounts()
  private var formattingCount = 0
  private var overflow = 0
  private var spent = 0
  private var merging = TextMerging()

  /// Bounds a page in UTF-8.
  init(_ page: [UInt8]) {
    self.page = page
    page.withUnsafeBufferPointer { source in
      guard !Self.isSurelyWithin(source) else { return }
      var scanner = TagScanner(source)
      while let tag = scanner.next() { read(tag, in: source) }
    }
  }

  /// Whether a page has so few tags that it cannot pass a bound that matters, whatever they are: most pages do.
  private static func isSurelyWithin(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
    guard source.count <= 1 << 15, let base = UnsafeRawPointer(source.baseAddress) else { return source.isEmpty }
    var (signs, starts, place) = (0, 0, 0)
    while place + 16 < source.count {
      var (signsHere, startsHere) = (ByteBlock(), ByteBlock())
      // A count of one byte is full after so many rounds.
      let stop = min(source.count - 17, place + 16 * 254)
      while place <= stop {
        let isSign = base.loadUnaligned(fromByteOffset: place, as: ByteBlock.self) .== ByteBlock(repeating: 0x3C)
        let next = base.loadUnaligned(fromByteOffset: place + 1, as: ByteBlock.self) | ByteBlock(repeating: 0x20)
        let isLetter = next &- ByteBlock(repeating: 0x61) .<= ByteBlock(repeating: 25)
        signsHere.replace(with: signsHere &+ ByteBlock(repeating: 1), where: isSign)
        startsHere.replace(with: startsHere &+ ByteBlock(repeating: 1), where: isSign .& isLetter)
        place += 16
      }
      signs += Int(SIMD16<UInt16>(truncatingIfNeeded: signsHere).wrappedSum())
      starts += Int(SIMD16<UInt16>(truncatingIfNeeded: startsHere).wrappedSum())
    }
    for place in place..<source.count where source[place] == 0x3C {
      signs += 1
      if place + 1 < source.count, (0x61...0x7A).contains(source[place + 1] | 0x20) { starts += 1 }
    }
    return starts < depthLimit && signs < 1000
  }

  private mutating func read(_ tag: TagScanner.Tag, in source: UnsafeBufferPointer<UInt8>) {
    spent += 1 + formattingCount
    let before = merging
    let mayStay = merging.admits(tag, in: source, isInTable: openTables > 0, isInSelect: openSelects > 0)
    if tag.name.kind == .once, !tag.isEnd, !countsAsFirst(tag.name) {
      blank(tag.range)
    } else if !mayStay || spent > Self.budget || !admits(tag) {
      blank(tag.range)
      blanked += 1
      merging = before
      merging.blank(tag, in: source)
    } else if tag.range.count > Self.attributeLimit * 2 {
      blank(attributesOver(tag.range, in: source))
    }
  }

  /// Where in a tag the attributes stand that are more than it may have.
  ///
  /// They are told by the white space before them and the quotation mark before that, so that each may count twice.
  private func attributesOver(_ tag: Range<Int>, in source: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let end = tag.upperBound - 1
    var count = 0
    var quote: UInt8?
    var afterEquals = false
    for place in tag.lowerBound..<end {
      let byte = source[place]
      if let open = quote {
        guard byte == open else { continue }
        quote = nil
        count += 1
      } else if byte <= 0x20 || byte == UInt8(ascii: "/") {
        if place > tag.lowerBound, source[place - 1] > 0x20 { count += 1 }
      } else {
        if afterEquals, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
        afterEquals = byte == UInt8(ascii: "=")
      }
      if count > Self.attributeLimit { return (place + 1)..<end }
    }
    return end..<end
  }

  private mutating func blank(_ range: Range<Int>) {
    for place in range where page[place] != 0x0A { page[place] = 0x20 }
  }

  /// Counts a tag, and tells whether it is the first of its name. Later ones only add attributes to the first, which nobody reads.
  private mutating func countsAsFirst(_ name: TagName) -> Bool {
    counts[name] += 1
    return counts[name] == 1
  }

  /// Whether a tag keeps the bounds; follows the elements that it opens and closes.
  private mutating func admits(_ tag: TagScanner.Tag) -> Bool {
    switch tag.name.kind {
    case .once, .void, .comment: return true
    case .implied, .table, .cell:
      guard foreign != nil else { return true }
      return tag.isEnd ? closes(tag.name) : opens(tag)
    case .formatting where foreign == nil: return admitsFormatting(tag)
    case .formatting, .block, .barrier, .inline, .foreign: return tag.isEnd ? closes(tag.name) : opens(tag)
    }
  }

  private mutating func opens(_ tag: TagScanner.Tag) -> Bool {
    if foreign != nil || tag.name.kind == .foreign, tag.isSelfClosing { return true }
    if open.count >= Self.depthLimit, let start = foreign, tag.name.kind != .foreign, foreignEscapes < 8 {
      // A picture that is never closed: most elements of a page end it, and so does this.
      foreignEscapes += 1
      pop(to: start)
    }
    guard open.count < Self.depthLimit else {
      overflow += 1
      return false
    }
    if tag.name.kind == .foreign, foreign == nil { foreign = open.count }
    if tag.name == .table { openTables += 1 }
    if tag.name == .select { openSelects += 1 }
    open.append(tag.name)
    return true
  }

  private mutating func pop(to place: Int) {
    for name in open[place...] {
      if name == .table { openTables -= 1 }
      if name == .select { openSelects -= 1 }
    }
    open.removeSubrange(place...)
    if let start = foreign, start >= place { foreign = nil }
  }

  private mutating func admitsFormatting(_ tag: TagScanner.Tag) -> Bool {
    let count = counts[tag.name]
    if tag.isEnd {
      guard count > 0 else { return true }
      counts[tag.name] = count - 1
      formattingCount -= 1
      return true
    }
    // A second link closes the first.
    if tag.name == .link, count > 0 { return true }
    guard formattingCount < Self.formattingLimit else { return false }
    counts[tag.name] = count + 1
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
        pop(to: place)
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

/// How often each of a few tags is open; there are so few that looking through all is faster than hashing.
private struct TagCounts {
  private var entries: [(name: UInt64, count: Int)] = []

  subscript(name: TagName) -> Int {
    get { entries.first { $0.name == name.letters }?.count ?? 0 }
    set {
      if let place = entries.firstIndex(where: { $0.name == name.letters }) {
        entries[place].count = newValue
      } else {
        entries.append((name.letters, newValue))
      }
    }
  }
}
