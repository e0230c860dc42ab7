import SheafKit

/// Reads the lines of a page that state author, medium and date, and tells which units they are.
struct PageCredits {
  /// What they state.
  var credits = GatheredCredits()
  /// What stands there without a label, told by the names of elements alone: weaker than any label, wherever that is.
  var unlabelled: GatheredCredits { named.credits }
  /// The nodes of the lines, which are no text of the article.
  var nodes: [Range<HTMLTree.Index>] = []
  /// The lines themselves.
  private(set) var lines: [String] = []
  /// The node behind the line of editors that closes the article; nil where none does.
  var end: HTMLTree.Index?

  let tree: HTMLTree
  let outline: PageOutline
  let lineIndex: LineIndex
  var named: NamedCredits
  /// How sure the day of publication is that was found so far.
  var dayRank = DayRank.none
  /// What fields without a label say beside the day of publication: weaker still.
  var loose: NamedCredits

  /// The day that the head states relative to the visit, its line and where that stands; nil where it states none.
  private var relative: (day: RelativeDay, line: ArraySlice<UInt8>, place: SourcePlace)?

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
    let datedText = datedText(among: head, in: text.units)
    for place in head where !own.contains(text.units[place].nodes) && !datedText.contains(place) {
      if place >= start ?? head.upperBound, readWriters(at: place, in: text.units) { continue }
      if areListed(at: place, in: text.units, above: firstProse) { continue }
      let next = text.units.indices.contains(place + 1) ? text.units[place + 1] : nil
      read(text.units[place], with: next, needsWhole: start.map { place < $0 } ?? true)
    }
    if let start, let title { readTable(over: title.nodes, at: start, in: text.units) }
    if text.units.indices.contains(firstProse) { readOpening(text.units[firstProse]) }
    // A summary may stand between the headline and the credits.
    for unit in text.units.dropFirst(firstProse).prefix(4) where credits.source == nil && credits.published == nil {
      read(unit, needsWhole: true)
    }
    readNamed(in: nodes(of: text.units[head]), title)
    if dayRank == .none { readSplitDay(in: nodes(of: text.units[head])) }
    if dayRank == .none, let relative, let day = VisitDay.find(tree, text.units).flatMap(relative.day.day) {
      take(day, .bare, from: relative.line, at: relative.place)
    }
    if dayRank == .none, let start, text.units.indices.contains(start - 1) { readDayAbove(text.units[start - 1]) }
    for unit in text.units[..<(start ?? 0)].suffix(2) where dayRank == .none { readRow(above: unit) }
    // The sign of a medium stands a little over the headline.
    let shown = nodes(of: text.units[head])
    let prose = text.units.indices.contains(firstProse) ? text.units[firstProse].nodes.lowerBound : shown.upperBound
    readPictures(in: max(0, shown.lowerBound - 24)..<max(shown.upperBound, min(shown.upperBound + 6, prose)))
    readEdition(text.units[..<(start ?? 0)])
    let article = text.units.dropFirst(firstProse).prefix { $0.nodes.lowerBound < inside.upperBound }
    for unit in article { readEditors(unit) }
    readLastSource(of: article)
    readClosing(of: article)
    let end = text.firstUnit(from: inside.upperBound)
    readFoot(text.units[end...].prefix(12), behind: text.units[min(firstProse, end)..<end])
    // Who is called the author of a post is no medium.
    let authors = named.credits.byline.map(\.name)
    if !authors.contains(where: { $0 == loose.credits.source }) { named.merge(whereSilent: loose) }
  }

  func nodes(of units: ArraySlice<TextUnit>) -> Range<Int> {
    guard let first = units.first, let last = units.last else { return 0..<0 }
    return first.nodes.lowerBound..<last.nodes.upperBound
  }

  private mutating func read(_ unit: TextUnit, with next: TextUnit? = nil, needsWhole: Bool) {
    guard (4...200).contains(unit.columns) else { return }
    let (shown, takesNext) = self.line(of: unit, with: next)
    // When the page was made relative to the visit says nothing by itself, and hides what stands beside it.
    let (line, relative) = RelativeDay.split(shown)
    if let relative, !needsWhole { self.relative = self.relative ?? (relative, shown, place(of: unit)) }
    defer { if takesNext, let next, nodes.last == unit.nodes { nodes.append(next.nodes) } }
    let isLikely = CreditLine.isLikely(line)
    let whole = isLikely ? CreditLine.read(line) : nil
    // Where something in it cannot be read, the line is read field by field.
    let fields = whole?.isWholeLine != true && !needsWhole && unit.columns <= 160 ? InfoLine(tree, unit).read() : nil
    var found = whole
    if let parts = fields?.credits,
      parts.published != nil || parts.source != nil || !parts.byline.isEmpty || !parts.editors.isEmpty
    {
      found =
        whole.map { whole in
          var both = whole
          both.merge(parts)
          return both
        } ?? parts
    }
    if let author = Self.originalAuthor(fields?.loose ?? []) {
      loose.add(Credits(byline: [Contributor(name: author)]), from: line, at: place(of: unit))
      nodes.append(unit.nodes)
    }
    if whole?.isWholeLine != true, SentenceLine.isOne(line), !opensWithField(line) { return }
    if let source = found?.source, isPoster(source, unit) {
      // Who put the text in is the medium only where nothing else names one.
      found?.source = nil
      loose.addSource(source, at: place(of: unit))
    }
    guard let found else {
      guard !needsWhole else { return }
      if isLikely, !unit.isEnded, unit.columns <= 120 { readDay(in: line, unit) }
      if unit.columns <= 24, MediumName.isAccount(line.scalars[...]) {
        loose.addSource(line.string, at: place(of: unit))
        nodes.append(unit.nodes)
      } else if let medium = Self.mediumBehindHour(line) {
        loose.addSource(medium, at: place(of: unit))
        nodes.append(unit.nodes)
      } else {
        readNames(line, unit)
      }
      return
    }
    // A line of links is navigation, unless it says that it names people or a medium.
    guard unit.linked * 2 <= unit.columns || !found.byline.isEmpty || found.source != nil || fields != nil else {
      return
    }
    // Between headline and text a line that opens like credits is credits, though a name without a role ends it.
    if !found.isWholeLine, found.published == nil, found.source == nil, isCaption(unit, line) { return }
    guard
      found.isWholeLine || !needsWhole && (found.published != nil || found.source != nil || !found.byline.isEmpty)
    else { return }
    let rank = found.published == nil ? DayRank.none : DayRank(of: line)
    if let date = found.published {
      take(date, rank, from: line, at: place(of: unit))
    } else if !needsWhole, dayRank == .none, let day = named.numericDay(in: line.string) {
      take(day, .bare, from: line, at: place(of: unit))
    }
    credits.merge(found, from: line, at: place(of: unit))
    if rank >= .timed || !found.byline.isEmpty {
      readLoose(Self.behindPath(fields?.loose ?? []).filter { !Self.isControl($0) }, unit, isDated: rank >= .timed)
    }
    nodes.append(unit.nodes)
    lines.append(line.string)
  }

  /// Whether a line is the words under a picture, which may open with a role, too: `图：王芳（左）在渡口`.
  private func isCaption(_ unit: TextUnit, _ line: ArraySlice<UInt8>) -> Bool {
    outline[unit.nodes.lowerBound].contains(.caption) || Captions.isCaption(Paragraph(line, line: 0))
  }

  /// A day whose parts stand in elements of their own.
  private mutating func readSplitDay(in nodes: Range<Int>) {
    guard let found = SplitDay.first(tree, in: nodes) else { return }
    let place = lineIndex.place(of: found.element, in: found.element, tree)
    take(found.date, .bare, from: tree.plainText(of: found.element, limit: 120).slice, at: place)
    self.nodes.append(tree.subtree(of: found.element))
  }

  mutating func take(
    _ date: CalendarDate, _ rank: DayRank, from line: ArraySlice<UInt8>, at place: SourcePlace
  ) {
    guard rank > dayRank else { return }
    credits.replace(published: date, from: line, at: place)
    dayRank = rank
  }

  /// A day in a line under the headline that opens with something else, such as the name of an account.
  private mutating func readDay(in line: ArraySlice<UInt8>, _ unit: TextUnit) {
    if DayRank.opensWithChange(line), let day = named.numericDay(in: line.string) {
      credits.merge(Credits(changed: day), from: line, at: place(of: unit))
      nodes.append(unit.nodes)
      return
    }
    let rank = DayRank(of: line)
    guard let date = DateText.first(in: line) ?? (rank >= .timed ? named.numericDay(in: line.string) : nil) else {
      return
    }
    guard rank >= .timed else { return }
    take(date, rank, from: line, at: place(of: unit))
    nodes.append(unit.nodes)
    lines.append(line.string)
  }

  /// The day that a field of the line right over the headline says to be that of the post: `只看楼主 发表于: 2011-05-08`.
  private mutating func readDayAbove(_ unit: TextUnit) {
    guard (8...120).contains(unit.columns) else { return }
    for field in InfoLine(tree, unit).fields where DayRank.opensWithPublished(field) {
      guard let date = CreditLine.whole(field)?.published else { continue }
      take(date, .labelled, from: field, at: place(of: unit))
    }
  }

  /// The day with its hour and the medium behind a label that one row over the headline has beside the path to the page:
  /// `2021-03-08 09:30 | 首页 | / | 本地 | 来源：某某融媒`.
  private mutating func readRow(above unit: TextUnit) {
    guard unit.nodes.count > 2, (20...160).contains(unit.columns), case let row = InfoLine(tree, unit) else { return }
    let fields = row.fields.prefix(16).compactMap { field in CreditLine.whole(field).map { (field, $0) } }
    guard let day = fields.first(where: { $1.published != nil && DayRank(of: $0) >= .timed }),
      let medium = fields.first(where: { $1.source != nil && $1.published == nil }), let date = day.1.published
    else { return }
    take(date, DayRank(of: day.0), from: day.0, at: place(of: unit))
    credits.merge(Credits(source: medium.1.source), from: medium.0, at: place(of: unit))
  }

  private mutating func readNamed(in nodes: Range<Int>, _ title: TextUnit?) {
    named = NamedCredits(tree, lineIndex, in: nodes, besides: title?.nodes)
    if dayRank < .timed, let day = named.day { take(day.date, day.rank, from: day.text, at: day.place) }
  }

  /// Where a unit stands.
  func place(of unit: TextUnit) -> SourcePlace {
    lineIndex.place(of: unit.nodes.lowerBound, in: unit.block, tree)
  }

}
