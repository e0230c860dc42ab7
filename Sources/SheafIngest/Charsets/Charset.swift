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
  /// Central European; only where a page says so.
  case windows1250 = "CP1250"
  /// Central European, as Unix wrote it; only where a page says so.
  case latin2 = "ISO-8859-2"
  /// Greek; only where a page says so.
  case windows1253 = "CP1253"
  /// Turkish; only where a page says so.
  case windows1254 = "CP1254"
  /// Arabic; only where a page says so.
  case windows1256 = "CP1256"
  /// Thai; only where a page says so.
  case thai = "CP874"

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

  /// The charset that a label means; nil for one that is not known.
  ///
  /// Source: WHATWG Encoding, names and labels. `gb2312` and `gbk` mean GB18030 there, `latin1` means windows-1252.
  init?(label: String) {
    guard let charset = Self.labels[label.lowercased()] else { return nil }
    self = charset
  }

  private static let labels: [String: Charset] = {
    let names: [(Charset, String)] = [
      (.utf8, "utf-8 utf8 unicode-1-1-utf-8 x-unicode20utf8 ascii us-ascii"),
      (.gb18030, "gb18030 gbk gb2312 x-gbk gb_2312 gb_2312-80 csgb2312 chinese cn-gb euc-cn x-euc-cn cp936"),
      (.big5, "big5 big5-hkscs cn-big5 csbig5 x-x-big5 cp950"),
      (.utf16LittleEndian, "utf-16 utf-16le unicode ucs-2"),
      (.utf16BigEndian, "utf-16be unicodefffe"),
      (.windows1252, "windows-1252 iso-8859-1 iso8859-1 latin1 l1 cp1252 x-cp1252 iso-8859-15 latin9"),
      (.shiftJIS, "shift_jis shift-jis sjis x-sjis ms_kanji windows-31j"),
      (.eucJP, "euc-jp x-euc-jp"),
      (.eucKR, "euc-kr ks_c_5601-1987 korean windows-949"),
      (.windows1251, "windows-1251 cp1251 x-cp1251"),
      (.koi8, "koi8-r koi8 koi8-u cskoi8r"),
      (.windows1250, "windows-1250 cp1250 x-cp1250"),
      (.latin2, "iso-8859-2 iso8859-2 latin2 l2"),
      (.windows1253, "windows-1253 cp1253 iso-8859-7 greek"),
      (.windows1254, "windows-1254 cp1254 iso-8859-9 latin5"),
      (.windows1256, "windows-1256 cp1256 x-cp1256"),
      (.thai, "windows-874 tis-620 iso-8859-11 dos-874"),
      (.iso2022JP, "iso-2022-jp csiso2022jp iso-2022-jp-2 cp50220 cp50221"),
      (.iso2022KR, "iso-2022-kr csiso2022kr"),
      (.hz, "hz-gb-2312 hz-gb2312 hz"),
      (.utf7, "utf-7 unicode-1-1-utf-7 csunicode11utf7 x-unicode-2-0-utf-7"),
    ]
    return names.reduce(into: [:]) { table, entry in
      for name in entry.1.split(separator: " ") { table[String(name)] = entry.0 }
    }
  }()

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
