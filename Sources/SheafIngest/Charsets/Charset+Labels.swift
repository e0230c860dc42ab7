extension Charset {
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
      (.shiftJIS, "shift_jis shift-jis sjis x-sjis ms_kanji windows-31j"),
      (.eucJP, "euc-jp x-euc-jp"),
      (.eucKR, "euc-kr ks_c_5601-1987 korean windows-949"),
      (.iso2022JP, "iso-2022-jp csiso2022jp iso-2022-jp-2 cp50220 cp50221"),
      (.iso2022KR, "iso-2022-kr csiso2022kr"),
      (.hz, "hz-gb-2312 hz-gb2312 hz"),
      (.utf7, "utf-7 unicode-1-1-utf-7 csunicode11utf7 x-unicode-2-0-utf-7"),
      // Latin.
      (.windows1252, "windows-1252 iso-8859-1 iso8859-1 latin1 l1 cp1252 x-cp1252"),
      (.windows1250, "windows-1250 cp1250 x-cp1250"),
      (.windows1254, "windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 latin5 l5"),
      (.windows1257, "windows-1257 cp1257 x-cp1257"),
      (.windows1258, "windows-1258 cp1258 x-cp1258"),
      (.latin2, "iso-8859-2 iso8859-2 latin2 l2"),
      (.latin3, "iso-8859-3 iso8859-3 latin3 l3"),
      (.latin4, "iso-8859-4 iso8859-4 latin4 l4"),
      (.latin6, "iso-8859-10 iso8859-10 latin6 l6"),
      (.latin7, "iso-8859-13 iso8859-13"),
      (.latin8, "iso-8859-14 iso8859-14"),
      (.latin9, "iso-8859-15 iso8859-15 latin9 l9"),
      (.latin10, "iso-8859-16"),
      (.macRoman, "macintosh mac x-mac-roman csmacintosh"),
      // Other scripts.
      (.windows1251, "windows-1251 cp1251 x-cp1251"),
      (.koi8, "koi8-r koi8 koi cskoi8r"),
      (.koi8Ukrainian, "koi8-u koi8-ru"),
      (.latinCyrillic, "iso-8859-5 iso8859-5 cyrillic"),
      (.dosCyrillic, "ibm866 cp866 866 csibm866"),
      (.macCyrillic, "x-mac-cyrillic x-mac-ukrainian"),
      (.windows1253, "windows-1253 cp1253 x-cp1253"),
      (.latinGreek, "iso-8859-7 iso8859-7 greek greek8 elot_928"),
      (.windows1255, "windows-1255 cp1255 x-cp1255"),
      (.latinHebrew, "iso-8859-8 iso8859-8 iso-8859-8-i iso-8859-8-e hebrew visual logical"),
      (.windows1256, "windows-1256 cp1256 x-cp1256"),
      (.latinArabic, "iso-8859-6 iso8859-6 arabic ecma-114 asmo-708"),
      (.thai, "windows-874 tis-620 iso-8859-11 iso8859-11 dos-874"),
    ]
    return names.reduce(into: [:]) { table, entry in
      for name in entry.1.split(separator: " ") { table[String(name)] = entry.0 }
    }
  }()
}
