/// A run of posts under one another, as forums, question pages and comment threads have them.
struct PostThread {
  private let tree: HTMLTree
  private let outline: PageOutline
  private let text: PageText

  /// Looks at a page.
  init(_ tree: HTMLTree, _ outline: PageOutline, _ text: PageText) {
    self.tree = tree
    self.outline = outline
    self.text = text
  }

  /// The first of the posts that are children of a node; nil when its children are none.
  ///
  /// Posts are elements of one kind, each with text and each with a stamp: who wrote it when, or a button to reply.
  func first(in node: HTMLTree.Index) -> HTMLTree.Index? {
    let texts = tree.children(of: node).filter { child in
      tree.nodes[child].tag.isContainer && !outline[child].contains(.dropped)
        && text.prose(in: tree.subtree(of: child)) > 0
    }
    guard texts.count >= 2, mayBeAlike(texts) else { return nil }
    var kinds: [[UInt8]: [HTMLTree.Index]] = [:]
    var order: [[UInt8]] = []
    for child in texts {
      guard let kind = kind(of: child) else { continue }
      if kinds[kind] == nil { order.append(kind) }
      kinds[kind, default: []].append(child)
    }
    for kind in order {
      guard let posts = kinds[kind], posts.count >= 2, let first = posts.first, !outline[first].contains(.furniture),
        posts.prefix(12).allSatisfy(isStamped), !posts.prefix(12).allSatisfy(isReport)
      else { continue }
      let weight = posts.reduce(0) { $0 + text.prose(in: tree.subtree(of: $1)) }
      if weight * 2 > text.prose(in: tree.subtree(of: node)) { return first }
    }
    return nil
  }

  /// Whether two elements may be of one kind: cheap, and never wrong when it says no.
  private func mayBeAlike(_ elements: [HTMLTree.Index]) -> Bool {
    // Of one kind are elements of one tag, whose class and id have as many bytes that are no figures.
    let sizes = elements.map { index in
      var size = -1
      for name in [HTMLAttribute.class, .id] {
        if let value = tree.bytes(of: name, at: index) { size += 1 + value.count { !(0x30...0x39).contains($0) } }
      }
      return min(size, Self.longestKind) << 8 | Int(tree.nodes[index].tag.rawValue)
    }.sorted()
    return zip(sizes, sizes.dropFirst()).contains { $0 == $1 }
  }

  /// Tag, class and id without their figures; nil for an element without a name.
  private func kind(of index: Int) -> [UInt8]? {
    let names = [HTMLAttribute.class, .id].compactMap { tree.bytes(of: $0, at: index) }.joined(separator: [0x20])
      .filter { !(0x30...0x39).contains($0) }
    guard !names.isEmpty else { return nil }
    return [tree.nodes[index].tag.rawValue] + names.prefix(Self.longestKind)
  }

  /// The most bytes of class and id that tell a kind.
  private static let longestKind = 80

  private func isStamped(_ post: Int) -> Bool {
    let inside = tree.subtree(of: post)
    return text.units(in: inside).contains { unit in
      guard unit.columns <= 60, unit.columns >= 3 else { return false }
      let line = unit.nodes.filter { tree.nodes[$0].tag == .text }.flatMap { tree.text(of: $0) + [0x20] }[...]
      return Self.isStamp(line, columns: unit.columns)
    }
  }

  /// Whether a row says when it was written and nothing else beside its text: one of a live report, which is one article by
  /// those who made it. A post says who wrote it, or on which floor it stands.
  private func isReport(_ row: Int) -> Bool {
    var isTimed = false
    for unit in text.units(in: tree.subtree(of: row)) where unit.columns >= 3 {
      let line = unit.nodes.filter { tree.nodes[$0].tag == .text }.flatMap { tree.text(of: $0) }[...]
      if Self.words.occur(in: line), unit.columns <= 60 { return false }
      if Self.isTimeAlone(line) {
        isTimed = true
      } else if unit.columns < 16 || unit.linked * 2 > unit.columns {
        return false
      }
    }
    return isTimed
  }

  /// Whether a line is a day and an hour and nothing else: figures, the marks between them, and 年月日时分.
  private static func isTimeAlone(_ line: ArraySlice<UInt8>) -> Bool {
    hasTime(line)
      && line.scalars.allSatisfy { $0.isSpace || $0.value < 0x40 || "年月日时分時".unicodeScalars.contains($0) }
  }

  /// Whether a line says who wrote a post when, or is a button to answer it.
  static func isStamp(_ line: ArraySlice<UInt8>, columns: Int) -> Bool {
    columns <= 60 && (words.occur(in: line) || hasTime(line))
  }

  /// Whether a line holds a year and a time of day.
  static func hasTime(_ line: ArraySlice<UInt8>) -> Bool { line.withUnsafeBufferPointer { hasTime($0) } }

  /// The same for bytes that are looked at where they stand.
  static func hasTime(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard line.has(UInt8(ascii: ":")), let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
      colon + 2 < line.endIndex
    else { return false }
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    guard isDigit(line[colon - 1]), isDigit(line[colon + 1]), isDigit(line[colon + 2]) else { return false }
    return line[..<colon].count(where: isDigit) >= 5
  }

  private static let words = Phrases(
    "发表于 發表於 回复 回覆 楼主 沙发 小时前 分钟前 天前 小時前 分鐘前 赞同 hours_ago minutes_ago days_ago reply_")
}
