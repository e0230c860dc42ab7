extension TidyParser {
  /// Adds a picture that is written into the page, and skips what is in it.
  mutating func startForeign(_ tag: Tag, isEmpty: Bool) throws(Untidy) {
    // MathML mixes with text in more ways.
    guard tag.element.tag == .svg else { throw Untidy() }
    if phase != .text { guard phase == .afterText else { throw Untidy() } }
    switch stack.rule {
    case .table, .section, .row, .columns, .select, .option, .options: throw Untidy()
    default: break
    }
    phase = .text
    try add(tag)
    if !isEmpty { try skipForeign(tag.name) }
  }

  /// Skips the content of an element of SVG and its end tag.
  private mutating func skipForeign(_ name: UInt64) throws(Untidy) {
    var open = [name]
    while let inner = open.last {
      guard let sign = find(UInt8(ascii: "<"), from: place), sign + 2 < page.count else { throw Untidy() }
      place = sign
      if page[sign + 1] == UInt8(ascii: "!") {
        guard page[sign...].starts(with: "<!--".utf8) else { throw Untidy() }
        try readComment()
      } else if page[sign + 1] == UInt8(ascii: "/") {
        guard Self.isLetter(page[sign + 2]), try readName(from: sign + 2) == inner else { throw Untidy() }
        try closeEndTag()
        open.removeLast()
      } else {
        guard Self.isLetter(page[sign + 1]), inner != Self.title, open.count < 64 else { throw Untidy() }
        let name = try readName(from: sign + 1)
        guard Self.mayStandInPictures(name) else { throw Untidy() }
        if try !readAttributes(keeps: false) { open.append(name) }
      }
    }
    splitAt = -1
  }

  /// Whether an element stands in a picture as one of its own; most of HTML ends the picture.
  private static func mayStandInPictures(_ name: UInt64) -> Bool {
    name == link || name == title || TidyElement.named(name).isOther && !others.contains(name)
  }

  private static let link = NameKey.of("a")
  private static let title = NameKey.of("title")
  private static let others = ["ruby", "span", "sub", "sup", "var", "foreignobject", "desc", "math"].map(NameKey.of)
}
