import SheafKit

// What stands in brackets behind the last sentence of a text.
extension ClosingCredits {
  /// Credits in brackets at the end of a text, and the text before them.
  static func trailing(_ text: ArraySlice<UInt8>) -> (credits: Credits, before: ArraySlice<UInt8>)? {
    var tail = text.suffix(360)
    // Agencies of Taiwan put the day in figures behind the bracket.
    let figures = tail.reversed().prefix { (0x30...0x39).contains($0) }.count
    if (6...8).contains(figures) { tail = tail.dropLast(figures) }
    guard closers.contains(where: { tail.hasSuffix($0) }) else { return nil }
    guard
      let open = tail.indices.last(where: { place in
        tail[place] == UInt8(ascii: "(") || tail[place] == UInt8(ascii: "[") || openers.start(tail[place...])
      }), open > text.startIndex
    else { return nil }
    let before = text[..<open].withoutSpaceAtEnd
    guard
      let credits = datedMedium(tail[open...]) ?? titledMedium(tail[open...]) ?? CreditLine.read(tail[open...])
        ?? newspaper(tail[open...], behind: before) ?? names(tail[open...], behind: before),
      credits.isWholeLine
    else { return nil }
    guard !credits.byline.isEmpty || !credits.editors.isEmpty || credits.source != nil || credits.repostedFrom != nil
    else {
      return nil
    }
    return (credits, before)
  }

  /// A title and the medium in brackets behind it, as surveys of the press have it: `标题（《某某日报》3月4日）`; nil where none stands.
  static func medium(behindTitle title: ArraySlice<UInt8>) -> (title: ArraySlice<UInt8>, credits: Credits)? {
    guard let found = trailing(title), found.before.count >= 12, found.credits.source != nil,
      found.credits.byline.isEmpty, found.credits.editors.isEmpty
    else { return nil }
    return (found.before, found.credits)
  }

  /// The paper or the office that stands in brackets behind the last sentence: `……。（某某晚报）`, `……。（某某县发改局）`.
  private static func newspaper(_ bracket: ArraySlice<UInt8>, behind text: ArraySlice<UInt8>) -> Credits? {
    guard bracket.count <= 48, sentenceEnds.contains(where: { text.hasSuffix($0) }) else { return nil }
    let name = bracket.scalars[...].dropFirst().dropLast()
    let isOffice =
      (5...12).contains(name.count) && name.allSatisfy(Han.isIdeograph)
      && (PersonNames.isOffice(name) || offices.suffix(of: name) != nil) && !isClause(name)
    return MediumName.isAccount(name) || isOffice ? Credits(source: String(scalars: name)) : nil
  }

  private static let offices = ScalarWords(list: "委员会 办公室 残联")

  /// Whether words that end with the name of an office say something of it: 作者系某某学院, 原件现存某某馆.
  private static func isClause(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    let words = ArraySlice(String(scalars: name).utf8)
    return openings.start(words) || verbs.occur(in: words)
  }

  private static let openings = Phrases("由 据 作者 本文 根据 选自 来自 转自 摘自 图为 图由 图片")
  private static let verbs = Phrases("现存 现藏 存于 藏于 摄于 来自 版见 文见 详见 请见 参见 是")

  /// Who signs in brackets behind the last sentence: `……。（王芳 李小满）`.
  private static func names(_ bracket: ArraySlice<UInt8>, behind text: ArraySlice<UInt8>) -> Credits? {
    guard bracket.count <= 48, text.hasSuffix(fullStop), !EndMark.isEnd(bracket) else { return nil }
    let inside = String(scalars: bracket.scalars[...].dropFirst().dropLast())
    guard let names = PersonNames.signature(ArraySlice(inside.utf8)), !names.contains(where: PersonNames.endsLikePlace)
    else { return nil }
    return Credits(byline: names.map { Contributor(name: $0) })
  }

  private static let fullStop = Array("。".utf8)
  private static let sentenceEnds = ["。", "！", "？", "”"].map { Array($0.utf8) }

  /// The medium and the day in brackets that an item of a survey of the press closes with, whatever the medium is called:
  /// `（冷运观察 2026年3月20日）`. Before a day a person signs; so a name of a person is none.
  private static func datedMedium(_ bracket: ArraySlice<UInt8>) -> Credits? {
    guard bracket.count <= 120, bracket.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    let inside = bracket.scalars.dropFirst().dropLast()
    guard let day = DateText.first(in: inside), inside[day.range.upperBound...].allSatisfy(\.isSpace) else {
      return nil
    }
    let name = inside[..<day.range.lowerBound].trimming { $0.isSpace || $0 == "，" || $0 == "," }
    guard (3...16).contains(name.count), name.allSatisfy({ Han.isIdeograph($0) || $0.isLatinLetter }),
      name.count > 3 || !PersonNames.isHanPerson(String(scalars: name)), !Surnames.isCompound(name),
      !notMedia.contains(where: { name.starts(with: $0) })
    else { return nil }
    return Credits(source: String(scalars: name), published: day.date)
  }

  /// The paper between title marks that an item of a survey of the press closes with, and the day, mostly without its year:
  /// `（《某某晚报》3月4日）`.
  private static func titledMedium(_ bracket: ArraySlice<UInt8>) -> Credits? {
    guard bracket.count <= 120 else { return nil }
    let inside = bracket.scalars.dropFirst().dropLast()
    guard inside.first == "《", let close = inside.firstIndex(of: "》") else { return nil }
    let (name, behind) = (inside[..<close].dropFirst(), inside[(close + 1)...].trimming { $0.isSpace || $0 == "，" })
    let day = DateText.first(in: behind)
    // Where somebody is named behind the day, the fields of credits are read one by one.
    let rest = day.map { behind[$0.range.upperBound...] } ?? behind.dropFirst(CreditReader.undatedDay(behind) ?? 0)
    let page = rest.trimming { $0.isSpace || $0 == "，" }
    guard (2...16).contains(name.count), !name.contains("《"), page.isEmpty || page.first == "第" && page.last == "版",
      !behind.isEmpty || MediumName.isLike(name)
    else { return nil }
    return Credits(source: String(scalars: name), published: day?.date)
  }

  /// How other lines with a day start: what was done on it.
  private static let notMedia = ["截至", "截止", "发布", "更新", "写于", "作于", "完稿", "本文", "自", "至", "从", "生于", "原载"].map {
    Array($0.unicodeScalars)
  }

  private static let closers = ["）", ")", "】", "]"].map { Array($0.utf8) }
  private static let openers = Phrases("（ 【")
}
