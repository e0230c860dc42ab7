import Glibc

/// Parses pages that need no repair, as most are, in a fifth of the time that a parser for any page takes.
///
/// It builds the tree of the HTML standard (13.2) as long as tags are closed in order, or left open where the standard
/// says what ends them; text points into the page. At the first construct that asks for more it gives up: formatting
/// that reaches over the end of its element, content that tables move before themselves, frames, templates, broken
/// attributes, rare character references. Then `MyHTMLParser` reads the page; what both read they read alike.
struct TidyParser {
  /// A page asks for more than this parser knows.
  struct Untidy: Error {}

  /// How much of a page is behind.
  enum Phase {
    case start, beforeHead, head, afterHead, text
    /// The end tag of the body was read, which closes nothing: more text may follow.
    case afterText
  }

  /// A start tag, its attributes read.
  struct Tag {
    var element: TidyElement
    /// Its name as one number.
    var name: UInt64
    /// Where its name starts.
    var offset: Int
    /// Where its attributes start in the tree’s.
    var attributes: Int
    /// Whether its attributes were passed over.
    var isBare = false
  }

  /// The page; it outlives the parser.
  let page: UnsafeBufferPointer<UInt8>
  /// The tree so far; its texts are given by their places in the page.
  var tree = HTMLTree.Parts()
  /// Where the next tag or text starts.
  var place = 0
  /// How much of the page is behind.
  var phase = Phase.start
  /// The elements that are open.
  var stack = TidyStack()
  /// How many nodes there were when a comment stood between two texts, which then stay apart.
  var splitAt = -1
  /// Where a line break is left out, if one stands there.
  var breakAt = -1
  /// Whether a form is open.
  var isInForm = false
  /// Whether the page says that it keeps to the standard: then a table ends a paragraph.
  var isStandard = false
  private var marks = MarkPlaces()
  private let elements = TidyElement.all
  /// The attributes that matter, held as long as the parser asks for each.
  let attributes = HTMLAttribute.all

  /// The elements inside one another that are followed.
  static let depthLimit = 256

  /// The tree of a page in UTF-8; nil for one that needs repair.
  static func parse(_ page: [UInt8]) -> HTMLTree? {
    guard page.count < 1 << 30 else { return nil }
    return page.withUnsafeBufferPointer { source in
      var parser = TidyParser(source)
      do {
        try parser.read()
      } catch { return nil }
      parser.tree.text = page
      return HTMLTree(parser.tree)
    }
  }

  private init(_ page: UnsafeBufferPointer<UInt8>) {
    self.page = page
    tree.nodes.reserveCapacity(page.count / 32 + 16)
    tree.attributes.reserveCapacity(page.count / 64 + 16)
    tree.nodes.append(HTMLTree.Node(tag: .other, parent: 0, end: 0))
  }

  private mutating func read() throws(Untidy) {
    guard find(0, from: 0) == nil else { throw Untidy() }
    while place < page.count {
      guard page[place] == UInt8(ascii: "<") else {
        let start = place
        place = find(UInt8(ascii: "<"), from: start) ?? page.count
        try text(start..<place)
        continue
      }
      guard place + 1 < page.count else { throw Untidy() }
      switch page[place + 1] {
      case 0x41...0x5A, 0x61...0x7A: try readStartTag()
      case UInt8(ascii: "/"): try readEndTag()
      case UInt8(ascii: "!"), UInt8(ascii: "?"): try readComment()
      default: throw Untidy()
      }
    }
    try finish()
  }

  private mutating func readStartTag() throws(Untidy) {
    let offset = place + 1
    let name = try readName(from: offset)
    let tag = Tag(
      element: TidyElement.named(name, in: elements), name: name, offset: offset, attributes: tree.attributes.count,
      isBare: stack.isHidden)
    let isEmpty = try readAttributes(keeps: !tag.isBare)
    if tag.element.rule == .foreign {
      try startForeign(tag, isEmpty: isEmpty)
    } else {
      try start(tag)
    }
  }

  private mutating func readEndTag() throws(Untidy) {
    guard place + 2 < page.count, Self.isLetter(page[place + 2]) else { throw Untidy() }
    let name = try readName(from: place + 2)
    try closeEndTag()
    try end(name, TidyElement.named(name, in: elements))
  }

  /// Skips what stands behind the name of an end tag: white space.
  @inline(__always)
  mutating func closeEndTag() throws(Untidy) {
    while place < page.count, Self.isSpace(page[place]) { place += 1 }
    guard place < page.count, page[place] == UInt8(ascii: ">") else { throw Untidy() }
    place += 1
  }

  /// Reads up to eight small letters as one number, all at once: nearly every name is no more. The place is behind them then.
  @inline(__always)
  mutating func smallLetters(from start: Int) -> UInt64 {
    place = start
    guard start + 8 <= page.count else { return 0 }
    let bytes = UInt64(
      bigEndian: UnsafeRawBufferPointer(page).loadUnaligned(fromByteOffset: start, as: UInt64.self))
    // In a byte below 0x80 the sums set the high bit from 0x61 on, and from 0x7B on.
    let low = bytes & 0x7F7F_7F7F_7F7F_7F7F
    let isSmall = (low &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(low &+ 0x0505_0505_0505_0505) & ~bytes
    let length = (~isSmall & 0x8080_8080_8080_8080).leadingZeroBitCount / 8
    place += length
    return length == 0 ? 0 : bytes >> UInt64(64 - 8 * length)
  }

  /// Reads a name in lower case as one number; the place is behind it then.
  mutating func readName(from start: Int) throws(Untidy) -> UInt64 {
    var name = smallLetters(from: start)
    // Nearly every name ends here.
    if place < page.count, page[place] == UInt8(ascii: ">") || page[place] == 0x20 { return name }
    while place < page.count {
      let byte = page[place]
      if (0x61...0x7A).contains(byte) {
        name = NameKey.adding(byte, to: name)
      } else if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || Self.isSpace(byte) {
        return name
      } else if (0x41...0x5A).contains(byte) {
        name = NameKey.adding(byte | 0x20, to: name)
      } else if (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
        || byte == UInt8(ascii: "_")
      {
        name = NameKey.adding(byte, to: name)
      } else {
        throw Untidy()
      }
      place += 1
    }
    throw Untidy()
  }

  /// Skips a comment, a declaration or an instruction.
  mutating func readComment() throws(Untidy) {
    let start = place
    if page[start...].starts(with: "<!--".utf8) {
      place = try behindComment(from: start + 4)
    } else if page[(start + 1)...].starts(with: "![CDATA[".utf8) {
      throw Untidy()
    } else {
      guard let end = find(UInt8(ascii: ">"), from: start) else { throw Untidy() }
      place = end + 1
      if start + 9 <= page.count, page[(start + 2)..<(start + 9)].lazy.map({ $0 | 0x20 }).elementsEqual("doctype".utf8)
      {
        guard phase == .start else { throw Untidy() }
        isStandard =
          page[(start + 9)..<end].lazy.filter { $0 > 0x20 }.map { $0 | 0x20 }.elementsEqual("html".utf8)
      }
    }
    if phase != .afterText { splitAt = tree.nodes.count }
  }

  private func behindComment(from start: Int) throws(Untidy) -> Int {
    guard start < page.count, page[start] != UInt8(ascii: ">"), !page[start...].starts(with: "->".utf8) else {
      throw Untidy()
    }
    var search = start
    while let dash = find(0x2D, from: search), dash + 2 < page.count {
      if page[dash + 1] == 0x2D {
        if page[dash + 2] == UInt8(ascii: ">") { return dash + 3 }
        if page[dash + 2] == UInt8(ascii: "!") { throw Untidy() }
      }
      search = dash + 1
    }
    throw Untidy()
  }

  // MARK: - Bytes

  /// Whether a part of the page holds a character reference or a carriage return, so that it is not read as it stands.
  @inline(__always)
  mutating func needsDecoding(_ range: Range<Int>, decodes: Bool) -> Bool {
    marks.hasReturn(in: range, page) || decodes && marks.hasReference(in: range, page)
  }

  /// Where a byte stands next; nil when it does not.
  @inline(__always)
  func find(_ byte: UInt8, from start: Int) -> Int? {
    guard start < page.count, let base = page.baseAddress,
      let found = memchr(base + start, Int32(byte), page.count - start)
    else { return nil }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }

  /// Whether a byte is a letter of ASCII.
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// Whether a byte is white space (HTML, “ASCII whitespace”).
  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20: true
    default: false
    }
  }
}

/// Where the next ampersand and the next carriage return of a page stand; parts of it are asked for in their order.
private struct MarkPlaces {
  private var reference = -1
  private var carriageReturn = -1

  @inline(__always)
  mutating func hasReference(in range: Range<Int>, _ page: UnsafeBufferPointer<UInt8>) -> Bool {
    if reference < range.lowerBound { reference = Self.find(UInt8(ascii: "&"), from: range.lowerBound, page) }
    return reference < range.upperBound
  }

  @inline(__always)
  mutating func hasReturn(in range: Range<Int>, _ page: UnsafeBufferPointer<UInt8>) -> Bool {
    if carriageReturn < range.lowerBound { carriageReturn = Self.find(0x0D, from: range.lowerBound, page) }
    return carriageReturn < range.upperBound
  }

  private static func find(_ byte: UInt8, from start: Int, _ page: UnsafeBufferPointer<UInt8>) -> Int {
    guard start < page.count, let base = page.baseAddress,
      let found = memchr(base + start, Int32(byte), page.count - start)
    else { return .max }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }
}
