/// The text that a literal of a program stands for.
enum ScriptText {
  /// The text, with the escapes of ECMAScript resolved: `\n`, `\"`, `\x3C`, `\u003C`, pairs of surrogates.
  static func unescaped(_ literal: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(literal.count)
    var place = literal.startIndex
    while place < literal.endIndex {
      let byte = literal[place]
      guard byte == UInt8(ascii: "\\"), place + 1 < literal.endIndex else {
        text.append(byte)
        place += 1
        continue
      }
      let kind = literal[place + 1]
      place += 2
      switch kind {
      case UInt8(ascii: "u"), UInt8(ascii: "x"):
        let length = kind == UInt8(ascii: "u") ? 4 : 2
        guard let unit = unit(literal[place...], length) else { continue }
        place += length
        var value = unit
        // The second half of a pair of surrogates.
        if (0xD800...0xDBFF).contains(unit), literal[place...].starts(with: "\\u".utf8),
          let low = Self.unit(literal[(place + 2)...], 4), (0xDC00...0xDFFF).contains(low)
        {
          value = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
          place += 6
        }
        if let scalar = Unicode.Scalar(value) { text += Array(String(scalar).utf8) }
      case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"), 0x0A:
        text.append(0x20)
      default: text.append(kind)
      }
    }
    return text
  }

  private static func unit(_ digits: ArraySlice<UInt8>, _ length: Int) -> UInt32? {
    guard digits.count >= length else { return nil }
    return UInt32(digits.prefix(length).string, radix: 16)
  }

  /// Markup whose own signs are written as entities, as it was before: `&lt;p&gt;` as `<p>`.
  static func withoutEntities(_ markup: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(markup.count)
    var place = markup.startIndex
    while place < markup.endIndex {
      if markup[place] == UInt8(ascii: "&"),
        let found = signs.first(where: { markup[place...].starts(with: $0.entity) })
      {
        text.append(found.sign)
        place += found.entity.count
      } else {
        text.append(markup[place])
        place += 1
      }
    }
    return text
  }

  private static let signs: [(entity: [UInt8], sign: UInt8)] =
    ([
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&#x3D;", "="), ("&amp;", "&"),
    ] as [(String, Unicode.Scalar)]).map { (Array($0.0.utf8), UInt8(ascii: $0.1)) }
}
