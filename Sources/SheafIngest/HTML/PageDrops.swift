import SheafKit

/// Tells which text of a page is no part of its article, by asking once more what `BlockReader` asked.
struct PageDrops {
  let tree: HTMLTree
  let outline: PageOutline
  let text: PageText
  let furniture: Furniture
  let lines: LineIndex
  /// The element that holds the article.
  let root: HTMLTree.Index
  /// The elements that a rule for the site keeps, in page order, none inside another; empty where no rule says so.
  let kept: [Range<HTMLTree.Index>]
  /// Nodes before this one belong to the head of the article.
  let start: HTMLTree.Index
  /// The box before `root` that holds the first paragraph; nil where there is none.
  let lead: HTMLTree.Index?
  /// Nodes from this one on stand behind the end of the article.
  let end: HTMLTree.Index?
  /// The nodes of the headline and of the lines over and under it.
  let title: [Range<HTMLTree.Index>]
  /// The nodes of lines of credits.
  let credits: [Range<HTMLTree.Index>]
  /// The captions of the article’s pictures, which may stand outside of its text.
  let captions: Set<TextKey>

  /// Every element that went as a whole, and every unit outside of the article, in the order of the page.
  func log() -> DropLog {
    var log = DropLog(isKept: true)
    let inside = (lead ?? root)..<Int(tree.nodes[root].end)
    let titles = Set(title.flatMap { Array($0) })
    let credited = Set(credits.flatMap { Array($0) })
    var units = text.units[...]
    var index = 0
    while index < tree.nodes.count {
      // What is for machines is no text.
      let isText = tree.nodes[index].tag != .head && tree.nodes[index].tag != .script
      let dropping = isText ? rule(of: index, inside) : nil
      if dropping != nil || !isText {
        if let dropping { add(tree.subtree(of: index), in: index, dropping, to: &log) }
        index = Int(tree.nodes[index].end)
        units = units.drop { $0.nodes.lowerBound < index }
        continue
      }
      if let unit = units.first, unit.nodes.lowerBound <= index {
        units.removeFirst()
        let node = unit.nodes.lowerBound
        let rule = credited.contains(node) ? .credits : titles.contains(node) ? nil : rule(of: unit, inside)
        if let rule { add(unit.nodes, in: unit.block, rule, to: &log) }
      }
      index += 1
    }
    return log
  }

  /// The rule by which an element goes with everything in it; nil for one that is looked into.
  private func rule(of index: HTMLTree.Index, _ inside: Range<HTMLTree.Index>) -> DropRule? {
    if outline[index].contains(.comments) { return .comments }
    if outline[index].contains(.dropped) {
      switch tree.nodes[index].tag {
      case .nav, .aside, .footer: return .element
      default: return tree.bytes(of: .role, at: index) == nil ? .hidden : .element
      }
    }
    guard inside.contains(index), index != root, Int(tree.nodes[index].end) > start else { return nil }
    switch tree.nodes[index].tag {
    case .text, .br, .img, .b, .strong, .em, .i, .code, .kbd, .samp: return nil
    case .a: return Pager.leadsOn(index, in: tree) ? .widget : nil
    default: return furniture.rule(of: index)
    }
  }

  private func rule(of unit: TextUnit, _ inside: Range<HTMLTree.Index>) -> DropRule? {
    guard inside.contains(unit.nodes.lowerBound) else { return .outsideArticle }
    if !kept.isEmpty { return isKept(unit.nodes.lowerBound) ? nil : .notKeptBySite }
    if let end, unit.nodes.lowerBound >= end { return .afterEnd }
    return unit.nodes.upperBound <= start ? .beforeArticle : nil
  }

  /// Whether a node is in one of the kept elements.
  private func isKept(_ node: HTMLTree.Index) -> Bool {
    var (low, high) = (0, kept.count)
    while low < high {
      let middle = (low + high) / 2
      if kept[middle].upperBound <= node { low = middle + 1 } else { high = middle }
    }
    return low < kept.count && kept[low].contains(node)
  }

  /// Adds the text of some nodes, block by block.
  private func add(
    _ nodes: Range<HTMLTree.Index>, in element: HTMLTree.Index, _ rule: DropRule, to log: inout DropLog
  ) {
    var text = MarkedText()
    var start = nodes.lowerBound
    var block: HTMLTree.Index?
    var parent: Int32?
    func flush() {
      if !text.isEmpty, !captions.contains(TextKey(text.slice)) {
        log.add(text.slice, at: lines.place(of: start, in: element, tree), by: rule)
      }
      text = MarkedText()
    }
    for index in nodes where tree.nodes[index].tag == .text || tree.nodes[index].tag == .br {
      let around = self.block(around: index)
      if tree.nodes[index].tag == .br || around != block { flush() }
      block = around
      if text.isEmpty { start = index }
      // Elements side by side are set apart by style.
      if let parent, parent != tree.nodes[index].parent { text.append(" ") }
      parent = tree.nodes[index].parent
      if text.bytes.count < FieldEvidence.longestText {
        tree.text(of: index).withUnsafeBufferPointer { text.append($0) }
      }
    }
    flush()
  }

  private func block(around index: HTMLTree.Index) -> HTMLTree.Index {
    var node = index
    while let parent = tree.parent(of: node) {
      node = parent
      if tree.nodes[node].tag.isBlock { break }
    }
    return node
  }
}
