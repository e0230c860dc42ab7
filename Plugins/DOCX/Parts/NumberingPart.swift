import SheafMarkup

/// Writes `word/numbering.xml`: one list with bullets for all, and one for each list with numbers, since each starts
/// again at 1.
struct NumberingPart {
  /// How many lists with numbers a document gets; Word gives up at a few thousand.
  static let limit = 1_000
  let isChinese: Bool
  /// How far a level is indented beyond the one above, in twentieths of a point.
  let step: Int

  /// How far the text of a level's items is indented: in Chinese the number stands where paragraphs begin.
  func indent(_ level: Int) -> Int { step * (level + (isChinese ? 2 : 1)) }
  /// The numbers of the first list, which is the one with bullets, and of what it is like; lists of the user's own
  /// document come before.
  let first: (abstract: Int, list: Int)

  /// The number of the list with bullets.
  var bullets: Int { first.list }

  /// The levels, from 0, on which the lists with numbers stand, in their order; the first of them comes after the
  /// bullets.
  private var ordered: [Int] = []

  init(isChinese: Bool, step: Int, first: (abstract: Int, list: Int) = (0, 1)) {
    self.isChinese = isChinese
    self.step = step
    self.first = first
  }

  /// Takes up one more list with numbers; nil when there are too many.
  mutating func addList(level: Int) -> Int? {
    guard ordered.count < Self.limit else { return nil }
    ordered.append(level)
    return ordered.count + bullets
  }

  /// The whole part.
  func bytes() -> [UInt8] {
    var xml = MarkupWriter.part()
    xml.open("w:numbering", ("xmlns:w", WordNamespace.main))
    for isOrdered in [false, true] {
      xml.open("w:abstractNum", ("w:abstractNumId", "\(first.abstract + (isOrdered ? 1 : 0))"))
      xml.markup("<w:multiLevelType w:val=\"multilevel\"/>")
      for level in 0..<9 { write(level: level, isOrdered: isOrdered, to: &xml) }
      xml.close("w:abstractNum")
    }
    xml.open("w:num", ("w:numId", "\(bullets)"))
    xml.value("w:abstractNumId", "\(first.abstract)")
    xml.close("w:num")
    for (index, level) in ordered.enumerated() {
      xml.open("w:num", ("w:numId", "\(index + 1 + bullets)"))
      xml.value("w:abstractNumId", "\(first.abstract + 1)")
      xml.open("w:lvlOverride", ("w:ilvl", "\(level)"))
      xml.markup("<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>")
    }
    xml.close("w:numbering")
    return xml.bytes
  }

  private func write(level: Int, isOrdered: Bool, to xml: inout MarkupWriter) {
    let (format, text) = isOrdered ? numbers(level) : ("bullet", ["•", "◦", "▪"][level % 3])
    xml.open("w:lvl", ("w:ilvl", "\(level)"))
    xml.markup("<w:start w:val=\"1\"/>")
    xml.value("w:numFmt", format)
    xml.value("w:lvlText", text)
    xml.markup("<w:lvlJc w:val=\"left\"/>")
    ParagraphFormat(left: indent(level), firstLine: .hanging(hanging(level, isOrdered))).write(to: &xml)
    xml.close("w:lvl")
  }

  /// How far a number stands before the text: a dot needs little room, （1） two and a half characters.
  private func hanging(_ level: Int, _ isOrdered: Bool) -> Int {
    if !isOrdered { return step * 3 / 4 }
    return isChinese && level % 3 == 1 ? step * 5 / 4 : step
  }

  /// 1. （1） ① as Chinese offices number below 一、 and （一）; 1. a. i. elsewhere.
  private func numbers(_ level: Int) -> (format: String, text: String) {
    let place = "%\(level + 1)"
    return switch (isChinese, level % 3) {
    case (true, 1): ("decimal", "（\(place)）")
    case (true, 2): ("decimalEnclosedCircle", place)
    case (false, 1): ("lowerLetter", place + ".")
    case (false, 2): ("lowerRoman", place + ".")
    default: ("decimal", place + ".")
    }
  }
}
