import SheafKit

extension FeedText {
  /// The text as a string, white space at its ends taken off.
  var string: String {
    let text = String(decoding: bytes, as: UTF8.self)
    return String(String.UnicodeScalarView(Array(text.unicodeScalars)[...].trimming { $0.value <= 0x20 || $0.isSpace }))
  }

  /// Whether there is nothing to read.
  var isEmpty: Bool { !bytes.contains { $0 > 0x20 } }

  /// Where it stands.
  var place: SourcePlace { SourcePlace(line: line, element: element) }

  /// The text as a piece of a web page; nil when it is none.
  ///
  /// Programs that escape what is escaped already leave `&lt;p&gt;` behind: it is unescaped until tags show.
  var markup: [UInt8]? {
    switch form {
    case .plain: return nil
    case .html: return Self.unescaped(bytes)
    case .either:
      let text = Self.unescaped(bytes)
      return Self.hasTag(text) || Self.hasEntity(text) ? text : nil
    }
  }

  private static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    guard !hasTag(bytes), escapedTag.occur(in: bytes[...]) else { return bytes }
    let text = String(decoding: bytes, as: UTF8.self).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
    return Array(text.utf8)
  }

  /// The tags that text is made of; others may be quoted in a text about pages.
  private static let escapedTag = Phrases("&lt;p&gt; &lt;p_ &lt;div &lt;br &lt;img &lt;span &lt;strong &lt;a_href")

  /// Whether a tag stands in a text: `<`, a letter or `/` and a letter, and a `>` somewhere behind.
  static func hasTag(_ bytes: [UInt8]) -> Bool {
    var place = 0
    while place + 2 < bytes.count {
      guard bytes[place] == UInt8(ascii: "<") else {
        place += 1
        continue
      }
      let next = bytes[place + 1] == UInt8(ascii: "/") ? bytes[place + 2] : bytes[place + 1]
      if (0x61...0x7A).contains(next | 0x20) { return bytes[place...].contains(UInt8(ascii: ">")) }
      place += 1
    }
    return false
  }

  private static func hasEntity(_ bytes: [UInt8]) -> Bool { entities.occur(in: bytes[...]) }

  private static let entities = Phrases(
    "&nbsp; &amp; &lt; &gt; &quot; &#39; &ldquo; &rdquo; &lsquo; &rsquo; &mdash; &ndash; &hellip; &middot; &#8 &#x")

  /// A line of text without marks, such as a title; entities and tags in it are read.
  var oneLine: MarkedText {
    var text = MarkedText()
    if let markup {
      text = HTMLFragment(markup).text
    } else {
      bytes.withUnsafeBufferPointer { text.append($0) }
    }
    return text
  }

  /// The end of the text, without tags: enough to see whether it breaks off.
  var tail: [UInt8] {
    guard let markup else { return Array(bytes.suffix(200)) }
    var tail: [UInt8] = []
    var isTag = false
    for byte in markup.suffix(1200) {
      switch byte {
      case UInt8(ascii: "<"): isTag = true
      case UInt8(ascii: ">"): if isTag { isTag = false } else { tail = [] }
      default: if !isTag { tail.append(byte) }
      }
    }
    return tail
  }

  /// The blocks of a text, by what rules say about its elements; `file` is the feed, and the log keeps what is left out.
  func blocks(_ site: Site, file: String, _ log: inout DropLog) -> [DraftBlock] {
    guard let markup else { return paragraphs }
    return HTMLFragment(markup, firstLine: line, site: site, file: file).blocks(&log)
  }

  /// Paragraphs of plain text: an empty line ends one, and so does the end of a line that ends a sentence.
  private var paragraphs: [DraftBlock] {
    var blocks: [DraftBlock] = []
    var text = MarkedText()
    var start: Int?
    func end() {
      if !text.isEmpty { blocks.append(DraftBlock(.paragraph(text), line: start)) }
      text = MarkedText()
    }
    for (number, row) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let isEmpty = !row.contains { $0 > 0x20 }
      if isEmpty || text.endsSentence { end() }
      guard !isEmpty else { continue }
      if text.isEmpty { start = line.map { $0 + number } }
      text.softBreak()
      row.withUnsafeBufferPointer { text.append($0) }
    }
    end()
    return blocks
  }
}
