// Tags, sections of data, and what is left out: comments, instructions, declarations.
extension XMLSource {
  /// Reads what a `<` opens.
  mutating func markup(_ text: UnsafeBufferPointer<UInt8>) {
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
}
