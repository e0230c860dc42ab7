/// Boxes of a page that say by their headings what they hold: related links, comments, notices.
///
/// Names of classes may say nothing; a reader goes by the words. A box is the smallest element that holds more than its
/// heading, and the heading opens it. A heading without a box of its own opens a section: what follows it beside it.
struct HeadedBoxes {
  /// The elements that hold such boxes or parts of such sections.
  private(set) var found: [HTMLTree.Index] = []
  /// Those of them that surely hold comments: several of them, beside other text.
  private(set) var comments: [HTMLTree.Index] = []

  private let tree: HTMLTree
  private let outline: PageOutline
  private let units: [TextUnit]

  /// Looks at every short line of a page.
  init(_ tree: HTMLTree, _ outline: PageOutline, _ units: [TextUnit]) {
    self.tree = tree
    self.outline = outline
    self.units = units
    var end = 0
    for place in units.indices {
      let unit = units[place]
      guard unit.nodes.lowerBound >= end else { continue }
      if let box = advertisement(place) {
        found.append(box)
        end = Int(tree.nodes[box].end)
        continue
      }
      guard unit.columns <= 40, unit.columns >= 4, unit.linked * 2 <= unit.columns || isHeading(unit), mayOpen(unit),
        let kind = kind(of: unit, at: place)
      else { continue }
      let before = found.count
      if let box = box(of: place, mayBeTable: kind == .comments), isOne(box, kind, from: place) {
        found.append(box)
        end = Int(tree.nodes[box].end)
      } else if kind == .comments {
        end = max(end, addSection(behind: place))
      }
      if kind == .comments, before < found.count, comments.count < 256, areManyComments(from: place, to: end) {
        comments += found[before...]
        if TextUnit.isAlone(at: place, in: units, tree) { comments.append(unit.block) }
      }
    }
  }

  /// Whether the line at a place heads several short texts up to a node, and other text stands beside them.
  private func areManyComments(from place: Int, to end: HTMLTree.Index) -> Bool {
    let line = text(of: units[place])
    guard TailSections.opening(line) == .comments || CommentHeading.isOne(line) else { return false }
    let inside = units[(place + 1)...].prefix { $0.nodes.lowerBound < end }.map(\.columns).sorted()
    return inside.count >= 5 && inside[inside.count / 2] <= 240
      && TextBeside(tree, outline, units).stands(
        besides: units[place].nodes.lowerBound..<end, without: [Bool](repeating: false, count: units.count))
  }

  /// What a line opens. Words that may head a part of an article, too, open comments only where some have a time of day.
  private func kind(of unit: TextUnit, at place: Int) -> TailSections.Kind? {
    let line = text(of: unit)
    if let kind = TailSections.opening(line) { return kind }
    if CommentHeading.isOne(line) { return .comments }
    // More from Travel: what follows the words is the name of a section.
    if isHeading(unit), let length = Self.more.prefix(of: line), line.count - length <= 24 { return .links }
    if isHeading(unit), isApparatus(line, at: place) { return .comments }
    guard let length = Self.weak.prefix(of: line), line.dropFirst(length).allSatisfy({ $0 < 0x41 }) else { return nil }
    let next = units[(place + 1)...].prefix(6)
    return next.contains { PostThread.isStamp(text(of: $0), columns: $0.columns) } ? .comments : nil
  }

  /// Whether a heading opens what a review puts under an article: how to cite it, or notes that each lead back to the text.
  private func isApparatus(_ line: ArraySlice<UInt8>, at place: Int) -> Bool {
    if Self.citations.start(line) { return line.count <= 48 }
    guard let length = Self.notes.prefix(of: line), line.dropFirst(length).allSatisfy({ $0 < 0x41 }),
      units.indices.contains(place + 1)
    else { return false }
    let note = units[place + 1]
    return (note.block..<note.nodes.upperBound).prefix(12).contains { index in
      tree.nodes[index].tag == .a && tree.bytes(of: .href, at: index)?.first == UInt8(ascii: "#")
    }
  }

  private static let citations = Phrases(
    "pour_citer nota_bene how_to_cite cite_this suggested_citation zitierweise cómo_citar como_citar per_citare")
  private static let notes = Phrases("notes footnotes notas note anmerkungen fußnoten references références 注释 参考文献")

  private static let more = Phrases(
    "more_from_ more_in_ más_de_ más_en_ mais_de_ mehr_aus_ mehr_zu_ altro_da_ lire_plus_ больше_о_")
  private static let weak = Phrases("点评 评分 讨论区 我有话说 更多回答 其他回答 全部回答 comentarios commenti discussion reactions")

  /// Whether a unit may open a section: cheap, and wrong for a word that two elements share at most.
  private func mayOpen(_ unit: TextUnit) -> Bool {
    if unit.nodes.count > 1 { return true }
    let opening = opening(of: unit)
    return TailSections.mayOpen(opening) || Self.more.start(opening) || isHeading(unit) && mayBeApparatus(opening)
      || Self.weak.start(opening) || CommentHeading.mayBeOne(opening)
  }

  /// The first text of a unit, without the white space that it starts with.
  private func opening(of unit: TextUnit) -> ArraySlice<UInt8> {
    tree.text(of: unit.nodes.lowerBound).drop { $0 <= 0x20 }
  }

  private func mayBeApparatus(_ line: ArraySlice<UInt8>) -> Bool {
    Self.citations.start(line) || Self.notes.start(line)
  }

  private func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    text.lastIndex { $0 > 0x20 }.map { text[...$0] } ?? []
  }

  /// The text of a unit, as bytes.
  private func text(of unit: TextUnit) -> ArraySlice<UInt8> {
    var marked = MarkedText()
    for index in unit.nodes where tree.nodes[index].tag == .text {
      tree.withText(of: index) { marked.append($0) }
    }
    return marked.slice
  }

  private func isHeading(_ unit: TextUnit) -> Bool {
    tree.nodes[unit.block].tag.headingLevel != nil
      || tree.parent(of: unit.nodes.lowerBound).map { tree.nodes[$0].tag.headingLevel != nil } ?? false
  }

  /// The smallest element that holds the next unit, too; nil when it does not start with the heading. A table may hold
  /// the whole page, unless its heading says that it holds comments.
  private func box(of place: Int, mayBeTable: Bool = false) -> HTMLTree.Index? {
    guard units.indices.contains(place + 1) else { return nil }
    var box = units[place].block
    while Int(tree.nodes[box].end) <= units[place + 1].nodes.lowerBound {
      guard let parent = tree.parent(of: box) else { return nil }
      box = parent
    }
    guard place == 0 || units[place - 1].nodes.lowerBound < box else { return nil }
    switch tree.nodes[box].tag {
    case .tbody, .table: return mayBeTable ? box : nil
    case .html, .body, .main, .article: return nil
    default: return box
    }
  }

  /// Whether a box can be one: comments are whatever readers write, links are mostly links or short lines.
  private func isOne(_ box: HTMLTree.Index, _ kind: TailSections.Kind, from place: Int) -> Bool {
    let inside = tree.subtree(of: box)
    if inside.contains(where: { tree.nodes[$0].tag == .h1 }) { return false }
    guard kind != .comments else { return true }
    if outline[box].contains(.beside) { return true }
    var (columns, linked, prose, days) = (0, 0, 0, 0)
    for unit in units[(place + 1)...] {
      guard unit.nodes.lowerBound < inside.upperBound else { break }
      columns += unit.columns
      linked += unit.linked
      prose = max(prose, unit.weight([]))
      if unit.columns <= 20, let first = text(of: unit).first, (0x30...0x39).contains(first) { days += 1 }
    }
    // A list of other articles gives a day with each.
    return linked * 4 > columns || prose < 48 || days >= 2
  }

  /// A small box that is marked as an advertisement; nil when the line at a place marks none.
  private func advertisement(_ place: Int) -> HTMLTree.Index? {
    let unit = units[place]
    guard unit.columns <= 200 else { return nil }
    let opening = opening(of: unit)
    // 相关阅读 and a link in one line, each in an element of its own.
    if unit.nodes.count > 1, opening.count <= 60, tree.nodes[unit.block].tag != .p, TailSections.mayOpen(opening),
      TailSections.opening(trimmed(opening)) == .links
    {
      return unit.block
    }
    if let box = invitation(place, unit) { return box }
    let isLabel = unit.columns <= 80 && Self.isLabel(opening)
    guard opening.count <= 24, Self.advertisements.start(opening),
      Self.labels.contains(Array(opening.split(whereSeparator: { $0 <= 0x20 }).first ?? []))
    else { return isLabel ? element(around: place) : nil }
    if unit.nodes.count > 1 { return tree.nodes[unit.block].tag == .p ? nil : unit.block }
    if let box = box(of: place), isSmall(box, from: place) { return box }
    return isLabel ? element(around: place) : nil
  }

  /// Whether a box holds a few short lines, the first of them at a place.
  private func isSmall(_ box: HTMLTree.Index, from place: Int) -> Bool {
    let inside = tree.subtree(of: box)
    let lines = units[place...].prefix(6).prefix { $0.nodes.lowerBound < inside.upperBound }
    return lines.count < 6 && lines.reduce(0) { $0 + $1.columns } <= 400
  }

  /// A small box whose heading asks to sign up for a newsletter; nil when the line at a place is no such heading.
  private func invitation(_ place: Int, _ unit: TextUnit) -> HTMLTree.Index? {
    guard unit.columns <= 40, !unit.isEnded, tree.nodes[unit.block].tag != .h1, mayInvite(unit),
      Self.invitations.occur(in: text(of: unit)),
      let box = box(of: place)
    else { return nil }
    return isSmall(box, from: place) && !tree.subtree(of: box).contains(where: { tree.nodes[$0].tag == .h1 })
      ? box : nil
  }

  /// Whether a line holds a byte that an invitation starts with: cheap, and never wrong when it says no.
  private func mayInvite(_ unit: TextUnit) -> Bool {
    guard unit.holdsOthers else { return false }
    for index in unit.nodes where tree.nodes[index].tag == .text {
      let mayInvite = tree.withText(of: index) { text in
        text.contains { $0 | 0x20 == UInt8(ascii: "n") || $0 | 0x20 == UInt8(ascii: "b") || $0 == 0xE3 || $0 == 0xEB }
      }
      if mayInvite { return true }
    }
    return false
  }

  /// Whether a text is the label of an advertisement and nothing else, its brackets and dashes aside.
  private static func isLabel(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count <= 40, mayBeLabel(text) else { return false }
    let word = text.scalars[...].trimming { $0.isSpace || "-–—()（）[]【】<>＜＞*".unicodeScalars.contains($0) || $0 == "\n" }
    return bareLabels.contains(String(scalars: word).lowercased())
  }

  /// Whether the first letter of a text starts a label: cheap, and never wrong when it says no.
  private static func mayBeLabel(_ text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { text in
      var place = 0
      while place < text.count {
        switch text[place] {
        case 0x41...0x5A, 0x61...0x7A: return labelWords.prefix(of: text, at: place) != nil
        case ..<0x80: place += 1
        // Spaces, dashes and brackets of other widths: no label starts with these bytes.
        case 0xC2: place += 2
        case 0xE1, 0xE2, 0xE3, 0xEF: place += 3
        default: return labelWords.prefix(of: text, at: place) != nil
        }
      }
      return false
    }
  }

  /// The innermost element that holds the unit at a place and nothing else; nil when it stands in its block among others.
  private func element(around place: Int) -> HTMLTree.Index? {
    let unit = units[place]
    let neighbours = [place - 1, place + 1].filter(units.indices.contains)
    var element = unit.nodes.lowerBound
    while let parent = tree.parent(of: element) {
      let nodes = tree.subtree(of: parent)
      if nodes.upperBound >= unit.nodes.upperBound {
        return neighbours.contains { nodes.contains(units[$0].nodes.lowerBound) } ? nil : parent
      }
      element = parent
    }
    return nil
  }

  private static let invitations = Phrases("newsletter boletín_ boletim ニュースレター 뉴스레터")
  private static let labelWords = Phrases(
    "advertisement anzeige werbung publici pubblicit 广告 廣告 広告 реклама quảng_cáo বিজ্ঞাপন विज्ञापन إعلان โฆษณา reklam annons "
      + "annonce advertentie iklan 광고")
  private static let bareLabels: Set<String> = [
    "advertisement", "anzeige", "werbung", "publicité", "publicidad", "publicidade", "pubblicità", "广告", "廣告", "広告",
    "реклама", "quảng cáo", "বিজ্ঞাপন", "विज्ञापन", "إعلان", "إعلانات", "โฆษณา", "reklam", "reklama", "annons", "annonce",
    "advertentie", "iklan", "광고",
  ]
  private static let advertisements = Phrases(
    "广告 廣告 広告 ＰＲ pr ad advertisement anzeige publicité publicidad pubblicità sponsored werbung 推广 赞助 贊助")
  private static let labels = Set(
    [
      "广告", "廣告", "広告", "ＰＲ", "PR", "AD", "Ad", "Advertisement", "ADVERTISEMENT", "Anzeige", "ANZEIGE", "Publicité",
      "PUBLICITÉ", "Publicidad", "PUBLICIDAD", "Pubblicità", "Sponsored", "SPONSORED", "Werbung", "推广", "赞助", "贊助",
    ].map { Array($0.utf8) })

  /// Adds what stands behind a heading in the same element, when running text stands before it; says where it ends.
  private mutating func addSection(behind place: Int) -> Int {
    guard let parent = tree.parent(of: units[place].block) else { return 0 }
    let inside = tree.subtree(of: parent)
    let before = units[..<place].reversed().prefix { $0.nodes.lowerBound > parent }
    guard before.reduce(0, { $0 + max(0, $1.weight(outline[$1.nodes.lowerBound])) }) >= 60 else { return 0 }
    found += tree.children(of: parent).filter { $0 > units[place].block }
    return inside.upperBound
  }
}
