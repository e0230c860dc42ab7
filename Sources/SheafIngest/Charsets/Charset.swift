/// The charsets that files come in.
enum Charset: String, Hashable, Sendable, CaseIterable {
  /// Unicode in bytes; ASCII is a part of it.
  case utf8 = "UTF-8"
  /// What simplified Chinese is written in, GB2312 and GBK being parts of it.
  case gb18030 = "GB18030"
  /// What traditional Chinese is written in, with the characters of Hong Kong.
  case big5 = "BIG5-HKSCS"
  /// Unicode in pairs of bytes, the low one first.
  case utf16LittleEndian = "UTF-16LE"
  /// Unicode in pairs of bytes, the high one first.
  case utf16BigEndian = "UTF-16BE"
  /// Unicode in fours of bytes, the low one first; only where a byte order mark says so.
  case utf32LittleEndian = "UTF-32LE"
  /// Unicode in fours of bytes, the high one first; only where a byte order mark says so.
  case utf32BigEndian = "UTF-32BE"
  /// What Western text is written in; Latin-1 but for the C1 controls.
  case windows1252 = "CP1252"
  /// Japanese, as Windows writes it.
  case shiftJIS = "CP932"
  /// Japanese, as Unix wrote it.
  case eucJP = "EUC-JP"
  /// Korean.
  case eucKR = "CP949"
  /// Cyrillic.
  case windows1251 = "CP1251"
  /// Cyrillic, as Unix wrote it; only where a page says so.
  case koi8 = "KOI8-R"
  /// Central European.
  case windows1250 = "CP1250"
  /// Central European, as Unix wrote it.
  case latin2 = "ISO-8859-2"
  /// Greek.
  case windows1253 = "CP1253"
  /// Turkish; only where a page says so.
  case windows1254 = "CP1254"
  /// Arabic; only where a page says so.
  case windows1256 = "CP1256"
  /// Thai; only where a page says so.
  case thai = "CP874"
  /// Hebrew; only where a page says so, as all that follow.
  case windows1255 = "CP1255"
  /// Baltic.
  case windows1257 = "CP1257"
  /// Vietnamese.
  case windows1258 = "CP1258"
  /// Maltese and Esperanto.
  case latin3 = "ISO-8859-3"
  /// Baltic, an older one.
  case latin4 = "ISO-8859-4"
  /// Cyrillic, as the standard has it.
  case latinCyrillic = "ISO-8859-5"
  /// Arabic, as the standard has it.
  case latinArabic = "ISO-8859-6"
  /// Greek, as the standard has it.
  case latinGreek = "ISO-8859-7"
  /// Hebrew, as the standard has it.
  case latinHebrew = "ISO-8859-8"
  /// Nordic.
  case latin6 = "ISO-8859-10"
  /// Baltic, as the standard has it.
  case latin7 = "ISO-8859-13"
  /// Celtic.
  case latin8 = "ISO-8859-14"
  /// Western with the sign of the euro.
  case latin9 = "ISO-8859-15"
  /// Of south-eastern Europe.
  case latin10 = "ISO-8859-16"
  /// Cyrillic of Ukraine, as Unix wrote it.
  case koi8Ukrainian = "KOI8-U"
  /// Cyrillic, as DOS wrote it.
  case dosCyrillic = "CP866"
  /// Western, as the first Macintoshes wrote it.
  case macRoman = "MACINTOSH"
  /// Cyrillic, as the first Macintoshes wrote it.
  case macCyrillic = "MAC-UK"

  /// Japanese in seven bits, as mail has it; only where a label says so.
  case iso2022JP = "ISO-2022-JP"
  /// Korean in seven bits, as mail had it; only where a label says so.
  case iso2022KR = "ISO-2022-KR"
  /// Simplified Chinese in seven bits, as mail and newsgroups had it; only where a label says so.
  case hz = "HZ-GB-2312"
  /// Unicode in seven bits, as mail has it; only where a label says so. Browsers read no page in it.
  case utf7 = "UTF-7"

  /// The name by which glibc's iconv knows it.
  var iconvName: String { rawValue }

  /// Whether its text is nothing but ASCII to the eye of every other charset, so that only a label can tell it.
  var isSevenBit: Bool {
    switch self {
    case .iso2022JP, .iso2022KR, .hz, .utf7: true
    default: false
    }
  }

  /// How many bytes its characters are made of at least.
  var unit: Int {
    switch self {
    case .utf16LittleEndian, .utf16BigEndian: 2
    case .utf32LittleEndian, .utf32BigEndian: 4
    default: 1
    }
  }

  /// The charset of a byte order mark, and the length of the mark.
  static func mark(of bytes: [UInt8]) -> (charset: Charset, length: Int)? {
    let marks: [(Charset, [UInt8])] = [
      (.utf8, [0xEF, 0xBB, 0xBF]),
      // That of UTF-16 is the start of this one.
      (.utf32LittleEndian, [0xFF, 0xFE, 0x00, 0x00]), (.utf32BigEndian, [0x00, 0x00, 0xFE, 0xFF]),
      (.utf16LittleEndian, [0xFF, 0xFE]), (.utf16BigEndian, [0xFE, 0xFF]), (.gb18030, [0x84, 0x31, 0x95, 0x33]),
    ]
    return marks.first { bytes.starts(with: $0.1) }.map { ($0.0, $0.1.count) }
  }
}
