/// The head of a bulletin (报头): its name, its number, its date, its contents.
enum Masthead {
  /// Whether a line is part of a masthead: it ends with the word for such a paper, or it states an issue.
  static func isMasthead(_ paragraph: Paragraph) -> Bool { paragraph.isMasthead }

  /// The same, found out anew.
  static func reads(asMasthead paragraph: Paragraph) -> Bool {
    guard paragraph.shape.columns <= 100 else { return false }
    let text = paragraph.text
    if paragraph.shape.columns <= 24, nameEndings.end(text) || isPadded(text) { return true }
    if paragraph.shape.columns <= 48, collectionEndings.end(text) || isCompiler(paragraph) { return true }
    return paragraph.shape.columns <= 60 && isIssue(text)
      || isContentsHeading(text)
      || paragraph.mentions.contains(.bulletin) && DateText.first(in: text) != nil
  }

  /// Whether a line names a collection, whatever stands in brackets behind its name, as the title of a page does that carries
  /// one: 各地工作动态（2025年4月）. An article may have such a title, too.
  static func namesCollection(_ paragraph: Paragraph) -> Bool {
    guard paragraph.shape.columns <= 80, paragraph.shape.clauses == 0 else { return false }
    let name = ClosingBracket.before(paragraph.text) ?? paragraph.text
    return nameEndings.end(name) || collectionEndings.end(name) || samples.end(name)
  }

  /// Whether it names one whose texts show the same thing, each of them: 典型案例选登（第二批）.
  static func namesExamples(_ paragraph: Paragraph) -> Bool {
    guard paragraph.shape.columns <= 80, paragraph.shape.clauses == 0 else { return false }
    let name = ClosingBracket.before(paragraph.text) ?? paragraph.text
    return samples.end(name) || choices.end(name)
  }

  /// Whether a line says which house compiled the paper: `某某市民政局编`, `某某县文联编印`.
  static func isCompiler(_ line: Paragraph) -> Bool {
    guard line.shape.columns <= 60, line.shape.ending == .open, line.shape.clauses == 0, compilers.end(line.text) else {
      return false
    }
    let name = line.text.scalars[...].reversed().drop { "编印写制辑".unicodeScalars.contains($0) || $0.isSpace }.reversed()
    return PersonNames.isOffice(Array(name)[...])
  }

  private static let compilers = Endings(["编", "编印", "编写", "编制", "编辑", "印制", "编撰"])
  private static let choices = Endings(["选登", "选编", "选辑", "汇编", "集锦", "荟萃", "摘登", "選登", "選編", "彙編"])
  /// What is shown by examples.
  private static let samples = Endings(["案例", "事例", "典型事迹", "先进事迹", "经验做法", "典型做法"])

  /// How many paragraphs at the start of a document are its masthead: those lines that show it, and between or behind them
  /// the line of who publishes it with its date.
  static func length(of paragraphs: [Paragraph]) -> Int {
    // Who publishes it may stand over its name.
    let hasHouse = paragraphs.count > 1 && isMasthead(paragraphs[1]) && isHouse(paragraphs[0])
    let head = paragraphs.dropFirst(hasHouse ? 1 : 0).prefix { isMasthead($0) || isPublisher($0) }
    return head.contains(where: isMasthead) ? head.endIndex : 0
  }

  /// Whether a line is the name of an office or a house, and nothing else.
  private static func isHouse(_ paragraph: Paragraph) -> Bool {
    paragraph.shape.columns <= 48 && paragraph.shape.ending == .open
      && PersonNames.isOffice(paragraph.text.scalars[...])
  }

  /// The places of the lines of a masthead that name an issue, and of a publisher's line behind one.
  static func lines(of lines: [TextLine]) -> [Int] {
    let head = lines.prefix(12).prefix { !$0.shape.isEnded }
    guard let first = head.firstIndex(where: { $0.shape.columns <= 60 && isIssue($0.text) }) else { return [] }
    return [first]
      + head.indices.filter { index in
        index > first && index <= first + 3 && head[index].shape.clauses == 0
          && DateText.first(in: head[index].text) != nil
      }
  }

  /// Whether a line may name the publisher beside the date: a name and a day, and nothing else.
  private static func isPublisher(_ paragraph: Paragraph) -> Bool {
    // The room between the two is wide.
    guard paragraph.shape.columns <= 100, paragraph.shape.ending == .open, paragraph.shape.clauses == 0 else {
      return false
    }
    return DateText.first(in: paragraph.text) != nil
  }

  /// Whether a paragraph is the editor's note of the bulletin.
  static func isNote(_ text: ArraySlice<UInt8>) -> Bool { notes.start(text) }

  /// Whether a line stands over the list of contents: 目录, 本期导读, Contents.
  static func isContentsHeading(_ text: ArraySlice<UInt8>) -> Bool {
    // 目　录: the heading is padded as often as not.
    text.count <= 24 && contents.start(TextKey(text).bytes[...])
  }

  /// Whether it stands over a list of some of the titles: 本期导读.
  static func isSelectionHeading(_ text: ArraySlice<UInt8>) -> Bool {
    text.count <= 36 && selections.occur(in: TextKey(text).bytes[...])
  }

  /// Whether a line is the name of such a paper, set wide: 简　报, 工 作 动 态.
  private static func isPadded(_ text: ArraySlice<UInt8>) -> Bool {
    // White space starts with these bytes.
    guard text.contains(where: { $0 <= 0x20 || $0 == 0xC2 || $0 == 0xE3 }) else { return false }
    let words = text.scalars.split(whereSeparator: \.isSpace)
    guard words.count >= 2, words.count <= 8, words.allSatisfy({ $0.count == 1 }) else { return false }
    let name = String(scalars: words.flatMap { Array($0) }[...]).utf8
    let bytes = Array(name)[...]
    return nameEndings.end(bytes) || collectionEndings.end(bytes)
  }

  /// Whether a line states an issue: 第3期, 2021年第3期（总第28期）, 2021年第2辑.
  static func isIssue(_ line: ArraySlice<UInt8>) -> Bool {
    // 2021年3月刊.
    if monthEndings.end(line), line.firstScalar.map(DateText.isDigit) == true, isMonth(line.scalars.dropLast()) {
      return true
    }
    guard line.firstRange(of: ordinal) != nil else { return false }
    let text = line.scalars
    return text.indices.contains { place in
      guard text[place] == "第" else { return false }
      let number = text[(place + 1)...].prefix { DateText.isDigit($0) || "一二三四五六七八九十百〇零 ".unicodeScalars.contains($0) }
      guard !number.isEmpty, let unit = text[(place + 1)...].dropFirst(number.count).first else { return false }
      return "期辑号".unicodeScalars.contains(unit)
    }
  }

  private static func isMonth(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let year = text.prefix(while: DateText.isDigit)
    let rest = text.dropFirst(year.count)
    guard year.count == 4, rest.first == "年" else { return false }
    return DayLine.isPeriod(ArraySlice(String(scalars: rest.dropFirst()).utf8))
  }

  private static let ordinal = Array("第".utf8)
  private static let monthEndings = Endings(["刊", "号"])
  static let english = Phrases("newsletter bulletin digest gazette roundup weekly monthly issue")
  private static let nameEndings = Endings([
    "快报", "专刊", "要闻", "快讯", "导读", "周报", "月报", "周刊", "月刊", "动态", "信息", "内参", "参考", "通讯", "速递", "播报", "校报", "院报", "厂报",
    "快報", "專刊", "要聞",
    "快訊", "導讀", "週報", "周報", "月報", "動態", "資訊", "通訊", "ulletin", "ewsletter", "igest", "oundup", "eekly",
  ])
  /// What only a collection is called, so that its name may be longer.
  private static let collectionEndings = Endings([
    "简报", "摘报", "剪报", "简讯", "集锦", "汇编", "文摘", "选编", "选辑", "选登", "选刊", "摘编", "摘登", "故事选", "作品选", "征文选",
    "荟萃", "汇总", "辑录", "一览", "摘報", "剪報",
    "簡報", "簡訊", "集錦", "彙編", "彙整", "選編", "選輯", "選登", "摘編", "薈萃", "彙總", "輯錄", "一覽",
  ])
  private static let selections = Phrases("导读 要目 看点 提要 速览")
  private static let contents = Phrases(
    "目录 目次 目錄 本期内容 本版标题导航 本期目錄 本期目录 本期导读 本期要目 contents")
  private static let notes = Phrases("编者按 【编者按】 [编者按] 编者的话 卷首语 按： 按:")
}
