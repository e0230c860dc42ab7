extension SelectorParser {
  /// The code point at hand; nil at the end.
  var peek: Unicode.Scalar? { place < text.count ? text[place] : nil }

  /// Skips white space; tells whether there was any.
  @discardableResult
  mutating func skipSpace() -> Bool {
    let start = place
    while let next = peek, Self.isSpace(next) { place += 1 }
    return place > start
  }

  /// Whether a name starts at a place: a letter, `_`, a character that is not ASCII, an escape, or one of them behind a
  /// hyphen (CSS Syntax, 4.3.9).
  func startsName(at place: Int) -> Bool {
    guard place < text.count else { return false }
    switch text[place] {
    case "-":
      guard place + 1 < text.count else { return false }
      return text[place + 1] == "-" || Self.isNameStart(text[place + 1]) || text[place + 1] == "\\"
    case "\\": return place + 1 < text.count && text[place + 1] != "\n"
    case let scalar: return Self.isNameStart(scalar)
    }
  }

  /// The name at hand, escapes resolved.
  mutating func name(_ what: String) throws(SelectorFault) -> [UInt8] {
    var name = String.UnicodeScalarView()
    while let scalar = peek {
      if scalar == "\\" {
        name.append(try escape())
      } else if Self.isNamePart(scalar) {
        name.append(scalar)
        place += 1
      } else {
        break
      }
    }
    guard !name.isEmpty else { throw SelectorFault(at: place, "\(what) is expected here") }
    return Array(String(name).utf8)
  }

  /// The text in quotation marks at hand.
  mutating func quoted() throws(SelectorFault) -> [UInt8] {
    let start = place
    let mark = text[place]
    var value = String.UnicodeScalarView()
    place += 1
    while let scalar = peek {
      switch scalar {
      case mark:
        place += 1
        return Array(String(value).utf8)
      case "\\": value.append(try escape())
      default:
        value.append(scalar)
        place += 1
      }
    }
    throw SelectorFault(at: start, "the quotation mark is not closed", help: "write `\(mark)` behind the value")
  }

  /// An escape: `\:` or `\3A ` (CSS Syntax, 4.3.7).
  private mutating func escape() throws(SelectorFault) -> Unicode.Scalar {
    place += 1
    guard let first = peek, first != "\n" else {
      throw SelectorFault(at: place - 1, "`\\` stands before nothing", help: "take it out, or write `\\\\`")
    }
    guard first.properties.isASCIIHexDigit else {
      place += 1
      return first
    }
    var value: UInt32 = 0
    var count = 0
    while let digit = peek, count < 6, digit.properties.isASCIIHexDigit {
      value = value << 4 | UInt32(Character(digit).hexDigitValue ?? 0)
      place += 1
      count += 1
    }
    if let next = peek, Self.isSpace(next) { place += 1 }
    return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  // MARK: - Code points

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool { [" ", "\t", "\n", "\r", "\u{C}"].contains(scalar) }

  static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    isNameStart(scalar) || ("0"..."9").contains(scalar) || scalar == "-"
  }

  private static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "_": true
    // CSS takes them for letters, but no page names its elements so: they are slips of a Chinese keyboard.
    default: scalar.value >= 0x80 && fullWidth(scalar) == nil
    }
  }

  /// The sign that a Chinese keyboard's full-width one is meant to be; nil for other code points.
  static func fullWidth(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\u{3000}", "\u{A0}": "a half-width space"
    case "，", "、": ","
    case "。": "."
    case "“", "”": "\""
    case "‘", "’": "'"
    case "【": "["
    case "】": "]"
    case "\u{FF01}"..."\u{FF0F}", "\u{FF1A}"..."\u{FF20}", "\u{FF3B}"..."\u{FF40}", "\u{FF5B}"..."\u{FF5E}":
      Unicode.Scalar(scalar.value - 0xFEE0).map(String.init)
    default: nil
    }
  }

  /// ASCII letters made small.
  static func lower(_ name: [UInt8]) -> [UInt8] { name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 } }
}
