import SheafKit

/// Reads the lines of a page that state author, medium and date, and tells which units they are.
struct PageCredits {
  /// What they state.
  private(set) var credits = GatheredCredits()
  /// What stands there without a label, told by the names of elements alone: weaker than any label, wherever that is.
  var unlabelled: GatheredCredits { named.credits }
  /// The nodes of the lines, which are no text of the article.
  private(set) var nodes: [Range<HTMLTree.Index>] = []
  /// The lines themselves.
  private(set) var lines: [String] = []

  private let tree: HTMLTree
  private let outline: PageOutline
  private let lineIndex: LineIndex
  private var named: NamedCredits
  private var dayRank = DayRank.none
  /// What fields without a label say beside the day of publication: weaker still.
  private var loose: NamedCredits

  /// Whether the date stands alone: without a word for what it is, and without a time of day.
  var hasBareDate: Bool { dayRank == .bare }

  /// Looks from a little before the headline to the article's first paragraph, and a little behind its last.
  init(
    _ tree: HTMLTree, _ outline: PageOutline, _ text: PageText, root: HTMLTree.Index, headline: PageHeadline,
    lines: LineIndex
  ) {
    self.tree = tree
    self.outline = outline
    lineIndex = lines
    named = NamedCredits(tree, lines, in: 0..<0, besides: nil)
    loose = named
    let inside = tree.subtree(of: root)
    let title = headline.title
    let firstProse =
      text.units.firstIndex { unit in
        unit.nodes.lowerBound >= title?.nodes.upperBound ?? 0 && inside.contains(unit.nodes.lowerBound)
          && unit.weight(outline[unit.nodes.lowerBound]) >= 48 && unit.nodes != headline.subtitle?.nodes
      } ?? text.units.count
    let start = title.flatMap { title in text.units.firstIndex { $0.nodes.lowerBound >= title.nodes.lowerBound } }
    // Further from the headline than this it is a page of lists, not the head of an article.
    let head = ((start.map { max(0, $0 - 2) } ?? max(0, firstProse - 6))..<firstProse).prefix(40)
    let own = [title, headline.subtitle, headline.kicker].compactMap { $0?.nodes }
    for place in head where !own.contains(text.units[place].nodes) {
      let next = text.units.indices.contains(place + 1) ? text.units[place + 1] : nil
      read(text.units[place], with: next, needsWhole: start.map { place < $0 } ?? true)
    }
    // A summary may stand between the headline and the credits.
    for unit in text.units.dropFirst(firstProse).prefix(4) where credits.source == nil && credits.published == nil {
      read(unit, needsWhole: true)
    }
    readNamed(in: nodes(of: text.units[head]), title)
    readPictures(in: nodes(of: text.units[head]))
    readEdition(text.units[..<(start ?? 0)])
    for unit in text.units.dropFirst(firstProse).prefix(while: { $0.nodes.lowerBound < inside.upperBound }) {
      readEditors(unit)
    }
    let end = text.firstUnit(from: inside.upperBound)
    readFoot(text.units[end...].prefix(12), behind: text.units[min(firstProse, end)..<end])
    named.merge(whereSilent: loose)
  }

  private func nodes(of units: ArraySlice<TextUnit>) -> Range<Int> {
    guard let first = units.first, let last = units.last else { return 0..<0 }
    return first.nodes.lowerBound..<last.nodes.upperBound
  }

  // MARK: - Head

  private mutating func read(_ unit: TextUnit, with next: TextUnit? = nil, needsWhole: Bool) {
    guard (4...200).contains(unit.columns) else { return }
    let line = line(of: unit, with: next)
    let isLikely = CreditLine.isLikely(line)
    let whole = isLikely ? CreditLine.read(line) : nil
    // Where something in it cannot be read, the line is read field by field.
    let fields = whole?.isWholeLine != true && !needsWhole && unit.columns <= 160 ? InfoLine(tree, unit).read() : nil
    var found = whole
    if let parts = fields?.credits, parts.published != nil || parts.source != nil || !parts.byline.isEmpty {
      found =
        whole.map { whole in
          var both = whole
          both.merge(parts)
          return both
        } ?? parts
    }
    guard let found else {
      if isLikely, !needsWhole, !unit.isEnded, unit.columns <= 120 { readDay(in: line, unit) }
      return
    }
    // A line of links is navigation, unless it says that it names people or a medium.
    guard unit.linked * 2 <= unit.columns || !found.byline.isEmpty || found.source != nil || fields != nil else {
      return
    }
    // Between headline and text a line that opens like credits is credits, though a name without a role ends it.
    guard
      found.isWholeLine || !needsWhole && (found.published != nil || found.source != nil || !found.byline.isEmpty)
    else { return }
    let rank = found.published == nil ? DayRank.none : DayRank(of: line)
    if let date = found.published { take(date, rank, from: line, at: place(of: unit)) }
    credits.merge(found, from: line, at: place(of: unit))
    if rank >= .timed { for field in fields?.loose ?? [] { loose.addLoose(field, at: place(of: unit)) } }
    nodes.append(unit.nodes)
    lines.append(line.string)
  }

  /// The line of a unit; with the next one where that holds its value.
  private func line(of unit: TextUnit, with next: TextUnit?) -> ArraySlice<UInt8> {
    let line = InfoLine(tree, unit).text
    guard let next, next.columns <= 40 else { return line }
    // A label in one cell of a table, its value in the next.
    if unit.columns <= 20, Self.colons.start(line.suffix(3)) || line.last == 0x3A {
      // Links side by side in the value are names side by side.
      return line + InfoLine(tree, next, joint: next.linked >= next.columns ? "、" : InfoLine.joint).text
    }
    // In a list of terms the colon is in the style.
    if tree.nodes[unit.block].tag == .dt, tree.nodes[next.block].tag == .dd {
      return line + Array("：".utf8) + InfoLine(tree, next).text
    }
    // A year over its day.
    if unit.columns == 4, Self.centuries.start(line), next.columns <= 16 {
      let joined = line + [0x20] + InfoLine(tree, next).text
      return DateText.first(in: joined) == nil ? line : joined
    }
    return line
  }

  private mutating func take(
    _ date: CalendarDate, _ rank: DayRank, from line: ArraySlice<UInt8>, at place: SourcePlace
  ) {
    guard rank > dayRank else { return }
    credits.replace(published: date, from: line, at: place)
    dayRank = rank
  }

  /// A day in a line under the headline that opens with something else, such as the name of an account.
  private mutating func readDay(in line: ArraySlice<UInt8>, _ unit: TextUnit) {
    let rank = DayRank(of: line)
    guard let date = DateText.first(in: line) ?? (rank >= .timed ? named.numericDay(in: line.string) : nil) else {
      return
    }
    guard rank >= .timed else { return }
    take(date, rank, from: line, at: place(of: unit))
    nodes.append(unit.nodes)
    lines.append(line.string)
  }

  private mutating func readNamed(in nodes: Range<Int>, _ title: TextUnit?) {
    named = NamedCredits(tree, lineIndex, in: nodes, besides: title?.nodes)
    if dayRank < .timed, let day = named.day { take(day.date, day.rank, from: day.text, at: day.place) }
  }

  /// What stands in place of a picture of a line: `来源：某某日报` under a logo.
  private mutating func readPictures(in nodes: Range<Int>) {
    for index in nodes where tree.nodes[index].tag == .img && credits.source == nil {
      guard let text = tree.bytes(of: .alt, at: index), text.count <= 120, let found = CreditLine.whole(text) else {
        continue
      }
      credits.merge(found, from: text, at: lineIndex.place(of: index, in: index, tree))
    }
  }

  /// The paper and the day over the pages of a newspaper that is shown page by page; on other pages such a date is that
  /// of the visit.
  private mutating func readEdition(_ units: ArraySlice<TextUnit>) {
    let head = units.prefix(80).filter { $0.columns <= 120 }
    guard head.contains(where: { Self.editionWords.occur(in: tree.text(of: $0.nodes.lowerBound)) }) else { return }
    for unit in head {
      let line = InfoLine(tree, unit).text
      guard let date = DateText.first(in: line) else { continue }
      let place = place(of: unit)
      if dayRank < .timed {
        credits.replace(published: date, from: line, at: place)
        dayRank = .timed
      }
      if let source = CreditLine.read(line)?.source { named.addSource(source, at: place) }
    }
  }

  // MARK: - Foot

  /// What stands under the text: editors, the medium, the day that says it is that of publication, who wrote it.
  private mutating func readFoot(_ below: ArraySlice<TextUnit>, behind article: ArraySlice<TextUnit>) {
    for unit in below { readEditors(unit, isBelow: true) }
    if credits.published == nil {
      for unit in article.suffix(60) + below where !outline[unit.nodes.lowerBound].contains(.furniture) {
        readLastDay(unit)
      }
    }
    let foot = NamedCredits(tree, lineIndex, in: nodes(of: below), besides: nil, isFoot: true)
    if credits.published == nil, let day = foot.day { take(day.date, day.rank, from: day.text, at: day.place) }
    named.merge(whereSilent: foot)
  }

  private mutating func readLastDay(_ unit: TextUnit) {
    guard credits.published == nil, (8...60).contains(unit.columns) else { return }
    let line = InfoLine(tree, unit).text
    guard CreditLine.isLikely(line), let found = CreditLine.read(line), let date = found.published else { return }
    // A day with editors or a medium beside it is the page’s; a day alone may be of anything.
    let isCredits = found.isWholeLine && (!found.editors.isEmpty || found.source != nil)
    guard DayRank.opensWithPublished(line) || isCredits else { return }
    credits.merge(
      Credits(source: isCredits ? found.source : nil, editors: isCredits ? found.editors : [], published: date),
      from: line, at: place(of: unit))
  }

  private mutating func readEditors(_ unit: TextUnit, isBelow: Bool = false) {
    guard (4...120).contains(unit.columns), unit.linked * 2 <= unit.columns else { return }
    // Most lines are one text, and tell without a copy that they are no credits.
    if unit.nodes.count == 1,
      !CreditLine.isLikely(tree.text(of: unit.nodes.lowerBound).drop(while: { $0 <= 0x20 }).clipped(to: 600))
    {
      return
    }
    let line = InfoLine(tree, unit)
    let isLikely = CreditLine.isLikely(line.text)
    if isLikely, let found = CreditLine.read(line.text), found.isWholeLine {
      takeEditors(found, line.text, unit, isBelow: isBelow)
    } else if unit.nodes.count > 1, Self.editing.occur(in: line.text), let fields = line.read(),
      !fields.credits.editors.isEmpty, fields.loose.allSatisfy({ Widgets.areControls(ArraySlice($0.utf8)) })
    {
      takeEditors(fields.credits, line.text, unit, isBelow: isBelow)
    }
  }

  private mutating func takeEditors(
    _ found: Credits, _ line: ArraySlice<UInt8>, _ unit: TextUnit, isBelow: Bool
  ) {
    // Comments under an article open with their authors, and say when they were written.
    let namesAuthor =
      credits.byline.isEmpty && Self.authors.start(line) && !(isBelow && found.published != nil)
    let namesMedium =
      isBelow && credits.source == nil && Self.sources.start(line)
      && !outline[unit.nodes.lowerBound].contains(.furniture)
    guard !found.editors.isEmpty || namesAuthor || namesMedium else { return }
    credits.merge(
      Credits(source: found.source, byline: found.byline, editors: found.editors), from: line, at: place(of: unit))
    nodes.append(unit.nodes)
  }

  /// Where a unit stands.
  private func place(of unit: TextUnit) -> SourcePlace {
    lineIndex.place(of: unit.nodes.lowerBound, in: unit.block, tree)
  }

  private static let colons = Phrases("：")
  private static let centuries = Phrases("19 20")
  private static let authors = Phrases("作者 本文作者 文章作者 原作者 撰文 文： 文/ 文| 文｜ 文丨 采写 記者 记者")
  private static let sources = Phrases("来源 本文来源 文章来源 稿件来源 信息来源 新闻来源 稿源 來源 （来源 (来源 【来源")
  private static let editing = Phrases("编辑 责编 編輯 責編 校对 审核")
  private static let editionWords = Phrases("版： 返回目录 版面导航 版面目录 标题导航 本版新闻 本版标题 上一版 下一版 版面導航 標題導航")
}
