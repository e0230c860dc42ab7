import Glibc

/// Finds the tags of a page, without parsing it: comments, scripts and style sheets are skipped.
struct TagScanner {
  /// A tag and where it stands.
  struct Tag {
    var name: TagName
    var isEnd: Bool
    /// Whether it ends with `/>`, which means something inside SVG and MathML only.
    var isSelfClosing: Bool
    /// From `<` to behind `>`.
    var range: Range<Int>
  }

  private let page: UnsafeBufferPointer<UInt8>
  private var place = 0

  /// Starts at the beginning of a page in UTF-8 that outlives the scanner.
  init(_ page: UnsafeBufferPointer<UInt8>) { self.page = page }

  /// The next tag; nil at the end.
  mutating func next() -> Tag? {
    while let start = find(0x3C, from: place) {
      let isEnd = start + 1 < page.count && page[start + 1] == UInt8(ascii: "/")
      let nameStart = isEnd ? start + 2 : start + 1
      guard nameStart < page.count, Self.isLetter(page[nameStart]) else {
        skipOther(at: start)
        // Comments make no element, and a page may hold a million of them.
        if place > start + 2 { return Tag(name: .comment, isEnd: false, isSelfClosing: false, range: start..<place) }
        continue
      }
      var letters: UInt64 = 0
      var end = nameStart
      while end < page.count, !Self.endsName(page[end]) {
        if end - nameStart < 8 { letters = letters << 8 | UInt64(Self.lower(page[end])) }
        end += 1
      }
      let name = TagName(letters: letters)
      let tagEnd = tagEnd(from: end)
      place = tagEnd
      if !isEnd, name.kind == .inline, Self.rawTexts[letters] != nil { skipRawText(nameStart..<end) }
      let isSelfClosing = tagEnd - 2 > start && page[tagEnd - 2] == UInt8(ascii: "/")
      return Tag(name: name, isEnd: isEnd, isSelfClosing: isSelfClosing, range: start..<tagEnd)
    }
    place = page.count
    return nil
  }

  /// Elements whose content is no markup; each nests as `inline`, for all it matters.
  private static let rawTexts = WordTable(
    TagName.packed("script style textarea title xmp iframe noembed noframes").map { ($0, true) })

  /// Behind the `>` of a tag whose name ends at `start`; a quotation mark hides one only as the start of a value.
  private func tagEnd(from start: Int) -> Int {
    var place = start
    while place < page.count {
      let byte = page[place]
      place += 1
      if byte == UInt8(ascii: ">") { return place }
      guard byte == UInt8(ascii: "=") else { continue }
      while place < page.count, Self.isSpace(page[place]) { place += 1 }
      guard place < page.count, page[place] == UInt8(ascii: "\"") || page[place] == UInt8(ascii: "'") else { continue }
      guard let close = find(page[place], from: place + 1) else { return page.count }
      place = close + 1
    }
    return page.count
  }

  private mutating func skipOther(at start: Int) {
    if page[start...].starts(with: "<!--".utf8) {
      var search = start + 4
      while let dash = find(0x2D, from: search) {
        if page[dash...].starts(with: "-->".utf8) || page[dash...].starts(with: "--!>".utf8) {
          place = dash + 3
          return
        }
        search = dash + 1
      }
      place = page.count
    } else if start + 1 < page.count,
      [UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "/")].contains(page[start + 1])
    {
      place = find(0x3E, from: start + 1).map { $0 + 1 } ?? page.count
    } else {
      place = start + 1
    }
  }

  /// Skips what is no markup up to the end tag of the element that was opened, whose name stands at a place.
  private mutating func skipRawText(_ name: Range<Int>) {
    while let start = find(0x3C, from: place) {
      place = start + 1
      guard place < page.count, page[place] == UInt8(ascii: "/"), place + 1 + name.count <= page.count else { continue }
      if zip(page[(place + 1)...], page[name]).allSatisfy({ Self.lower($0) == Self.lower($1) }) {
        place = start
        return
      }
    }
    place = page.count
  }

  @inline(__always)
  private func find(_ byte: UInt8, from start: Int) -> Int? {
    guard start < page.count, let base = page.baseAddress,
      let found = memchr(base + start, Int32(byte), page.count - start)
    else { return nil }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  @inline(__always)
  private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  @inline(__always)
  private static func isSpace(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20: true
    default: false
    }
  }

  @inline(__always)
  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }
}
