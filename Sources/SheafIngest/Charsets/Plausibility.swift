/// How ordinary a text is, decoded in some charset.
struct Plausibility {
  /// How many characters had a say: all but ASCII, which most charsets share.
  private(set) var count = 0
  /// The mean of what each of them is worth, from -2 for what no text holds to 1.5 for the most frequent.
  var score: Double { count == 0 ? 0 : sum / Double(count) }

  private var sum = 0.0
  private let charset: Charset

  /// Weighs a decoded text.
  init(of text: Iconv.Output, in charset: Charset) {
    self.charset = charset
    text.utf8.withUnsafeBufferPointer { bytes in
      var cursor = UTF8Cursor(bytes)
      var previous: UInt32 = 0x20
      while let value = cursor.next() {
        add(value, after: previous, before: cursor.peek() ?? 0x20)
        previous = value
      }
    }
  }

  private mutating func add(_ value: UInt32, after previous: UInt32, before next: UInt32) {
    let worth: Double? =
      switch charset {
      case .windows1252, .windows1250, .windows1254, .windows1257, .windows1258, .latin2, .latin3, .latin4, .latin6,
        .latin7, .latin8, .latin9, .latin10, .macRoman:
        Self.westernWorth(value, after: previous, before: next)
      case .windows1251, .koi8, .windows1253, .windows1255, .windows1256, .thai, .latinCyrillic, .latinArabic,
        .latinGreek,
        .latinHebrew, .koi8Ukrainian, .dosCyrillic, .macCyrillic:
        Self.letterWorth(value, after: previous, before: next)
      case .shiftJIS, .eucJP, .iso2022JP: Self.japaneseWorth(value)
      case .eucKR, .iso2022KR: Self.koreanWorth(value)
      case .utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian:
        Self.isPrinted(value) ? 1 : Self.worth(value)
      case .utf8, .utf7, .gb18030, .hz, .big5: Self.worth(value)
      }
    guard let worth else { return }
    sum += worth
    count += 1
  }

  /// What a character is worth as a sign of Chinese text; nil for ASCII, which says nothing.
  private static func worth(_ value: UInt32) -> Double? {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E: return nil
    case 0x00...0x1F, 0x7F...0x9F, 0xFFFD...0xFFFF, 0xE000...0xF8FF: return -2
    case 0x4E00...0x9FFF:
      switch HanFrequency.standard.rank(of: value) {
      case .frequent: return 1.5
      case .common: return 0.8
      case .rare: return -1
      }
    case 0x3001, 0x3002, 0x3008...0x3011, 0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F: return 1.2
    case 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x3000, 0x00B7, 0x00A0: return 0.8
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: return 0.3
    default: return -0.5
    }
  }

  /// What a character is worth as a sign of Japanese: kana stand in every sentence. Those of half width are how the bytes
  /// of other charsets come out.
  private static func japaneseWorth(_ value: UInt32) -> Double? {
    (0x3041...0x30FE).contains(value) ? 1.3 : (0xFF61...0xFF9F).contains(value) ? -1 : worth(value)
  }

  /// What a character is worth as a sign of Korean: its endings and particles make up half of any text, where the bytes of
  /// other charsets give syllables of all kinds, and Han characters.
  private static func koreanWorth(_ value: UInt32) -> Double? {
    switch value {
    case 0xAC00...0xD7A3: frequentHangul.contains(value) ? 1.5 : 0.8
    case 0x4E00...0x9FFF: -0.5
    default: worth(value)
    }
  }

  private static let frequentHangul = Set(
    "이다는의에을가고하지로한은사기도를서리시어자대해있인정나일부보장수전라들과아원으그제여만게주면스공상구관었했습니".unicodeScalars.map(\.value))

  /// What a letter of an alphabet of one byte is worth: it stands beside others, small behind capital.
  ///
  /// Halves of Han characters come out as letters too, small and capital without order; and the accented letters of a Latin
  /// alphabet as Cyrillic or Greek ones between Latin ones, where no word has both.
  private static func letterWorth(_ value: UInt32, after previous: UInt32, before next: UInt32) -> Double? {
    switch value {
    case 0x80...0x9F, 0xFFFD: return -2
    case 0x0386...0x03CE, 0x0401...0x045F, 0x0490, 0x0491:
      if isLetter(previous) || isLetter(next) { return -1 }
      let isCapital = (0x0391...0x03A9).contains(value) || (0x0401...0x042F).contains(value)
      let followsSmall = (0x03AC...0x03CE).contains(previous) || (0x0430...0x045F).contains(previous)
      return !isCapital ? 1 : followsSmall ? -1 : 0.8
    // The letters and signs of Hebrew, Arabic and Thai.
    case 0x05B0...0x05EA, 0x060C...0x0652, 0x0E01...0x0E5B: return 1
    default: return worth(value)
    }
  }

  /// Western letters beyond ASCII stand among those of ASCII; two in a row are rather halves of a Han character.
  private static func westernWorth(_ value: UInt32, after previous: UInt32, before next: UInt32) -> Double? {
    guard value >= 0x80 else { return worth(value) }
    if value == 0xFFFD || (0x80...0x9F).contains(value) { return -2 }
    let isAlone = previous < 0x80 && next < 0x80
    switch value {
    case 0x2013, 0x2014, 0x2018...0x201D, 0x2022, 0x2026, 0x20AC, 0x00A0, 0x00A3, 0x00A7, 0x00A9, 0x00AB, 0x00B0,
      0x00B7, 0x00BB:
      return isAlone ? 1 : 0
    case 0x00C0...0x024F, 0x0300...0x0323, 0x1E02...0x1EF3:
      let touchesLetter = isLetter(previous) || isLetter(next)
      return isAlone && touchesLetter ? 1.2 : touchesLetter ? 0 : -1
    default: return -1
    }
  }

  private static func isLetter(_ value: UInt32) -> Bool { (0x61...0x7A).contains(value | 0x20) }

  private static func isPrinted(_ value: UInt32) -> Bool {
    (0x20...0x7E).contains(value) || value == 0x0A || value == 0x0D
  }
}
