import SheafMarkup

/// Writes `word/fontTable.xml`: what each font is like, so that a program without it takes one that looks alike.
enum FontTable {
  /// What a font is like.
  private struct Font {
    /// Another name of the same font, or that of the one to take instead.
    var alternative: String?
    /// `roman`, `swiss` or `modern`.
    var family: String
    /// The character set by its Windows number; `86` is that of simplified Chinese.
    var charset: String
    var isFixed = false
  }

  /// The whole part, for the fonts of a document.
  static func bytes(_ faces: Typefaces) -> [UInt8] {
    var xml = MarkupWriter.part()
    xml.open("w:fonts", ("xmlns:w", WordNamespace.main))
    var names: [String] = []
    for name in faces.all.flatMap({ [$0.latin, $0.han] }) where !names.contains(name) { names.append(name) }
    for name in names {
      let font = font(name)
      xml.open("w:font", ("w:name", name))
      if let alternative = font.alternative { xml.value("w:altName", alternative) }
      xml.value("w:charset", font.charset)
      xml.value("w:family", font.family)
      xml.value("w:pitch", font.isFixed ? "fixed" : "variable")
      xml.close("w:font")
    }
    xml.close("w:fonts")
    return xml.bytes
  }

  private static func font(_ name: String) -> Font {
    switch name {
    case "方正小标宋简体": Font(alternative: "华文中宋", family: "roman", charset: "86")
    case "仿宋": Font(alternative: "仿宋_GB2312", family: "modern", charset: "86")
    case "楷体": Font(alternative: "楷体_GB2312", family: "modern", charset: "86")
    case "黑体": Font(alternative: "SimHei", family: "modern", charset: "86")
    case "宋体": Font(alternative: "SimSun", family: "roman", charset: "86")
    case "新細明體": Font(alternative: "PMingLiU", family: "roman", charset: "88")
    case "標楷體": Font(alternative: "DFKai-SB", family: "roman", charset: "88")
    case "微軟正黑體": Font(alternative: "Microsoft JhengHei", family: "swiss", charset: "88")
    case "Consolas": Font(alternative: "Courier New", family: "modern", charset: "00", isFixed: true)
    case "Arial": Font(alternative: nil, family: "swiss", charset: "00")
    default: Font(alternative: nil, family: "roman", charset: "00")
    }
  }
}
