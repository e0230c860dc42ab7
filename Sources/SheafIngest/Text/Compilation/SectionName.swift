import SheafKit

/// The name of a section of a collection, which stands alone on its line over the first of the articles in it: a column,
/// `会 员 风 采`, `·热点观察`; a number and a word, `（二）本地`; or the place that they come from, `石桥县`.
enum SectionName: Hashable {
  /// The name of a column, marked as such.
  case column
  /// A number of some style, and a word.
  case number(TitleNumber.Style, Int)
  /// A province, city, county, town or village.
  case place
  /// A unit, which may send one article or more.
  case unit

  /// Reads a line as the name of a section; nil where it is none.
  init?(_ line: Paragraph) {
    guard line.shape.columns <= 32, line.shape.columns >= 4, line.shape.ending == .open, line.shape.clauses == 0,
      !line.isCredits
    else { return nil }
    guard line.shape.columns <= 24 else {
      guard UnitName.isOne(line.text.scalars[...]) else { return nil }
      self = .unit
      return
    }
    if Overline.isColumn(line) || Self.isSetWide(line.text) || Self.isDotted(line.text) {
      self = .column
    } else if let number = TitleNumber(line.text), line.shape.columns <= 20 {
      self = .number(number.style, number.value)
    } else if Self.isPlace(line) {
      self = .place
    } else if UnitName.isOne(line.text.scalars[...]) {
      self = .unit
    } else {
      return nil
    }
  }

  /// Whether two names are of one kind, as those in one collection are.
  func isAkin(to other: SectionName) -> Bool {
    switch (self, other) {
    case (.column, .column), (.place, .place), (.unit, .unit), (.place, .unit), (.unit, .place): true
    case (.number(let style, _), .number(let otherStyle, _)): style == otherStyle
    case (.column, _), (.place, _), (.unit, _), (.number, _): false
    }
  }

  /// Whether the names over some articles, nil where none stands, are those of sections: the first article has one, there
  /// are two different ones, all are of one kind, and numbers count up from one.
  static func areSections(_ names: [(name: SectionName, line: Paragraph)?]) -> Bool {
    guard let first = names.first.flatMap({ $0 })?.name else { return false }
    let found = names.compactMap { $0 }
    guard Set(found.map { TextKey($0.line.text) }).count >= 2, found.allSatisfy({ $0.name.isAkin(to: first) }) else {
      return false
    }
    return found.enumerated().allSatisfy { index, section in
      if case .number(_, let value) = section.name { value == index + 1 } else { true }
    }
  }

  /// Whether a line counts a part of a collection, and may name it: `第一部分　党建引领`, `第二篇　匠心`. 第二篇 alone is the number
  /// of an article.
  static func isPart(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 60, line.firstScalar == "第" else { return false }
    let behind = line.scalars.dropFirst().drop { DateText.isDigit($0) || "一二三四五六七八九十".unicodeScalars.contains($0) }
    guard behind.startIndex > 1, let unit = parts.prefix(of: behind) else { return false }
    let name = behind.dropFirst(unit.count)
    guard let mark = name.first else { return !unit.elementsEqual("篇".unicodeScalars) }
    return mark.isSpace && (2...12).contains(name.drop(while: \.isSpace).count)
  }

  private static let parts = ScalarWords(list: "部分 篇 编 辑 单元 板块")

  /// The names without those of units where the first is a column or a number: a unit signs a text as often.
  static func withoutSignatures(
    _ names: [(name: SectionName, line: Paragraph)?]
  ) -> [(name: SectionName, line: Paragraph)?] {
    switch names.lazy.compactMap({ $0?.name }).first {
    case .unit, .place, nil: names
    case .column, .number: names.map { $0?.name == .unit ? nil : $0 }
    }
  }

  /// Whether a line is four to eight characters with white space between all of them: 会 员 风 采. A name of a person is shorter.
  static func isSetWide(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count <= 60 else { return false }
    let words = text.scalars.split(whereSeparator: \.isSpace)
    return (4...8).contains(words.count) && words.allSatisfy { $0.count == 1 && $0.allSatisfy(Han.isIdeograph) }
  }

  /// Whether a line is a word with a dot before it, and nothing else: ·热点观察.
  private static func isDotted(_ text: ArraySlice<UInt8>) -> Bool {
    guard let length = dots.prefix(of: text) else { return false }
    let word = text.dropFirst(length).scalars.drop(while: \.isSpace)
    return (2...8).contains(word.count) && word.allSatisfy(Han.isIdeograph)
  }

  private static let dots = Phrases("· • ・ ∙ ▪")

  private static func isPlace(_ line: Paragraph) -> Bool {
    guard line.shape.columns <= 14, line.shape.ideographs * 2 == line.shape.columns else { return false }
    return places.end(line.text) && !offices.end(line.text)
  }

  private static let places = Endings([
    "省", "市", "县", "区", "州", "盟", "旗", "镇", "乡", "街道", "村", "社区", "縣", "區", "鎮", "鄉",
  ])
  /// What ends as places do and is none.
  private static let offices = Endings(["城市", "上市", "都市", "地区", "小区", "园区", "景区", "下乡", "家乡", "故乡", "乡村", "农村"])
}

extension CompilationEvidence {
  /// The titles below the names of sections, and with these the other heads that are set as they are and do not go on with a
  /// text. No article's title stands over the first section.
  func sections() -> [Int] {
    let names = paragraphs.indices.dropLast().compactMap { index -> (place: Int, name: SectionName)? in
      guard !paragraphs[index].isProse, !paragraphs[index + 1].isProse, let name = SectionName(paragraphs[index]) else {
        return nil
      }
      // A number over a heading is that of a chapter as often.
      if case .number = name { return nil }
      return (index, name)
    }
    guard names.count >= 2, let first = names.first?.place,
      paragraphs[..<first].allSatisfy({ !$0.isProse || Masthead.isNote($0.text) }),
      paragraphs[..<first].indices.allSatisfy({ !mayBeTitle[$0] || isOverCollection(paragraphs[$0]) })
    else { return [] }
    let places = Dictionary(names.map { ($0.place, $0.name) }, uniquingKeysWith: { name, _ in name })
    let heads = heads().compactMap { head -> TextHead? in
      guard head.text > first else { return nil }
      // Whose the collection is, and when it was made, may stand over the first.
      let name = (head.start..<(head.text - 1)).last { places[$0] != nil }
      return name.map { TextHead(start: $0 + 1, text: head.text) } ?? head
    }
    let over = SectionName.withoutSignatures(
      heads.map { head in places[head.start - 1].map { (name: $0, line: paragraphs[head.start - 1]) } })
    guard heads.count >= 3, SectionName.areSections(over), !areSignatures(over) else { return [] }
    return starts(of: heads, where: over.map { $0 != nil })
  }

  /// Whether the names of units over titles may be those of who signed the texts above: too few have one, or the last text
  /// has one under it.
  private func areSignatures(_ names: [(name: SectionName, line: Paragraph)?]) -> Bool {
    let units = names.count { $0?.name == .unit }
    return units > 0
      && (units < 3
        || paragraphs.last.map { SectionName($0) == .unit || $0.isCredits && isCredit.last == true } ?? false)
  }

  /// Whether a line may stand over a collection: its name, its issue, a day, whose it is.
  private func isOverCollection(_ line: Paragraph) -> Bool {
    Masthead.isMasthead(line) || Masthead.namesCollection(line)
      || line.text.firstScalar.map(DateText.isDigit) == true && DateText.first(in: line.text) != nil
      || PersonNames.isOffice(line.text.clipped(to: 60).string)
  }

  /// Whether three marked parts or more are set after one pattern: the same two headings, at least, stand in each, as no article
  /// says them over and over: 基本情况, 主要做法, 取得成效.
  func shareHeadings(_ starts: [Int]) -> Bool {
    guard starts.count >= 3 else { return false }
    var common: Set<TextKey>?
    for (start, end) in zip(starts, starts.dropFirst() + [paragraphs.count]).prefix(Kinship.partLimit) {
      let lines = paragraphs[(start + 1)..<max(start + 1, end)].filter {
        !$0.isProse && $0.shape.columns <= 40 && $0.shape.columns >= 4 && !$0.isCredits
      }
      let keys = Set(lines.map { TextKey($0.text) })
      common = common.map { $0.intersection(keys) } ?? keys
      if (common?.count ?? 0) < 2 { return false }
    }
    return true
  }
}
