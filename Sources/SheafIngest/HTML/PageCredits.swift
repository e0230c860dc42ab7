import SheafKit

/// Reads the lines of a page that state author, medium and date, and tells which units they are.
struct PageCredits {
  /// What they state.
  private(set) var credits = GatheredCredits()
  /// What stands there without a label, told by the names of elements alone: weaker than any label, wherever that is.
  private(set) var unlabelled = GatheredCredits()
  /// The nodes of the lines, which are no text of the article.
  private(set) var nodes: [Range<HTMLTree.Index>] = []
  /// The lines themselves.
  private(set) var lines: [String] = []

  private let tree: HTMLTree
  private let lineIndex: LineIndex
  private var dateRank = DateRank.none

  /// How sure it is that a date is that of publication.
  private enum DateRank: Int, Comparable {
    case none, bare, timed, labelled

    static func < (left: DateRank, right: DateRank) -> Bool { left.rawValue < right.rawValue }
  }

  /// Whether the date stands alone: without a word for what it is, and without a time of day.
  var hasBareDate: Bool { dateRank == .bare }

  /// Looks from a little before the headline to the article's first paragraph, and a little behind its last.
  init(
    _ tree: HTMLTree, _ outline: PageOutline, _ text: PageText, root: HTMLTree.Index, headline: PageHeadline,
    lines: LineIndex
  ) {
    self.tree = tree
    lineIndex = lines
    let inside = tree.subtree(of: root)
    let title = headline.title
    let firstProse =
      text.units.firstIndex { unit in
        unit.nodes.lowerBound >= title?.nodes.upperBound ?? 0 && inside.contains(unit.nodes.lowerBound)
          && unit.weight(outline[unit.nodes.lowerBound]) >= 48
      } ?? text.units.count
    let start = title.flatMap { title in text.units.firstIndex { $0.nodes.lowerBound >= title.nodes.lowerBound } }
    let head = (start.map { max(0, $0 - 2) } ?? max(0, firstProse - 6))..<firstProse
    let own = [title, headline.subtitle, headline.kicker].compactMap { $0?.nodes }
    // Further from the headline than this it is a page of lists, not the head of an article.
    for place in head.prefix(40) where !own.contains(text.units[place].nodes) {
      let next = text.units.indices.contains(place + 1) ? text.units[place + 1] : nil
      read(text.units[place], with: next, needsWhole: start.map { place < $0 } ?? true)
    }
    // A summary may stand between the headline and the credits.
    for unit in text.units.dropFirst(firstProse).prefix(4) where credits.source == nil && credits.published == nil {
      read(unit, needsWhole: true)
    }
    readNamed(in: head.prefix(40).map { text.units[$0] }, title)
    readEdition(text.units[..<(start ?? 0)], title)
    for unit in text.units.dropFirst(firstProse).prefix(while: { $0.nodes.lowerBound < inside.upperBound }) {
      readEditors(unit)
    }
    let end = text.firstUnit(from: inside.upperBound)
    let below = text.units[end...].prefix(12)
    for unit in below { readEditors(unit) }
    if credits.published == nil {
      let rest = text.units[min(firstProse, end)..<end].suffix(60) + below
      readDate(rest.filter { !outline[$0.nodes.lowerBound].contains(.furniture) }[...])
    }
    readFoot(below)
  }

  private mutating func read(_ unit: TextUnit, with next: TextUnit? = nil, needsWhole: Bool) {
    guard (4...200).contains(unit.columns) else { return }
    var line = line(of: unit)
    // A label in one cell of a table, its value in the next; in a list of terms the colon is in the style.
    if unit.columns <= 20, let next, next.columns <= 40, Self.colons.start(line.suffix(3)) || line.last == 0x3A {
      // Links side by side in the value are names side by side.
      line += self.line(of: next, joint: next.linked >= next.columns ? "、" : " | ")
    } else if let next, tree.nodes[unit.block].tag == .dt, tree.nodes[next.block].tag == .dd {
      line += Array("：".utf8) + self.line(of: next)
    }
    guard CreditLine.isLikely(line) else { return }
    guard let found = CreditLine.read(line) else {
      if !needsWhole, !unit.isEnded, unit.columns <= 120 { readDate(in: line, unit) }
      return
    }
    // A line of links is navigation, unless it says that it names people or a medium.
    guard unit.linked * 2 <= unit.columns || !found.byline.isEmpty || found.source != nil else { return }
    // Between headline and text a line that opens like credits is credits, though a name without a role ends it.
    guard
      found.isWholeLine || !needsWhole && (found.published != nil || found.source != nil || !found.byline.isEmpty)
    else { return }
    let rank = found.published == nil ? .none : Self.rank(of: line)
    if rank > dateRank, let date = found.published {
      credits.replace(published: date, from: line, at: place(of: unit))
      dateRank = rank
    }
    credits.merge(found, from: line, at: place(of: unit))
    nodes.append(unit.nodes)
    lines.append(line.string)
  }

  /// A day in a line under the headline that opens with something else, such as the name of an account.
  private mutating func readDate(in line: ArraySlice<UInt8>, _ unit: TextUnit) {
    guard let date = DateText.first(in: line) else { return }
    let rank = Self.rank(of: line)
    guard rank >= .timed else { return }
    if rank > dateRank {
      credits.replace(published: date, from: line, at: place(of: unit))
      dateRank = rank
    }
    nodes.append(unit.nodes)
    lines.append(line.string)
  }

  private static func rank(of line: ArraySlice<UInt8>) -> DateRank {
    if publishing.occur(in: line) || days.start(line) { return .labelled }
    guard let colon = line.lastIndex(of: UInt8(ascii: ":")), colon > line.startIndex, colon + 1 < line.endIndex else {
      return .bare
    }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return digits.contains(line[colon - 1]) && digits.contains(line[colon + 1]) ? .timed : .bare
  }

  /// The paper and the day over the pages of a newspaper that is shown page by page; on other pages such a date is that
  /// of the visit.
  private mutating func readEdition(_ units: ArraySlice<TextUnit>, _ title: TextUnit?) {
    let head = units.prefix(80).filter { $0.columns <= 120 }
    guard head.contains(where: { Self.editionWords.occur(in: tree.text(of: $0.nodes.lowerBound)) }) else { return }
    for line in head.map({ (unit: $0, text: line(of: $0)) }) {
      guard let date = DateText.first(in: line.text) else { continue }
      let place = place(of: line.unit)
      if dateRank < .timed {
        credits.replace(published: date, from: line.text, at: place)
        dateRank = .timed
      }
      if let source = CreditLine.read(line.text)?.source {
        unlabelled.merge(Credits(source: source), from: line.text, at: place)
      }
    }
  }

  /// The day in a line under the article that says it is that of publication.
  private mutating func readDate(_ units: ArraySlice<TextUnit>) {
    for unit in units where unit.columns <= 60 && credits.published == nil {
      let line = line(of: unit)
      guard Self.publishing.start(line), let found = CreditLine.read(line), let date = found.published else {
        continue
      }
      return credits.merge(Credits(published: date), from: line, at: place(of: unit))
    }
  }

  /// Who wrote it, in the foot of an article.
  private mutating func readFoot(_ units: ArraySlice<TextUnit>) {
    guard let first = units.first, let last = units.last else { return }
    for index in first.nodes.lowerBound..<last.nodes.upperBound where tree.nodes[index].tag == .text {
      guard let element = tree.parent(of: index), isInFoot(index) else { continue }
      if credits.published == nil { readDate(element, index) }
      guard unlabelled.byline.isEmpty, isNamed(Self.authorWords, element), let text = text(of: element) else {
        continue
      }
      addAuthor(text, at: place(of: index, in: element))
    }
  }

  private func isInFoot(_ index: Int) -> Bool {
    var node = index
    for _ in 0..<6 {
      guard let parent = tree.parent(of: node) else { return false }
      if tree.nodes[parent].tag == .footer { return true }
      node = parent
    }
    return false
  }

  private mutating func readEditors(_ unit: TextUnit) {
    guard (4...120).contains(unit.columns), unit.linked * 2 <= unit.columns else { return }
    // Most lines are one text, and tell without a copy that they are no credits.
    if unit.nodes.count == 1,
      !CreditLine.isLikely(tree.text(of: unit.nodes.lowerBound).drop(while: { $0 <= 0x20 }).clipped(to: 600))
    {
      return
    }
    let line = line(of: unit)
    guard CreditLine.isLikely(line), let found = CreditLine.read(line), found.isWholeLine,
      !found.editors.isEmpty || credits.byline.isEmpty && Self.authors.start(line)
    else { return }
    credits.merge(
      Credits(source: found.source, byline: found.byline, editors: found.editors), from: line, at: place(of: unit))
    nodes.append(unit.nodes)
  }

  /// What no label says but the names of elements do: `<span class="author">`, `<time>`.
  private mutating func readNamed(in units: [TextUnit], _ title: TextUnit?) {
    guard let first = units.first, let last = units.last else { return }
    for index in first.nodes.lowerBound..<last.nodes.upperBound {
      guard tree.nodes[index].tag == .text, title?.nodes.contains(index) != true,
        let element = tree.parent(of: index)
      else { continue }
      readDate(element, index)
      let isMedium = unlabelled.source == nil && (isNamed(Self.mediumWords, element) || isAccount(element))
      let isAuthor = unlabelled.byline.isEmpty && isNamed(Self.authorWords, element) && !isInFigure(element)
      guard isMedium || isAuthor, let text = text(of: element) else { continue }
      if isMedium { addSource(text, at: place(of: index, in: element)) }
      if isAuthor {
        addAuthor(text, at: place(of: index, in: element), isReporter: isNamed(Self.reporterWords, element))
      }
    }
  }

  /// Whether an element stands in a figure: who is named there took the picture.
  private func isInFigure(_ element: Int) -> Bool {
    var node = element
    for _ in 0..<6 {
      guard tree.nodes[node].tag != .figure, tree.nodes[node].tag != .figcaption else { return true }
      guard let parent = tree.parent(of: node) else { return false }
      node = parent
    }
    return false
  }

  private mutating func readDate(_ element: Int, _ index: Int) {
    guard dateRank < .timed, tree.nodes[element].tag == .time || isNamed(Self.dateWords, element) else { return }
    let stated = tree.value(of: .datetime, at: element) ?? ""
    let shown = tree.plainText(of: element, limit: 120).slice
    guard
      let date = DateText.first(in: shown) ?? DateText.first(in: stated)
        ?? NumericDate.first(in: shown.string, order: NumericDate.order(in: language))
    else { return }
    let rank = max(Self.rank(of: shown), stated.isEmpty ? .bare : .timed)
    guard rank > dateRank else { return }
    let text = DateText.first(in: shown) == nil && DateText.first(in: stated) != nil ? ArraySlice(stated) : shown
    credits.replace(published: date, from: text, at: place(of: index, in: element))
    dateRank = rank
  }

  /// The language of the page, as its first element states it.
  private var language: String? {
    tree.nodes.indices.prefix(16).first { tree.nodes[$0].tag == .html }.flatMap { tree.value(of: .lang, at: $0) }
  }

  private mutating func addSource(_ text: String, at place: SourcePlace) {
    guard unlabelled.source == nil, Self.isName(text) else { return }
    let name = Self.accountMarks.first { text.hasSuffix($0) }.map { String(text.dropLast($0.count)) } ?? text
    guard name.unicodeScalars.count >= 2 else { return }
    unlabelled.merge(Credits(source: name), from: text, at: place)
  }

  private mutating func addAuthor(_ text: String, at place: SourcePlace, isReporter: Bool = false) {
    guard Self.isName(text) else { return }
    let scalars = Array(text.unicodeScalars)[...]
    if MediumName.isLike(scalars) { return addSource(text, at: place) }
    let names = PersonNames.parse(scalars, allowsOrganisations: false) ?? []
    let people = names.filter {
      !PersonNames.isNobody($0) && !Self.posters.contains($0) && (isReporter || Self.isPerson($0))
    }
    unlabelled.merge(Credits(byline: people.map { Contributor(name: $0) }), from: text, at: place)
  }

  /// Where a unit stands.
  private func place(of unit: TextUnit) -> SourcePlace { place(of: unit.nodes.lowerBound, in: unit.block) }

  private func place(of index: Int, in element: Int) -> SourcePlace { lineIndex.place(of: index, in: element, tree) }

  /// Whether a name without a label can be a person’s: whoever signs with two to four Han characters has a surname.
  private static func isPerson(_ name: String) -> Bool {
    let scalars = Array(name.unicodeScalars)[...]
    return !scalars.contains(where: Han.isIdeograph) || scalars.contains("·")
      || scalars.count <= 4 && PersonNames.startsWithSurname(scalars)
  }

  private func text(of element: Int) -> String? {
    let text = tree.plainText(of: element, limit: 120).plain
    return (2...24).contains(text.unicodeScalars.count) ? text : nil
  }

  /// Whether a text can be somebody's name: no label, no figure.
  private static func isName(_ text: String) -> Bool {
    !PersonNames.isNobody(text)
      && !text.unicodeScalars.contains { ":：，。|/".unicodeScalars.contains($0) || DateText.isDigit($0) }
  }

  /// Whether an element, or the one around it, is called the name of an account and nothing else.
  private func isAccount(_ element: Int) -> Bool {
    [element, tree.parent(of: element) ?? element].contains { index in
      tree.bytes(of: .class, at: index).map { $0.count <= 12 && Self.accountNames.contains(Array($0)) } ?? false
    }
  }

  private static let accountNames = Set(
    ["name", "username", "user-name", "account", "account-name"].map { Array($0.utf8) })

  /// Whether an element, or the one around it, is named so.
  private func isNamed(_ words: WordTable<Bool>, _ element: Int) -> Bool {
    ClassHint.names(words, tree, element) || tree.parent(of: element).map { ClassHint.names(words, tree, $0) } == true
  }

  private func line(of unit: TextUnit, joint: String = " | ") -> ArraySlice<UInt8> {
    var marked = MarkedText()
    for index in unit.nodes where tree.nodes[index].tag == .text {
      if joint != " | ", tree.text(of: index).allSatisfy({ $0 <= 0x20 }) { continue }
      // Elements that stand side by side in a line of credits are fields, spaced by style alone; but a label and its
      // value often stand in two.
      if index > unit.nodes.lowerBound, tree.nodes[index].parent != tree.nodes[index - 1].parent, !marked.isEmpty {
        let opensWithColon = Self.colons.start(tree.text(of: index).drop { $0 <= 0x20 })
        marked.append(opensWithColon || Self.endsWithMark(marked.slice) ? " " : joint)
      }
      tree.text(of: index).withUnsafeBufferPointer { marked.append($0) }
    }
    return marked.slice
  }

  private static func endsWithMark(_ text: ArraySlice<UInt8>) -> Bool {
    marks.contains { text.hasSuffix($0) }
  }

  private static let colons = Phrases("： :_ :| :: / ／ ） und_ and_ et_ y_ e_ och_ & ， 、 ,_")
  private static let marks = [
    ":", "：", "/", "／", "|", "（", "(", "By", "by", "BY", "Von", "Por", "Di", "und", "and", "Par", "et", ",", "、",
  ].map {
    Array($0.utf8)
  }
  private static let authors = Phrases("作者 本文作者 文章作者 原作者 撰文 文： 文/ 文| 文｜ 文丨")
  private static let publishing = Phrases(
    "发布 发表 发稿 刊登 刊发 出版 發布 發佈 發表 出版 published posted veröffentlicht publié publicado pubblicato")
  /// Words for the day alone: those of a line under the headline mean that of publication.
  private static let days = Phrases("日期： 日期: 时间： 时间: 時間： 時間: date: datum:")
  private static let editionWords = Phrases("版： 返回目录 版面导航 版面目录 标题导航 本版新闻 本版标题 上一版 下一版")
  private static let accountMarks = ["官方账号", "官方帐号", "官方微博"]

  /// What forums call who wrote a post, beside the name.
  private static let posters: Set<String> = ["楼主", "作者", "博主", "版主"]

  private static let dateWords = ClassHint.words(
    "date time pubtime pubdate publish published datetime publishtime posttime pubtimes")
  /// What holds a medium, or the name of an account on sites that carry accounts.
  private static let mediumWords = ClassHint.words(
    "source origin laiyuan publisher nickname screenname mpname")
  private static let reporterWords = ClassHint.words("reporter byline zuozhe")
  private static let authorWords = ClassHint.words("author authors byline writer reporter zuozhe auteur autor")
}
