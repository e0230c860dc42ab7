/// Comments of readers by their form: elements of one kind beside each other, each with a short text and with who wrote it
/// when, on which floor, or a button to answer it.
///
/// Names of classes and headings may say nothing, and there may be more of them than of the article. They are comments
/// only where other text stands beside them: the posts of a forum have the same form, and are what its page is for.
struct CommentRows {
  /// The elements that hold them, and the lines over them.
  private(set) var found: [HTMLTree.Index] = []

  private let tree: HTMLTree
  private let units: [TextUnit]
  private let beside: TextBeside
  private var signs: [CommentSigns] = []
  /// Which units stand in what was found.
  private var isFound: [Bool]
  private var looks = 0

  /// Looks at every element that holds two lines with such signs or more.
  init(_ tree: HTMLTree, _ outline: PageOutline, _ units: [TextUnit]) {
    self.tree = tree
    self.units = units
    beside = TextBeside(tree, outline, units)
    isFound = [Bool](repeating: false, count: units.count)
    signs = Self.signs(of: units, tree)
    var parents: [HTMLTree.Index: Int] = [:]
    for (unit, signs) in zip(units, signs) where !signs.isEmpty {
      for element in tree.elements(around: unit.nodes.lowerBound, limit: Self.mostLevels) {
        parents[element, default: 0] += 1
      }
    }
    // Answers stand inside what they answer: the inner ones first.
    for (parent, count) in parents.sorted(by: { $0.key > $1.key }) where count >= 2 { examine(parent) }
  }

  /// Comments stand this deep below what holds them all, at most.
  private static let mostLevels = 8

  /// What each unit has of a comment.
  private static func signs(of units: [TextUnit], _ tree: HTMLTree) -> [CommentSigns] {
    // A line in several elements is put together here.
    var line: [UInt8] = []
    return units.map { unit in
      guard unit.columns <= 60 else { return longLine(tree.text(of: unit.nodes.lowerBound).prefix(80)) }
      guard unit.nodes.count > 1 else { return tree.withText(of: unit.nodes.lowerBound) { CommentSigns(of: $0) } }
      line.removeAll(keepingCapacity: true)
      for index in unit.nodes where tree.nodes[index].tag == .text {
        tree.withText(of: index) { line.append(contentsOf: $0) }
        line.append(0x20)
      }
      return line.withUnsafeBufferPointer { CommentSigns(of: $0) }
    }
  }

  /// The signs of a comment that is one line with its text, by its start: `某某 于 2021-10-14 09:30 说：…`, `网友河边草：…`.
  private static func longLine(_ head: ArraySlice<UInt8>) -> CommentSigns {
    if head.withUnsafeBufferPointer(CommentSigns.opensWithReader) { return .reader }
    // Without a colon there is no hour, which most lines tell at once.
    guard head.has(UInt8(ascii: ":")),
      let end = says.reduce(nil, { $0 ?? head.firstRange(of: $1)?.lowerBound })
    else { return [] }
    return PostThread.hasTime(head[..<end]) ? .time : []
  }

  private static let says = ["说：", "說：", "写道：", "寫道："].map { Array($0.utf8) }

  private mutating func examine(_ parent: HTMLTree.Index) {
    let thread = CommentThread(tree, units, signs, isFound, in: parent)
    for rows in thread.runs {
      guard let first = rows.first?.elements.first, let last = rows.last?.elements.last,
        case let nodes = first..<Int(tree.nodes[last].end),
        thread.areComments(rows, isHeaded: rows.count == 2 && isHeaded(first)), spendsLook(),
        beside.stands(besides: nodes, without: isFound)
      else { continue }
      if let box = box(of: nodes, in: parent) {
        take(box)
      } else if !thread.areQuoted(rows) {
        if let heading = heading(before: first, in: parent) { take(heading) }
        for element in rows.flatMap(\.elements) { take(element) }
      }
    }
  }

  /// Takes one off the looks at the whole page, of which each costs a walk over its text; false when none is left.
  private mutating func spendsLook() -> Bool {
    looks += 1
    return looks <= 256
  }

  private mutating func take(_ element: HTMLTree.Index) {
    found.append(element)
    for place in places(in: tree.subtree(of: element)) { isFound[place] = true }
  }

  /// The places of the units that start in a range of nodes.
  private func places(in nodes: Range<HTMLTree.Index>) -> Range<Int> {
    let start = TextUnit.first(from: nodes.lowerBound, in: units)
    return start..<max(start, TextUnit.first(from: nodes.upperBound, in: units))
  }

  /// The outermost element that holds comments and else only a heading and a few short lines: a form, links to more.
  private func box(of nodes: Range<HTMLTree.Index>, in parent: HTMLTree.Index) -> HTMLTree.Index? {
    let rows = places(in: nodes)
    var box: HTMLTree.Index?
    for element in [parent] + tree.elements(around: parent, limit: 5) {
      switch tree.nodes[element].tag {
      case .html, .body, .main: return box
      default: break
      }
      let inside = places(in: tree.subtree(of: element))
      let others = inside.filter { !rows.contains($0) && !isFound[$0] }
      guard others.count <= 8, others.count(where: { $0 < rows.lowerBound }) <= 3,
        others.allSatisfy({ units[$0].columns <= 60 }), !beside.holdsHeadline(element)
      else { return box }
      box = element
    }
    return box
  }

  /// Whether the line before an element opens with a word for comments in an element of its own: `<b>评论</b> 请文明发言`.
  private func isHeaded(_ first: HTMLTree.Index) -> Bool {
    let place = TextUnit.first(from: first, in: units) - 1
    guard units.indices.contains(place), units[place].columns <= 60 else { return false }
    let word = tree.text(of: units[place].nodes.lowerBound).filter { $0 > 0x20 }
    return Self.headings.contains { $0.elementsEqual(word) }
  }

  private static let headings = ["评论", "網友評論", "网友评论", "留言", "网友留言", "跟帖", "回复", "評論"].map { Array($0.utf8) }

  /// The line over comments that says what they are; nil where none stands right before them.
  private func heading(before first: HTMLTree.Index, in parent: HTMLTree.Index) -> HTMLTree.Index? {
    let place = TextUnit.first(from: first, in: units) - 1
    guard units.indices.contains(place), case let unit = units[place], unit.columns <= 40, unit.block > parent,
      TextUnit.isAlone(at: place, in: units, tree),
      case let line = InfoLine(tree, unit, joint: " ").text,
      CommentHeading.isOne(line) || TailSections.opening(line) == .comments
    else { return nil }
    return unit.block
  }
}
