import CXML

/// XML in UTF-8 with what could do harm taken out, and with what is commonly wrong put right.
///
/// Lines keep their numbers. Well-formed text without comments, instructions and document type is not copied.
struct XMLSource {
  /// Markup without document type, instructions and comments; valid enough for a parser that recovers.
  private(set) var bytes: [UInt8] = []
  /// What was repaired.
  private(set) var damage = XMLDamage()

  /// Elements with more attributes lose the rest of them: libxml2 compares each with each.
  static let attributeLimit = 256

  /// Whether the document declares entities of its own. They are not followed: what they stand for may be a file of this
  /// machine, or grow without end.
  private var declaresEntities = false
  private var kept = 0
  private var place = 0
  private var line = 1
  private var counted = 0

  /// Cleans a document in valid UTF-8.
  init(_ text: [UInt8]) {
    let output = text.withUnsafeBufferPointer { buffer -> [UInt8]? in
      scan(buffer)
      guard kept > 0 else { return nil }
      keep(buffer, to: buffer.count)
      return bytes
    }
    bytes = output ?? text
  }

  // MARK: - Text

  private mutating func scan(_ text: UnsafeBufferPointer<UInt8>) {
    while place < text.count {
      let byte = text[place]
      guard Self.isSpecial[Int(byte)] else {
        place += 1
        continue
      }
      switch byte {
      case UInt8(ascii: "<"): markup(text)
      case UInt8(ascii: "&"): reference(text)
      default: control(text)
      }
    }
  }

  /// Bytes that need a look: `<`, `&`, control characters, the first byte of U+FFFE and U+FFFF.
  private static let isSpecial: [Bool] = (0..<256).map { byte in
    byte == 0x3C || byte == 0x26 || byte == 0xEF || byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
  }

  /// A control character, which XML forbids, prints nothing.
  private mutating func control(_ text: UnsafeBufferPointer<UInt8>) {
    guard text[place] == 0xEF else {
      return replace(text, place + 1, by: [], because: "a control character")
    }
    guard place + 2 < text.count, text[place + 1] == 0xBF, text[place + 2] >= 0xBE else {
      place += 1
      return
    }
    replace(text, place + 3, by: [], because: "a character that XML forbids")
  }

  private mutating func reference(_ text: UnsafeBufferPointer<UInt8>) {
    let end = min(text.count, place + 34)
    guard let close = (place + 1..<end).first(where: { text[$0] == UInt8(ascii: ";") }), close > place + 1 else {
      return replace(text, place + 1, by: Array("&amp;".utf8), because: "an `&` that should be `&amp;`")
    }
    let name = text[(place + 1)..<close]
    if name.first == UInt8(ascii: "#") {
      guard let scalar = Self.scalar(name.dropFirst()) else {
        return replace(text, close + 1, by: [], because: "a number for a character that there is none of")
      }
      // Half of the numbers in use are of windows-1252, which HTML reads so too.
      if let other = Self.windows[scalar] { return replace(text, close + 1, by: Array(String(other).utf8)) }
      guard scalar >= 0x20 || scalar == 9 || scalar == 10 || scalar == 13, scalar & 0xFFFE != 0xFFFE else {
        return replace(text, close + 1, by: [], because: "a control character")
      }
      place = close + 1
    } else if Self.isPredefined(name) {
      place = close + 1
    } else if let character = Self.entity(name) {
      replace(text, close + 1, by: character)
    } else {
      replace(
        text, place + 1, by: Array("&amp;".utf8),
        because: declaresEntities
          ? "an entity that it declares itself, which is not followed" : "an `&` that should be `&amp;`")
    }
  }

  // MARK: - Markup

  private mutating func markup(_ text: UnsafeBufferPointer<UInt8>) {
    let next = place + 1 < text.count ? text[place + 1] : 0
    switch next {
    case UInt8(ascii: "!"):
      if starts(text, "<!--") {
        drop(text, to: end(of: "-->", in: text, from: place + 4))
      } else if starts(text, "<![CDATA[") {
        data(text)
      } else {
        let end = endOfDeclaration(text)
        if text[place..<end].firstRange(of: "<!ENTITY".utf8) != nil { declaresEntities = true }
        drop(text, to: end)
      }
    case UInt8(ascii: "?"): drop(text, to: end(of: "?>", in: text, from: place + 2))
    case UInt8(ascii: "/"), 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: ":"), 0x80...: tag(text)
    default: replace(text, place + 1, by: Array("&lt;".utf8), because: "a `<` that should be `&lt;`")
    }
  }

  /// Text that holds markup which means nothing; only control characters in it are wrong.
  private mutating func data(_ text: UnsafeBufferPointer<UInt8>) {
    let end = end(of: "]]>", in: text, from: place + 9)
    while place < end {
      if text[place] != 0x3C, text[place] != 0x26, Self.isSpecial[Int(text[place])] {
        control(text)
      } else {
        place += 1
      }
    }
  }

  /// A tag up to its `>`, or to a `<` inside it, which shows that its end is missing.
  private mutating func tag(_ text: UnsafeBufferPointer<UInt8>) {
    var quote: UInt8 = 0
    var attributes = 0
    place += 1
    while place < text.count {
      let byte = text[place]
      switch byte {
      case UInt8(ascii: "<"): return
      case UInt8(ascii: ">") where quote == 0:
        place += 1
        return
      case UInt8(ascii: "&"): reference(text)
      case quote where quote != 0:
        quote = 0
        place += 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if quote == 0 {
          quote = byte
          attributes += 1
        }
        place += 1
        if quote != 0, attributes > Self.attributeLimit {
          // Back over the name of the one too many.
          var start = place - 1
          while start > kept, text[start - 1] > 0x20, text[start - 1] != 0x22, text[start - 1] != 0x27 { start -= 1 }
          place = start
          let close = (start..<text.count).first { text[$0] == 0x3E } ?? text.count
          let isEmpty = close > start && text[close - 1] == UInt8(ascii: "/")
          return replace(text, isEmpty ? close - 1 : close, by: [], because: "an element with too many attributes")
        }
      default:
        if Self.isSpecial[Int(byte)] { control(text) } else { place += 1 }
      }
    }
  }

  /// Behind a document type or another declaration, whatever it declares in brackets.
  private func endOfDeclaration(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var place = place + 2
    var quote: UInt8 = 0
    var isInside = false
    while place < text.count {
      let byte = text[place]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == UInt8(ascii: "["), !isInside {
        isInside = true
      } else if byte == UInt8(ascii: "]") {
        isInside = false
      } else if byte == UInt8(ascii: "<"), isInside, place + 3 < text.count, text[place + 1] == UInt8(ascii: "!"),
        text[place + 2] == UInt8(ascii: "-"), text[place + 3] == UInt8(ascii: "-")
      {
        place = end(of: "-->", in: text, from: place + 4)
        continue
      } else if byte == UInt8(ascii: ">"), !isInside {
        return place + 1
      }
      place += 1
    }
    return text.count
  }

  private func end(of mark: StaticString, in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    mark.withUTF8Buffer { mark in
      var place = start
      while place + mark.count <= text.count {
        if text[place] == mark[0], text[place + 1] == mark[1], mark.count < 3 || text[place + 2] == mark[2] {
          return place + mark.count
        }
        place += 1
      }
      return text.count
    }
  }

  private func starts(_ text: UnsafeBufferPointer<UInt8>, _ mark: StaticString) -> Bool {
    mark.withUTF8Buffer { mark in
      place + mark.count <= text.count && mark.indices.allSatisfy { text[place + $0] == mark[$0] }
    }
  }

  // MARK: - Writing

  /// Leaves out everything up to an offset but its line ends.
  private mutating func drop(_ text: UnsafeBufferPointer<UInt8>, to end: Int) {
    let lines = text[place..<end].count { $0 == 0x0A }
    replace(text, end, by: [UInt8](repeating: 0x0A, count: lines))
  }

  private mutating func replace(
    _ text: UnsafeBufferPointer<UInt8>, _ end: Int, by bytes: [UInt8], because reason: StaticString? = nil
  ) {
    if let reason {
      // Lines are counted on the way only where they are asked for.
      while counted < place {
        if text[counted] == 0x0A { line += 1 }
        counted += 1
      }
      damage.add("\(reason)", line: line)
    }
    keep(text, to: place)
    self.bytes += bytes
    kept = end
    place = end
  }

  private mutating func keep(_ text: UnsafeBufferPointer<UInt8>, to end: Int) {
    if kept < end { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[kept..<end])) }
    kept = end
  }
}
