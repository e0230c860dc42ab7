import Testing

@testable import SheafIngest

@Suite("Telling the charset")
struct CharsetDetectorTests {
  private static let simplified = "渔船在天亮以前回到港口，码头上已经亮起了灯。"
  private static let traditional = "漁船在天亮以前回到港口，碼頭上已經亮起了燈。"

  @Test(
    "simplified Chinese is told from its bytes alone",
    arguments: [Charset.utf8, .gb18030, .utf16LittleEndian, .utf16BigEndian])
  func simplified(charset: Charset) throws {
    let bytes =
      charset == .utf8 ? Array(Self.simplified.utf8) : try #require(Encoded.bytes(of: Self.simplified, in: charset))
    let text = DecodedText(bytes)
    #expect(text.charset == charset)
    #expect(text.string == Self.simplified)
    #expect(text.damage(in: "a.txt") == nil)
  }

  @Test(
    "traditional Chinese is told from its bytes alone",
    arguments: [Charset.big5, .gb18030, .utf16LittleEndian, .utf16BigEndian])
  func traditional(charset: Charset) throws {
    let text = DecodedText(try #require(Encoded.bytes(of: Self.traditional, in: charset)))
    #expect(text.charset == charset)
    #expect(text.string == Self.traditional)
  }

  @Test("ten characters are enough", arguments: [Charset.gb18030, .utf16LittleEndian, .utf16BigEndian])
  func short(charset: Charset) throws {
    for sentence in ["今天早上渡口没有开船。", "他把水表修好就回家了。", "山上的小学有六个学生。", "请大家明天带伞来上课。"] {
      #expect(DecodedText(try #require(Encoded.bytes(of: sentence, in: charset))).string == sentence)
    }
  }

  @Test("a byte order mark decides and is no text", arguments: [Charset.utf8, .utf16LittleEndian, .utf16BigEndian])
  func mark(charset: Charset) throws {
    let bytes = charset == .utf8 ? Array("\u{FEFF}船".utf8) : try #require(Encoded.bytes(of: "\u{FEFF}船", in: charset))
    #expect(DecodedText(bytes, label: .gb18030).string == "船")
  }

  @Test(
    "UTF-16 that is Latin for the most part is not taken for ASCII",
    arguments: [Charset.utf16LittleEndian, .utf16BigEndian])
  func latinUTF16(charset: Charset) throws {
    let text = "The boat leaves at half past five.\n"
    #expect(DecodedText(try #require(Encoded.bytes(of: text, in: charset))).string == text)
  }

  @Test("Western text of single bytes is read as windows-1252")
  func western() {
    let bytes: [UInt8] =
      Array("The caf".utf8) + [0xE9] + Array(" on the pi".utf8) + [0xE8] + Array("ce d'eau is \u{22}ferm".utf8) + [
        0xE9, 0x22,
      ]
    let text = DecodedText(bytes)
    #expect(text.charset == .windows1252)
    #expect(text.string == "The café on the pièce d'eau is \"fermé\"")
  }

  @Test(
    "a wrong label loses to the bytes",
    arguments: [
      Charset.big5, .windows1252, .utf16LittleEndian, .shiftJIS, .windows1251, .utf8, .windows1257, .latinHebrew,
      .dosCyrillic,
      .macRoman,
    ])
  func wrongLabel(label: Charset) throws {
    let bytes = try #require(Encoded.bytes(of: Self.simplified, in: .gb18030))
    #expect(DecodedText(bytes, label: label).string == Self.simplified)
  }

  @Test(
    "a label brings in a charset that is not looked for otherwise",
    arguments: [
      ("windows-1254", "İskelede gece okulu açıldı, öğrenciler geldi."),
      ("windows-1255", "הסירה חזרה לנמל לפני הזריחה."), ("iso-8859-8-i", "הסירה חזרה לנמל לפני הזריחה."),
      ("windows-1256", "عاد القارب إلى الميناء قبل الفجر."), ("iso-8859-6", "عاد القارب إلى الميناء قبل الفجر."),
      ("windows-1257", "Laiva ostā."), ("windows-1257", "Vakara skola ostā atvērta, skolēni gaida."),
      ("iso-8859-13", "Vakara skola ostā atvērta, skolēni gaida."),
      ("iso-8859-4", "Vakara skola ostā atvērta, skolēni gaida."),
      ("iso-8859-10", "Báturinn fór úr höfn, þótt kalt væri."),
      ("iso-8859-3", "La ŝipo revenis en la havenon ĉe tagiĝo."), ("iso-8859-14", "Dŵr yr afon, a'r tŷ ar y cei."),
      ("iso-8859-15", "L'entrée coûte 30 €, le café est fermé."), ("iso-8859-16", "Școala de seară și barca."),
      ("iso-8859-5", "Лодка вернулась в порт до рассвета."), ("ibm866", "Лодка вернулась в порт до рассвета."),
      ("koi8-u", "Човен повернувся в порт, її чекали."), ("x-mac-cyrillic", "Лодка вернулась в порт до рассвета."),
      ("macintosh", "Le café du port est fermé, l'été fini."),
      ("iso-8859-7", "Το καράβι γύρισε στο λιμάνι πριν την αυγή."),
      ("tis-620", "เรือกลับถึงท่าก่อนฟ้าสาง"),
    ])
  func label(label: String, sentence: String) throws {
    let charset = try #require(Charset(label: label))
    let page = "<p>\(sentence)</p>"
    let text = DecodedText(try #require(Encoded.bytes(of: page, in: charset)), label: charset)
    #expect(text.string == page)
    #expect(text.damage(in: "a.html") == nil)
  }

  @Test("every charset is one that the system can read", arguments: Charset.allCases)
  func known(charset: Charset) {
    #expect([UInt8]("a".utf8).withUnsafeBytes { Iconv.decode($0, from: charset) } != nil)
  }

  @Test(
    "Japanese, Korean and Russian are told from their bytes alone, and in a page with its markup",
    arguments: [
      (Charset.shiftJIS, "港に船が帰ってきました。渡し場の灯りはもうついています。"),
      (.eucJP, "港に船が帰ってきました。渡し場の灯りはもうついています。"),
      (.eucKR, "배가 새벽이 되기 전에 항구로 돌아왔다. 나루터의 불은 이미 켜져 있었다."),
      (.windows1251, "Лодка вернулась в порт до рассвета. На пристани уже горели огни."),
      (.windows1253, "Το καράβι γύρισε στο λιμάνι πριν την αυγή. Στην προβλήτα έκαιγαν ήδη φώτα."),
      (.windows1250, "Łódź wróciła do portu przed świtem, a na przystani paliły się już światła."),
      (.latin2, "Łódź wróciła do portu przed świtem, a na przystani paliły się już światła."),
    ])
  func otherLanguages(charset: Charset, sentence: String) throws {
    for text in [sentence, "<html><head></head>\n<body class=\"main\">\n<p>\(sentence)</p>\n</body></html>"] {
      let decoded = DecodedText(try #require(Encoded.bytes(of: text, in: charset)))
      #expect(decoded.charset == charset)
      #expect(decoded.string == text)
    }
  }

  @Test(
    "a byte order mark of four bytes is not taken for that of two",
    arguments: [Charset.utf32LittleEndian, .utf32BigEndian]
  )
  func fourByteMark(charset: Charset) throws {
    let bytes = try #require(Encoded.bytes(of: "\u{FEFF}渔船回到港口。", in: charset))
    #expect(DecodedText(bytes).string == "渔船回到港口。")
  }

  @Test("a bad byte costs itself and nothing after it, and is told with its place")
  func badByte() throws {
    var bytes = try #require(Encoded.bytes(of: "第一行写得很好。\n第二行也写得很好，", in: .gb18030))
    bytes += [0xFF] + (try #require(Encoded.bytes(of: "后面还有。<b>字</b>", in: .gb18030)))
    let text = DecodedText(bytes)
    #expect(text.string == "第一行写得很好。\n第二行也写得很好，\u{FFFD}后面还有。<b>字</b>")
    let damage = try #require(text.damage(in: "a.txt"))
    #expect(damage.id == "damaged-text")
    #expect(damage.severity == .warning)
    #expect(damage.location?.description == "a.txt:2:10")
  }

  @Test("a lead byte before markup does not take the markup along")
  func leadByte() throws {
    let bytes = try #require(Encoded.bytes(of: "渔船回到了港口，灯亮了", in: .gb18030)) + [0xB4] + Array("</p>".utf8)
    #expect(DecodedText(bytes).string == "渔船回到了港口，灯亮了\u{FFFD}</p>")
  }

  @Test("UTF-8 that was cut in the middle of a character stays UTF-8")
  func cut() {
    let text = DecodedText(Array(Self.simplified.utf8.dropLast(1)))
    #expect(text.charset == .utf8)
    #expect(text.string == Self.simplified.dropLast(1) + "\u{FFFD}")
    #expect(text.damage(in: "a.txt") != nil)
  }

  @Test("GB18030 that was cut in the middle of a character keeps the rest")
  func cutGB() throws {
    let bytes = try #require(Encoded.bytes(of: Self.simplified, in: .gb18030)).dropLast(1)
    #expect(DecodedText(Array(bytes)).string == Self.simplified.dropLast(1) + "\u{FFFD}")
  }

  @Test("characters of four bytes are read")
  func fourBytes() throws {
    let sentence = "班长卓㛃和学徒𠮷田在港口修船，船很旧。"
    #expect(DecodedText(try #require(Encoded.bytes(of: sentence, in: .gb18030))).string == sentence)
  }

  @Test("any bytes at all become valid text")
  func anything() {
    for seed in UInt64(1)...40 {
      var state = seed
      let bytes = (0..<400).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33)
      }
      #expect(String(validating: DecodedText(bytes).bytes, as: UTF8.self) != nil)
    }
  }
}
