import Glibc

/// The character sets that files come in; their names are those of iconv.
enum Charset: String, CaseIterable, Sendable {
  case utf8 = "UTF-8"
  case gb18030 = "GB18030"
  case big5 = "BIG5-HKSCS"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1252 = "WINDOWS-1252"

  /// The character set that a label means, by the names of the WHATWG Encoding Standard; nil for others.
  init?(label: String) {
    switch label.lowercased().filter({ !$0.isWhitespace }) {
    case "utf-8", "utf8", "unicode-1-1-utf-8": self = .utf8
    case "gb2312", "gbk", "x-gbk", "gb18030", "gb_2312", "gb_2312-80", "chinese", "csgb2312", "iso-ir-58":
      self = .gb18030
    case "big5", "big5-hkscs", "cn-big5", "x-x-big5", "csbig5": self = .big5
    case "utf-16", "utf-16le", "unicode", "ucs-2", "csunicode": self = .utf16LittleEndian
    case "utf-16be", "unicodefffe": self = .utf16BigEndian
    case "windows-1252", "iso-8859-1", "latin1", "ascii", "us-ascii", "cp1252", "l1": self = .windows1252
    default: return nil
    }
  }

  /// The text, and how many bytes meant nothing and became U+FFFD.
  func decode(_ bytes: ArraySlice<UInt8>) -> (text: String, invalid: Int) {
    if self == .utf8 {
      let text = String(decoding: bytes, as: UTF8.self)
      guard !UTF8Check.isValid(bytes) else { return (text, 0) }
      return (text, text.unicodeScalars.reduce(0) { $0 + ($1 == "\u{FFFD}" ? 1 : 0) })
    }
    return IconvDecoder.decode(bytes, from: rawValue)
  }
}
