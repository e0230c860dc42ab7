/// What a code point is to Chinese typesetting: enough to decide on its width and on the spaces around it.
enum Glyph: UInt8 {
  /// A Han character, or kana beside it.
  case han
  /// Full-width punctuation that carries its own white space: 。，、：；？！…—.
  case stop
  /// A full-width bracket that opens: （《〈【「.
  case opener
  /// A full-width bracket that closes.
  case closer
  /// A quotation mark that opens, “ or ‘, or one of the low marks that stand for it.
  case openingQuote
  /// A quotation mark that closes.
  case closingQuote
  /// The straight double quotation mark, or its full-width form.
  case straightQuote
  /// A letter of an alphabet.
  case letter
  /// A digit.
  case digit
  /// A sign that belongs to a number: % ‰ ° ℃ + $ ￥.
  case unit
  /// White space of any width.
  case space
  /// A code point that prints nothing: a zero-width space, a byte order mark, a soft hyphen, a control character.
  case nothing
  /// , : ; ? ! in half width.
  case mark
  /// ( in half width.
  case openingParenthesis
  /// ) in half width.
  case closingParenthesis
  /// Everything else.
  case symbol

  /// Classifies a code point.
  @inline(__always)
  init(_ value: UInt32) {
    if value >= 0x4E00, value <= 0x9FFF {
      self = .han
    } else if value < 0x80 {
      self = Self.ascii(value)
    } else {
      self = Self.other(value)
    }
  }

  @inline(__always)
  private static func ascii(_ value: UInt32) -> Glyph {
    switch value {
    case 0x30...0x39: .digit
    case 0x41...0x5A, 0x61...0x7A: .letter
    case 0x20, 0x09...0x0D: .space
    case 0x22: .straightQuote
    case 0x21, 0x2C, 0x3A, 0x3B, 0x3F: .mark
    case 0x28: .openingParenthesis
    case 0x29: .closingParenthesis
    case 0x24, 0x25, 0x2B: .unit
    case 0x00...0x1F, 0x7F: .nothing
    default: .symbol
    }
  }

  @inline(__always)
  private static func other(_ value: UInt32) -> Glyph {
    // Two marks in three of Chinese text.
    value == 0xFF0C || value == 0x3002 || value == 0x3001 ? .stop : rarer(value)
  }

  private static func rarer(_ value: UInt32) -> Glyph {
    switch value {
    case 0x3001...0x3002, 0xFF01, 0xFF0C, 0xFF0E, 0xFF1A...0xFF1B, 0xFF1F, 0x2026, 0x2014, 0x2E3A: .stop
    case 0x201C, 0x2018, 0x201A, 0x201E, 0x301D: .openingQuote
    case 0x201D, 0x2019, 0x201B, 0x301E, 0x301F: .closingQuote
    case 0xFF02: .straightQuote
    case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0xFF08, 0xFF3B: .opener
    case 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0xFF09, 0xFF3D: .closer
    case 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x2FA1F, 0x30000...0x3347F, 0x3005, 0x3007: .han
    case 0x3041...0x30FA, 0x30FC...0x30FF: .han
    case 0xFF10...0xFF19, 0x2460...0x24FF: .digit
    case 0xFF05, 0x2030, 0x00B0, 0x2103, 0x2109, 0xFFE5, 0x00A5, 0x20AC, 0x00A3, 0xFF0B: .unit
    case 0x3000, 0x00A0, 0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F, 0x205F, 0x0085: .space
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0x00AD, 0x0080...0x009F: .nothing
    case 0x00C0...0x024F, 0x0370...0x1FFF, 0xAC00...0xD7A3, 0xFF21...0xFF3A, 0xFF41...0xFF5A: .letter
    default: .symbol
    }
  }

  /// Whether it takes part in Chinese text, so that a mark beside it is Chinese too.
  @inline(__always)
  var isChinese: Bool {
    switch self {
    case .han, .stop, .opener, .closer, .openingQuote, .closingQuote: true
    case .straightQuote, .letter, .digit, .unit, .space, .nothing, .mark, .openingParenthesis, .closingParenthesis,
      .symbol:
      false
    }
  }

  /// Whether it is part of a Latin word or a number.
  @inline(__always)
  var isWord: Bool { self == .letter || self == .digit || self == .unit }
}
