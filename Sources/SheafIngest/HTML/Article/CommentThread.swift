/// The children of an element as comments under one another, before anything tells that they are.
struct CommentThread {
  /// A comment: an element, or one and those behind it that hold its text.
  struct Row {
    fileprivate(set) var elements: [HTMLTree.Index]
    fileprivate var units: [Int]
  }

  /// The runs of rows of one kind that follow each other, two or more.
  private(set) var runs: [[Row]] = []

  private let tree: HTMLTree
  private let units: [TextUnit]
  private let signs: [CommentSigns]

  /// Looks at the children of `parent`. What was found before counts as not there.
  init(
    _ tree: HTMLTree, _ units: [TextUnit], _ signs: [CommentSigns], _ isFound: [Bool], in parent: HTMLTree.Index
  ) {
    self.tree = tree
    self.units = units
    self.signs = signs
    var children: [Child] = []
    var place = TextUnit.first(from: parent + 1, in: units)
    for element in tree.children(of: parent) {
      let start = place
      while place < units.count, units[place].nodes.lowerBound < Int(tree.nodes[element].end) { place += 1 }
      let own = (start..<place).filter { !isFound[$0] }
      guard !own.isEmpty, tree.nodes[element].tag != .text else { continue }
      let isShort = own.count <= 16 && own.reduce(0, { $0 + units[$1].columns }) <= 2000
      let isSigned = isShort && own.contains { !signs[$0].isEmpty }
      children.append(Child(element: element, units: own, isShort: isShort, kind: isSigned ? kind(of: element) : nil))
    }
    guard let kind = mostFrequent(children.compactMap(\.kind)) else { return }
    divide(children, at: kind)
  }

  private struct Child {
    var element: HTMLTree.Index
    var units: [Int]
    /// Whether it may be a comment or a part of one by its length.
    var isShort: Bool
    /// Tag and class of one with a sign; nil for every other.
    var kind: [UInt8]?
  }

  private func kind(of element: HTMLTree.Index) -> [UInt8] {
    let name = tree.bytes(of: .class, at: element)?.prefix(80).filter { !(0x30...0x39).contains($0) } ?? []
    return [tree.nodes[element].tag.rawValue] + name
  }

  private func mostFrequent(_ kinds: [[UInt8]]) -> [UInt8]? {
    var counts: [[UInt8]: Int] = [:]
    for kind in kinds { counts[kind, default: 0] += 1 }
    guard let most = counts.values.max(), most >= 2 else { return nil }
    return kinds.first { counts[$0] == most }
  }

  /// A row starts at each child of a kind; others may follow it, three at most.
  private mutating func divide(_ children: [Child], at kind: [UInt8]) {
    var rows: [Row] = []
    for child in children {
      if child.kind == kind {
        rows.append(Row(elements: [child.element], units: child.units))
      } else if let row = rows.indices.last, child.isShort, rows[row].elements.count < 4 {
        rows[row].elements.append(child.element)
        rows[row].units += child.units
      } else {
        close(rows)
        rows = []
      }
    }
    close(rows)
  }

  /// Ends a run: its last row is no longer than those before it.
  private mutating func close(_ rows: [Row]) {
    guard rows.count >= 2 else { return }
    var rows = rows
    let length = rows.dropLast().map(\.elements.count).sorted()[(rows.count - 1) / 2]
    let last = rows.count - 1
    if rows[last].elements.count > length {
      rows[last].elements.removeLast(rows[last].elements.count - length)
      let end = Int(tree.nodes[rows[last].elements[length - 1]].end)
      rows[last].units.removeAll { units[$0].nodes.lowerBound >= end }
    }
    runs.append(rows)
  }

  // MARK: - What comments are told by

  /// Whether rows have the form of comments: short texts, each by somebody else or with a button to answer it, and no
  /// headings of other articles.
  ///
  /// Two are enough where a line over them says what they are (`isHeaded`).
  func areComments(_ rows: [Row], isHeaded: Bool = false) -> Bool {
    let controls = rows.count { $0.units.contains { signs[$0].contains(.control) } }
    let times = rows.count { $0.units.contains { !signs[$0].isDisjoint(with: [.time, .floor]) } }
    // In a talk with readers somebody answers what they ask.
    if areQuoted(rows), rows.contains(where: { $0.elements.count > 1 }) { return false }
    guard rows.count >= 3 || (isHeaded || controls == rows.count) && times == rows.count else { return false }
    let sizes = rows.map { $0.units.reduce(0) { $0 + units[$1].columns } }.sorted()
    guard sizes[sizes.count / 2] <= 600, rows.count(where: hasText) * 2 >= rows.count,
      rows.count(where: hasHeading) * 2 <= rows.count
    else { return false }
    if controls * 2 >= rows.count { return true }
    let names = rows.compactMap(name)
    return Set(names).count * 2 >= rows.count
      || names.count * 2 >= rows.count && names.allSatisfy { Self.anybody.occur(in: $0[...]) }
  }

  /// Whether most rows have nothing of a comment but what readers are called: then a text may quote them, and they are
  /// comments only in a box of their own.
  func areQuoted(_ rows: [Row]) -> Bool {
    rows.count { $0.units.contains { !signs[$0].isDisjoint(with: [.time, .floor, .control]) } } * 2 < rows.count
  }

  private func hasText(_ row: Row) -> Bool {
    row.units.contains {
      units[$0].marks > 0 && (signs[$0].isSubset(of: .reader) || units[$0].isEnded || units[$0].columns > 60)
    }
  }

  private func hasHeading(_ row: Row) -> Bool {
    row.elements.contains { element in
      tree.subtree(of: element).prefix(64).contains { tree.nodes[$0].tag.headingLevel.map { $0 <= 3 } ?? false }
    }
  }

  /// Who wrote a row: the words that open it, up to a colon or a blank, no sentence and no time; nil where none does.
  private func name(_ row: Row) -> [UInt8]? {
    guard let first = row.units.first else { return nil }
    let texts = units[first].nodes.lazy.filter { tree.nodes[$0].tag == .text }.map { tree.text(of: $0) }
    for text in texts.prefix(3) {
      let words = text.drop { $0 <= 0x20 }
      let word = Array(words.prefix(60).prefix { $0 > 0x20 && $0 != UInt8(ascii: ":") })
      let name = word[..<(Self.ends.compactMap { word[...].firstRange(of: $0)?.lowerBound }.min() ?? word.count)]
      guard (1...45).contains(name.count), !Self.sentences.occur(in: name),
        name.contains(where: { (0x61...0x7A).contains($0 | 0x20) || $0 >= 0x80 }), !Self.isTime(name),
        !CommentSigns.isControl(name)
      else { continue }
      return Array(name)
    }
    return nil
  }

  /// Whether a word is a part of a day or an hour: `10月14日`, `3天前`.
  private static func isTime(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first, (0x30...0x39).contains(first) else { return false }
    return timeUnits.occur(in: word)
  }

  private static let timeUnits = Phrases("年 月 日 时 時 分 秒 天前 周前 小时 小時 楼 樓")
  private static let ends = ["：", "发表于", "發表於", "\u{3000}", "\u{A0}"].map { Array($0.utf8) }
  private static let sentences = Phrases("， 。 ！ ？ 、 ； …")
  private static let anybody = Phrases("网友 網友 匿名 游客 遊客 用户 用戶 访客 guest anonymous user")
}
