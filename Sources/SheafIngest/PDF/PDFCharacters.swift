/// The characters of a word as documents mean them, where fonts name others that look alike.
enum PDFCharacters {
  /// The text of an element up to the next tag, its entities resolved.
  static func read(_ element: some Collection<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    var rest = Array(element.prefix { $0 != UInt8(ascii: "<") })[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "&"), let (character, length) = entity(rest) {
        text.append(character)
        rest = rest.dropFirst(length)
      } else {
        text.append(byte)
        rest = rest.dropFirst()
      }
    }
    // Below U+2000 stands nothing to replace but control characters.
    guard text.contains(where: { $0 >= 0xE2 || $0 < 0x20 || $0 == 0x7F }) else { return text }
    return Array(String(scalars: text[...].scalars.flatMap(replacement)[...]).utf8)
  }

  private static func entity(_ text: ArraySlice<UInt8>) -> (UInt8, Int)? {
    for (name, character) in entities where text.dropFirst().starts(with: name) { return (character, name.count + 1) }
    return nil
  }

  private static let entities: [([UInt8], UInt8)] = [
    ("amp;", "&"), ("lt;", "<"), ("gt;", ">"), ("quot;", "\""), ("apos;", "'"), ("#39;", "'"),
  ].map { (Array($0.utf8), ($1 as Unicode.Scalar).value.lowByte) }

  /// What stands for a code point: for a radical the character that looks like it, for a ligature its letters.
  private static func replacement(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    switch scalar.value {
    case 0x00..<0x20, 0x7F, 0xFFFE, 0xFFFF: []
    case 0x2E80...0x2EF3: [supplement[scalar] ?? scalar]
    case 0x2F00...0x2FD5: [radicals[Int(scalar.value - 0x2F00)]]
    case 0xFB00...0xFB06: Array(ligatures[Int(scalar.value - 0xFB00)].unicodeScalars)
    // Bullets of the symbol fonts of word processors, which have no code points of their own.
    case 0xF0B7, 0xF06C, 0xF09F: ["●"]
    case 0xF06E, 0xF0A7: ["■"]
    case 0xF075: ["◆"]
    case 0xF0D8: ["➤"]
    default: [scalar]
    }
  }

  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

  /// The characters of the Kangxi radicals, U+2F00 to U+2FD5, by their compatibility decompositions (Unicode Standard).
  private static let radicals = Array(
    """
    一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹\
    殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足\
    身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠
    """.unicodeScalars)

  /// Those of the supplement that are characters by themselves.
  private static let supplement = Dictionary(
    uniqueKeysWithValues: zip(
      "⺁⺈⺋⺟⺠⺩⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳".unicodeScalars, "厂刀卩母民王见角贝车长长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙龟".unicodeScalars))
}

extension UInt32 {
  fileprivate var lowByte: UInt8 { UInt8(truncatingIfNeeded: self) }
}
