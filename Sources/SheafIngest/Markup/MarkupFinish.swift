import SheafKit

/// The last steps from markup to an article: the rules for plain text, applied to blocks.
struct MarkupFinish {
  private var drafts: [DraftBlock]
  /// The drafts that are left, as the rules for plain text see them: each carries its draft's index as its line.
  /// Pictures are not among them.
  private var paragraphs: [Paragraph]
  private let title: ArraySlice<UInt8>
  private var log: DropLog
  /// The draft that the dateline was taken off, which its paragraph still has.
  private var datelined: Int?

  /// Starts with the blocks of an article.
  init(_ drafts: [DraftBlock], title: ArraySlice<UInt8>, keepsDropped: Bool) {
    log = DropLog(isKept: keepsDropped)
    self.drafts = drafts
    self.title = title
    paragraphs = drafts.enumerated().compactMap { index, draft in
      draft.text.map { Paragraph(Self.trimmed($0), line: index) }
    }
  }

  /// The drafts that are left, in their final form. A picture behind the last text goes with what was dropped there.
  func blocks() -> [Block] {
    let end = end
    var left: [(draft: Int, paragraph: Int?)] = []
    left.reserveCapacity(drafts.count)
    var next = 0
    for index in drafts.indices {
      while next < paragraphs.count, paragraphs[next].line < index { next += 1 }
      if next < paragraphs.count, paragraphs[next].line == index {
        left.append((index, next))
      } else if index < end, case .image = drafts[index].content {
        left.append((index, nil))
      }
    }
    let levels = HeadingLevels(left.map { drafts[$0.draft] })
    return left.compactMap { index, paragraph in
      drafts[index].finished(levels: levels, isSettled: paragraph.map { isSettled(draft: index, $0) } ?? false)
    }
  }

  /// Whether the text of a draft is that of its paragraph, byte by byte, and in normal form.
  private func isSettled(draft index: Int, _ paragraph: Int) -> Bool {
    guard paragraphs[paragraph].shape.isSettled, index != datelined else { return false }
    switch drafts[index].content {
    case .paragraph(let text), .heading(_, let text):
      return paragraphs[paragraph].text.startIndex == 0 && paragraphs[paragraph].text.endIndex == text.bytes.count
    case .quote, .list, .image, .table, .preformatted: return false
    }
  }

  /// The first draft that was dropped behind the last text.
  private var end: Int {
    let last = paragraphs.last?.line ?? -1
    return drafts.indices.first { $0 > last && drafts[$0].text != nil } ?? drafts.count
  }

  /// What was dropped, where it stands in the source.
  var dropped: DropLog {
    var log = log
    for index in drafts.indices.dropFirst(end) {
      guard case .image(_, _, let caption) = drafts[index].content else { continue }
      log.add(caption.slice, at: SourcePlace(line: index), by: .afterEnd)
    }
    return log.mapped { text in
      guard let index = text.place.line, drafts.indices.contains(index) else { return [text] }
      let parts = drafts[index].parts
      // A list says what it holds item by item.
      guard !parts.isEmpty else { return [DroppedText(text.text, at: drafts[index].place, rule: text.rule)] }
      return parts.compactMap { part in
        part.text.map { DroppedText($0.clipped(to: 2048).string, at: part.place, rule: text.rule) }
      }
    }
  }

  /// Drops what a page prints around every article: widgets, lists of links, notices of rights, the title once more.
  mutating func dropFurniture() {
    cutOriginalTitle()
    let key = TextKey(title)
    // Folding takes two bytes of three off a full-width letter, so that nothing much longer can be the title.
    let longest = title.count * 3 + 8
    let text = log.drop(.breadcrumb, from: paragraphs, Breadcrumbs.removed)
    let words = log.drop(from: text, by: { Widgets.isWidget($0) ? .widget : .repeatedTitle }) { paragraphs in
      paragraphs.filter { paragraph in
        !Widgets.isWidget(paragraph) && !Self.statesTitle(paragraph)
          && (paragraph.text.count > longest || TextKey(paragraph.text) != key)
      }
    }
    let article = log.drop(from: dropClosingLinks(words), by: TailSections.rules(), TailSections.removed)
    paragraphs = log.drop(.legalNotice, from: article, LegalNotices.removed)
  }

  /// Cuts what the title was elsewhere off the first words of the text: `本文原标题：《…》从市区到岛上…`.
  private mutating func cutOriginalTitle() {
    for index in paragraphs.indices.prefix(3) {
      let paragraph = paragraphs[index]
      guard let opening = Self.titleOpenings.prefix(of: paragraph.text),
        let close = paragraph.text.prefix(400).firstRange(of: Array("》".utf8)),
        close.upperBound > paragraph.text.startIndex + opening, close.upperBound < paragraph.text.endIndex,
        case .paragraph(var text) = drafts[paragraph.line].content, text.bytes.count >= close.upperBound,
        !Widgets.isWidget(paragraph), Paragraph(paragraph.text[close.upperBound...], line: 0).isProse
      else { continue }
      text.keep(close.upperBound..<text.bytes.count)
      drafts[paragraph.line].content = .paragraph(text)
      log.add(paragraph.text[..<close.upperBound], at: SourcePlace(line: paragraph.line), by: .repeatedTitle)
      paragraphs[index] = Paragraph(
        Self.trimmed(text.slice), line: paragraph.line, standsApart: paragraph.standsApart)
    }
  }

  private static let titleOpenings = Phrases("本文原标题：《 本文原标题:《 原标题：《 原标题:《")

  /// The paragraphs without three or more at the end that are a link each and no sentence, which lead to other pages.
  private mutating func dropClosingLinks(_ paragraphs: [Paragraph]) -> [Paragraph] {
    let links = paragraphs.reversed().prefix { paragraph in
      guard !paragraph.shape.isEnded, case .paragraph(let text) = drafts[paragraph.line].content else { return false }
      return text.marks.contains { mark in
        guard case .link = mark.kind else { return false }
        return mark.range.count + 4 >= text.bytes.count
      }
    }.count
    guard links >= 3, links < paragraphs.count else { return paragraphs }
    return log.drop(.relatedLinks, from: paragraphs) { Array($0.dropLast(links)) }
  }

  /// Whether a paragraph only says what the title was where the text comes from: `（原标题：…）`.
  private static func statesTitle(_ paragraph: Paragraph) -> Bool {
    paragraph.shape.columns <= 200 && originals.start(paragraph.text)
      && closers.contains { paragraph.text.hasSuffix($0) }
  }

  private static let originals = Phrases("（原标题： （原标题: (原标题： (原标题: （原標題： [原标题： 【原标题：")
  private static let closers = ["）", ")", "]", "】"].map { Array($0.utf8) }

  /// Cuts off what a copy of a page glues to the last sentence: `返回首页，查看更多`.
  mutating func cutBackLink() {
    guard let index = paragraphs.indices.last else { return }
    let last = paragraphs[index]
    guard Self.more.contains(where: { last.text.hasSuffix($0) }),
      let place = last.text.suffix(60).firstRange(of: Array("返回".utf8))?.lowerBound,
      case .paragraph(var text) = drafts[last.line].content
    else { return }
    let rest = last.text[..<place]
    guard Self.ends.contains(where: { rest.hasSuffix($0) }) else { return }
    text.keep(0..<rest.endIndex)
    drafts[last.line].content = .paragraph(text)
    log.add(last.text[place...], at: SourcePlace(line: last.line), by: .widget)
    paragraphs[index] = Paragraph(rest, line: last.line, standsApart: last.standsApart)
  }

  private static let more = ["查看更多", "阅读更多"].map { Array($0.utf8) }
  private static let ends = ["。", "！", "？", "”", "…", "）"].map { Array($0.utf8) }

  /// Takes lines of credits out of the text, and those in brackets behind its last sentence, and adds what they state.
  mutating func takeCredits(into credits: inout GatheredCredits) {
    let lengths = Dictionary(paragraphs.map { ($0.line, $0.text.count) }) { first, _ in first }
    let taken = ClosingCredits.taken(from: paragraphs, keepsSignature: true)
    for paragraph in taken.rest where paragraph.text.count < lengths[paragraph.line] ?? 0 {
      guard case .paragraph(var text) = drafts[paragraph.line].content else { continue }
      text.keep(0..<paragraph.text.endIndex)
      drafts[paragraph.line].content = .paragraph(text)
    }
    let found = taken.credits.relocated { place(of: $0.line ?? -1) }
    // What the text says of itself goes before the site that hosts its account.
    if credits.source.map(MediumName.isHost) == true { credits.replaceSource(by: found) }
    credits.merge(found)
    log.add(paragraphs, without: taken.rest, by: ClosingCredits.rule)
    paragraphs = taken.rest
  }

  /// Where a draft stands.
  private func place(of draft: Int) -> SourcePlace {
    drafts.indices.contains(draft) ? drafts[draft].place : .unknown
  }

  /// Takes out the names of the byline where they sign the text: `（王芳）` on a line of its own at its end.
  mutating func takeSignature(of byline: [Contributor]) {
    guard paragraphs.count > 1, let last = paragraphs.last, last.shape.columns <= 60, !byline.isEmpty else { return }
    let text = last.text.scalars[...].trimming { $0.isSpace || "（）()【】[]—".unicodeScalars.contains($0) }
    guard let names = PersonNames.parse(text, allowsOrganisations: false), Set(names).isSubset(of: byline.map(\.name))
    else { return }
    log.add(last.text, at: SourcePlace(line: last.line), by: .signature)
    paragraphs.removeLast()
  }

  /// Takes a name alone in brackets behind the last sentence, as papers sign short reports: `…供镇街参考。（章启明）`.
  mutating func takeClosingName(into credits: inout GatheredCredits) {
    guard let index = paragraphs.lastIndex(where: { $0.isProse || $0.shape.columns > 40 }) else { return }
    let last = paragraphs[index]
    guard let open = last.text.suffix(40).lastIndex(of: UInt8(ascii: "(")) ?? Self.lastBracket(in: last.text) else {
      return
    }
    let before = last.text[..<open]
    guard Self.sentenceEnds.contains(where: { before.hasSuffix($0) }),
      case let inner = last.text[open...].scalars[...].dropFirst(), inner.last == "）" || inner.last == ")",
      let names = PersonNames.parse(inner.dropLast(), allowsOrganisations: false), names.count <= 3,
      names.allSatisfy({
        $0.unicodeScalars.count <= 3 && PersonNames.isHanPerson($0) && !PersonNames.isOffice($0)
          && !PersonNames.endsLikePlace($0)
      }), case .paragraph(var text) = drafts[last.line].content
    else { return }
    text.keep(0..<open)
    drafts[last.line].content = .paragraph(text)
    credits.merge(
      Credits(byline: names.map { Contributor(name: $0) }), from: last.text[open...], at: place(of: last.line))
    paragraphs[index] = Paragraph(before, line: last.line, standsApart: last.standsApart)
  }

  private static func lastBracket(in text: ArraySlice<UInt8>) -> Int? {
    let tail = text.suffix(40)
    return tail.indices.last { brackets.start(tail[$0...]) }
  }

  private static let brackets = Phrases("（")
  private static let sentenceEnds = ["。", "！", "？", "”", "…"].map { Array($0.utf8) }

  /// Takes the dateline off the first paragraph of running text.
  ///
  /// `source` is the medium that is known already: 某某发布讯 is a dateline where 某某发布 published the text.
  mutating func takeDateline(source: String?) -> Stated<Dateline>? {
    var looked = 0
    for paragraph in paragraphs
    where paragraph.isProse || paragraph.shape.columns > 60 || Self.topics.occur(in: paragraph.text) {
      guard case .paragraph(var text) = drafts[paragraph.line].content else { continue }
      let opening = paragraph.text.clipped(to: 600)
      let split = Self.split(opening, source)
      // Notes may stand before the text, behind which only the name of an agency shows where it starts.
      // or, in Chinese, the reporter behind it.
      let isSure = AlphabetDateline.namesAgency(split) || split.text != nil && split.credits?.byline.isEmpty == false
      guard split.text != nil || split.credits != nil, looked == 0 || isSure else {
        looked += 1
        if looked < (Han.isChinese(utf8: opening) ? 2 : 4) { continue }
        return nil
      }
      text.keep((opening.endIndex - split.rest.utf8.count)..<text.bytes.count)
      drafts[paragraph.line].content = .paragraph(text)
      datelined = paragraph.line
      let taken = opening.prefix(opening.count - split.rest.utf8.count)
      // `某某社3月8日电 题：…` names the title once more, and the text starts below.
      if split.text != nil, !paragraph.shape.isEnded, split.rest.hasPrefix("题："), paragraph.shape.columns <= 160 {
        log.add(Array(split.rest.utf8)[...], at: SourcePlace(line: paragraph.line), by: .repeatedTitle)
        paragraphs.removeAll { $0.line == paragraph.line }
      }
      return Stated(split, from: taken, at: place(of: paragraph.line))
    }
    return nil
  }

  /// What stands between the dateline of an agency and the title.
  private static let topics = Phrases("电题： 电_题：")

  private static func split(_ opening: ArraySlice<UInt8>, _ source: String?) -> Dateline {
    let split =
      Dateline.mayOpenInAnyScript(opening)
      ? Dateline.split(opening.string) : Dateline(text: nil, credits: nil, rest: "")
    guard split.text == nil, split.credits == nil else { return split }
    if AlphabetDateline.mayOpen(opening), let alphabetic = AlphabetDateline.split(opening.string) { return alphabetic }
    guard let source else { return split }
    let name = Array(source.utf8)
    guard opening.hasPrefix(name + Array("讯".utf8)) else { return split }
    // Any medium that is known to be one reads like this one.
    var own = Dateline.split("本网" + opening.dropFirst(name.count).string)
    if own.text != nil { own.text = source + "讯" }
    return own
  }

  /// Makes headings of lines that are set apart like headings: bold as a whole, short, and followed by text. The figures
  /// over them, 01 and 02, go: accounts draw them as ornaments.
  mutating func findSubheadings() {
    dropFigures()
    for (paragraph, next) in zip(paragraphs, paragraphs.dropFirst()) {
      guard case .paragraph(let text) = drafts[paragraph.line].content, text.isStrongThroughout,
        paragraph.isTitleLike, !paragraph.isProse, !paragraph.shape.isEnded, paragraph.shape.columns <= 64,
        case .paragraph(let following) = drafts[next.line].content, !following.isStrongThroughout
      else { continue }
      drafts[paragraph.line].content = .heading(level: 6, text)
    }
  }

  /// Drops figures alone that number headings from one on, each over its own.
  private mutating func dropFigures() {
    let numbered = zip(paragraphs, paragraphs.dropFirst()).filter { paragraph, next in
      (1...2).contains(paragraph.text.count) && paragraph.text.allSatisfy { (0x30...0x39).contains($0) }
        && next.isTitleLike && !next.isProse && !next.shape.isEnded && next.shape.columns <= 64
    }.map(\.0)
    guard numbered.count > 1, numbered.map({ Int($0.text.string) }) == Array(1...numbered.count) else { return }
    let lines = Set(numbered.map(\.line))
    paragraphs = log.drop(.drawnRule, from: paragraphs) { $0.filter { !lines.contains($0.line) } }
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while let first = text.first, first == 0x20 || first == 0xE3 || first == 0xC2,
      let space = spaces.first(where: { text.hasPrefix($0) })
    {
      text = text.dropFirst(space.count)
    }
    while let last = text.last, last == 0x20 || last == 0x80 || last == 0xA0,
      let space = spaces.first(where: { text.hasSuffix($0) })
    {
      text = text.dropLast(space.count)
    }
    return text
  }

  /// The white space that typists put before a paragraph: a space, the ideographic one, the no-break one.
  private static let spaces: [[UInt8]] = [[0x20], [0xE3, 0x80, 0x80], [0xC2, 0xA0]]
}

extension MarkedText {
  /// Whether all of it is strong.
  fileprivate var isStrongThroughout: Bool {
    guard let mark = marks.first(where: { $0.kind == .strong }) else { return false }
    return mark.range.lowerBound <= 12 && mark.range.upperBound >= bytes.count - 6
  }
}
