/// What a character means for the place where a line may end (避头尾), after CLREQ, "Requirements for Chinese Text
/// Layout" §3.1.3, and UAX #14 for the rest.
enum LineBreakClass {
  /// White space that vanishes at a line's end.
  case space
  /// A line break that the text means.
  case newline
  /// A combining mark, joiner or selector: belongs to the character before it.
  case extender
  /// Must not end a line: opening quotes and brackets, signs of currency before a figure.
  case opening
  /// Must not start a line: stops, commas, closing quotes and brackets, dashes, ellipses, 々, ％.
  case closing
  /// A letter, digit or sign that holds together with its like into words, figures and addresses.
  case latin
  /// Like `latin`, but must not start a line: `.` `,` `)` `%` …
  case latinClosing
  /// Like `latin`, but must not end a line: `(` `[` `{` `$`.
  case latinOpening
  /// A character that lines may break before and after: Han, kana, Hangul, pictures.
  case free

  /// Whether the character is set in words without spaces between.
  var isLatin: Bool {
    switch self {
    case .latin, .latinClosing, .latinOpening: true
    case .space, .newline, .extender, .opening, .closing, .free: false
    }
  }

  /// Whether a line must not start with it.
  var isForbiddenAtStart: Bool {
    switch self {
    case .closing, .latinClosing, .extender: true
    case .space, .newline, .opening, .latin, .latinOpening, .free: false
    }
  }

  /// Whether a line must not end with it.
  var isForbiddenAtEnd: Bool {
    switch self {
    case .opening, .latinOpening: true
    case .space, .newline, .extender, .closing, .latin, .latinClosing, .free: false
    }
  }

  /// The class of a code point that takes `columns` columns.
  init(_ scalar: Unicode.Scalar, columns: Int) {
    switch scalar.value {
    case 0x4E00...0x9FFF: self = .free
    case 0x0A: self = .newline
    case 0x20, 0x3000, 0x200B, 0x2002...0x2006, 0x2008...0x200A, 0x205F: self = .space
    case 0x21...0x7E: self = Self.ascii[Int(scalar.value) - 0x21]
    // 《〈「『【〔〖〘〚〝 （［｛｢ ‘ “ and the signs of currency ￥ ＄ ￡.
    case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0x3018, 0x301A, 0x301D, 0xFF08, 0xFF3B, 0xFF5B, 0xFF62,
      0x2018, 0x201C, 0x00AB, 0xFFE5, 0xFF04, 0xFFE1, 0x20AC:
      self = .opening
    // 、。〉》」』】〕〗〙〛〞〟々〜 ！％），．：；？］｝～－／｡｣､ ’ ” — … ‥ · • ‰ ℃ °.
    case 0x3001, 0x3002, 0x3005, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x3019, 0x301B, 0x301C, 0x301E,
      0x301F, 0x30FB, 0x30FC, 0xFF01, 0xFF05, 0xFF09, 0xFF0C...0xFF0F, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF3D, 0xFF5D, 0xFF5E,
      0xFF61, 0xFF63, 0xFF64, 0xFE50...0xFE52, 0xFE54...0xFE57, 0x2014, 0x2015, 0x2019, 0x201D, 0x2025, 0x2026, 0x2027,
      0x00B7, 0x00BB, 0x2022, 0x2030, 0x2103, 0x2109, 0x00B0, 0x203A:
      self = .closing
    case 0x00A0, 0x2007, 0x202F, 0x2010...0x2013, 0x2060: self = .latin  // No-break spaces and hyphens hold together.
    default:
      if columns == 0 || scalar.value == 0x200D {
        self = .extender
      } else if scalar.properties.isAlphabetic, !EastAsianWidth.isWide(scalar.value) {
        self = .latin
      } else {
        // Signs of mathematics stand between figures (5×8); numbers in circles and pictures stand alone.
        switch scalar.properties.generalCategory {
        case .mathSymbol, .currencySymbol, .decimalNumber, .dashPunctuation: self = .latin
        case .spacingMark, .modifierSymbol: self = .extender
        default: self = .free
        }
      }
    }
  }

  private static let ascii: [LineBreakClass] = (0x21...0x7E).map { (value: UInt8) in
    switch value {
    case UInt8(ascii: "!"), UInt8(ascii: "%"), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "."),
      UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      .latinClosing
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "$"): .latinOpening
    default: .latin
    }
  }
}
