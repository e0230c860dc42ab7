import SheafKit

/// Reads the blocks of an element: paragraphs however they are marked up, headings, lists, quotes, tables, pictures.
struct BlockReader {
  let tree: HTMLTree
  let outline: PageOutline
  let furniture: Furniture
  let lines: LineIndex
  /// Nodes before this one belong to the head of the article.
  var start: HTMLTree.Index
  /// Nodes from this one on stand behind the end of the article; nil where nothing says that it is over.
  var end: HTMLTree.Index?
  /// Text that is read already, as credits.
  let taken: Set<HTMLTree.Index>

  /// The blocks inside an element.
  func blocks(in element: HTMLTree.Index) -> [DraftBlock] {
    var flow = TextFlow()
    read(childrenOf: element, into: &flow)
    return PictureCaptions.attached(in: flow.finished())
  }

  /// The blocks that some elements are or hold, in page order; of elements inside one another the outer ones.
  ///
  /// The head of the article is left out of an element that it ends in; what stands before it is kept as it was asked for.
  func blocks(ofKept elements: [HTMLTree.Index]) -> [DraftBlock] {
    var blocks: [DraftBlock] = []
    for nodes in tree.outermost(elements) {
      var reader = self
      if !(nodes.lowerBound < start && start <= nodes.upperBound) { reader.start = 0 }
      var flow = TextFlow()
      reader.read(nodes.lowerBound, into: &flow)
      blocks += PictureCaptions.attached(in: flow.finished())
    }
    return blocks
  }

  /// The pictures, with their captions, between two nodes: what stands between a headline and the text.
  func pictures(from start: HTMLTree.Index, to end: HTMLTree.Index) -> [DraftBlock] {
    var found: [DraftBlock] = []
    var place = start
    while place < end {
      defer { place += 1 }
      guard tree.nodes[place].tag == .img, !isBesides(place), let parent = tree.parent(of: place) else { continue }
      let around = tree.subtree(of: parent)
      guard around.lowerBound >= start, around.upperBound <= end, around.count < 40 else { continue }
      var flow = TextFlow()
      container(parent, &flow)
      found += flow.finished().filter { if case .image = $0.content { true } else { false } }
      place = around.upperBound - 1
    }
    return found
  }

  /// Whether a node is dropped or stands in furniture.
  private func isBesides(_ index: Int) -> Bool {
    !outline[index].isDisjoint(with: [.dropped, .furniture])
  }

  // MARK: - Flow

  private func read(childrenOf element: Int, into flow: inout TextFlow) {
    for child in tree.children(of: element) { read(child, into: &flow) }
  }

  private func read(_ index: Int, into flow: inout TextFlow) {
    let node = tree.nodes[index]
    guard Int(node.end) > start, index < end ?? .max, !outline[index].contains(.dropped) else { return }
    switch node.tag {
    case .text:
      guard !taken.contains(index) else { return }
      flow.add(
        tree.text(of: index), line: lines.line(of: Int(node.offset)), isCentred: outline[index].contains(.centred),
        isCaption: outline[index].contains(.caption))
    case .br: flow.lineBreak()
    case .img: if index >= start, let image = picture(index) { flow.add(image) }
    case .b, .strong: marked(.strong, index, &flow)
    case .em, .i: marked(.emphasis, index, &flow)
    case .code, .kbd, .samp: marked(.code, index, &flow)
    case .a: link(index, &flow)
    default:
      if node.tag.isBlock {
        block(index, into: &flow)
      } else if !furniture.contains(index) {
        read(childrenOf: index, into: &flow)
      }
    }
  }

  private func marked(_ kind: MarkedText.Kind, _ index: Int, _ flow: inout TextFlow) {
    flow.open(kind)
    read(childrenOf: index, into: &flow)
    flow.close()
  }

  private func link(_ index: Int, _ flow: inout TextFlow) {
    guard !isPermalink(index), !Pager.leadsOn(index, in: tree) else { return }
    guard let destination = tree.value(of: .href, at: index).flatMap(LinkDestination.safe) else {
      return read(childrenOf: index, into: &flow)
    }
    marked(.link(destination), index, &flow)
  }

  /// Whether a link is the sign beside a heading that leads to that heading: `#`, `¶`.
  private func isPermalink(_ index: Int) -> Bool {
    guard tree.bytes(of: .href, at: index)?.first == UInt8(ascii: "#") else { return false }
    let text = tree.plainText(of: index, limit: 16).slice
    return Self.permalinks.contains { text.elementsEqual($0) }
  }

  private static let permalinks = ["#", "¶", "§", "🔗"].map { Array($0.utf8) }

  // MARK: - Blocks

  private func block(_ index: Int, into flow: inout TextFlow) {
    guard !furniture.contains(index) else { return flow.endBlock() }
    flow.endBlock()
    let tag = tree.nodes[index].tag
    let line = lines.line(of: Int(tree.nodes[index].offset))
    switch tag {
    case .h1, .h2, .h3, .h4, .h5, .h6: heading(index, level: tag.headingLevel ?? 6, line, &flow)
    case .ul, .ol: list(index, ordered: tag == .ol, line, &flow)
    case .blockquote:
      let inner = blocks(in: index)
      if !inner.isEmpty { flow.add(DraftBlock(.quote(inner), line: line)) }
    case .pre: preformatted(index, line, &flow)
    case .table: table(index, line, &flow)
    case .figure: figure(index, &flow)
    default: container(index, &flow)
    }
    flow.endBlock()
  }

  /// Blocks of blocks leave only their blocks behind; a small one that holds a picture and a line holds its caption.
  private func container(_ index: Int, _ flow: inout TextFlow) {
    guard tree.holdsPicture(tree.subtree(of: index)), index > 0 else {
      return read(childrenOf: index, into: &flow)
    }
    let inner = flow.branch { read(childrenOf: index, into: &$0) }
    for block in PictureCaptions.attached(inContainer: inner, isPictureBox: isPictureBox(index) || isOfGallery(index)) {
      flow.add(block)
    }
  }

  /// Whether a box among paragraphs holds a picture in one box and words in another, and nothing else.
  private func isPictureBox(_ index: Int) -> Bool {
    let parts = tree.children(of: index).filter {
      tree.nodes[$0].tag != .text || tree.text(of: $0).contains { $0 > 0x20 }
    }
    guard parts.count == 2, parts.allSatisfy({ tree.nodes[$0].tag == .div }), let picture = parts.first,
      tree.holdsPicture(tree.subtree(of: picture)),
      tree.subtree(of: picture).allSatisfy({
        tree.nodes[$0].tag != .text || tree.text(of: $0).allSatisfy { $0 <= 0x20 }
      }),
      let parent = tree.parent(of: index)
    else { return false }
    return tree.children(of: parent).count { tree.nodes[$0].tag == .p } >= 2
  }

  /// Whether a box is one of three or more in a row, of one class, that each hold a picture and the line under it.
  private func isOfGallery(_ index: Int) -> Bool {
    guard let name = tree.bytes(of: .class, at: index), !name.isEmpty, holdsPictureAndLine(index) else { return false }
    func isLike(_ other: Int) -> Bool {
      tree.bytes(of: .class, at: other) == name && tree.nodes[other].tag == tree.nodes[index].tag
        && holdsPictureAndLine(other)
    }
    var count = 1
    for next in [tree.nextElement(after:), tree.previousElement(before:)] {
      var place = index
      for _ in 0..<2 {
        guard let other = next(place), isLike(other) else { break }
        count += 1
        place = other
      }
    }
    return count >= 3
  }

  /// Whether a small box holds one picture and then one text.
  private func holdsPictureAndLine(_ index: Int) -> Bool {
    let inside = tree.subtree(of: index)
    guard inside.count <= 24 else { return false }
    let pictures = inside.filter { tree.nodes[$0].tag == .img }
    let texts = inside.filter { tree.nodes[$0].tag == .text && tree.text(of: $0).contains { $0 > 0x20 } }
    guard pictures.count == 1, texts.count == 1, let picture = pictures.first, let text = texts.first else {
      return false
    }
    return picture < text && tree.text(of: text).count <= 400
  }

  private func heading(_ index: Int, level: Int, _ line: Int?, _ flow: inout TextFlow) {
    let inner = flow.branch { read(childrenOf: index, into: &$0) }
    for block in inner {
      // Pages for phones set the words under a picture as a heading.
      if case .paragraph(let text) = block.content, !block.isCaption {
        flow.add(DraftBlock(.heading(level: level, text), line: block.line ?? line))
      } else {
        flow.add(block)
      }
    }
  }

  private func list(_ index: Int, ordered: Bool, _ line: Int?, _ flow: inout TextFlow) {
    var items: [[DraftBlock]] = []
    for child in tree.children(of: index) where !furniture.contains(child) && Int(tree.nodes[child].end) > start {
      let inner = flow.branch { read(child, into: &$0) }
      if !inner.isEmpty { items.append(PictureCaptions.attached(in: inner)) }
    }
    guard !items.isEmpty else { return }
    if let pictures = PictureCaptions.gallery(items) {
      for block in pictures { flow.add(block) }
      return
    }
    flow.add(DraftBlock(.list(ordered: ordered, items: items), line: line))
  }

  private func preformatted(_ index: Int, _ line: Int?, _ flow: inout TextFlow) {
    let text = tree.subtree(of: index).filter { tree.nodes[$0].tag == .text }.flatMap { tree.text(of: $0) }
    let rows = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    // A page whose lines are paragraphs may put its whole text into one element.
    guard rows.contains(where: { $0.count > 120 }), Han.isChinese(String(decoding: text, as: UTF8.self)) else {
      var body = rows[...]
      while body.first?.allSatisfy({ $0 <= 0x20 }) == true { body.removeFirst() }
      while body.last?.allSatisfy({ $0 <= 0x20 }) == true { body.removeLast() }
      return flow.add(
        DraftBlock(.preformatted(String(decoding: Array(body.joined(separator: [0x0A])), as: UTF8.self)), line: line))
    }
    for (number, row) in rows.enumerated() {
      var paragraph = MarkedText()
      row.withUnsafeBufferPointer { paragraph.append($0) }
      if !paragraph.isEmpty { flow.add(DraftBlock(.paragraph(paragraph), line: line.map { $0 + number })) }
    }
  }

  private func figure(_ index: Int, _ flow: inout TextFlow) {
    var caption = MarkedText()
    var place = SourcePlace.unknown
    var rest: [DraftBlock] = []
    for child in tree.children(of: index) {
      if tree.nodes[child].tag == .figcaption {
        place = SourcePlace(line: lines.line(of: Int(tree.nodes[child].offset)))
        caption = tree.plainText(of: child, limit: 4096)
      } else {
        rest += flow.branch { read(child, into: &$0) }
      }
    }
    for block in PictureCaptions.captioned(rest, with: caption, at: place) { flow.add(block) }
  }

  // MARK: - Tables

  private func table(_ index: Int, _ line: Int?, _ flow: inout TextFlow) {
    guard let rows = DataTable(tree, index)?.rows else { return read(childrenOf: index, into: &flow) }
    let cells = rows.map { row in row.map { cell(at: $0) } }
    let hasHead = rows.first?.allSatisfy { tree.nodes[$0].tag == .th } ?? false
    flow.add(DraftBlock(.table(rows: cells, hasHead: hasHead), line: line))
  }

  private func cell(at index: Int) -> MarkedText {
    var flow = TextFlow()
    read(childrenOf: index, into: &flow)
    let blocks = flow.finished()
    if blocks.count == 1, case .paragraph(let text)? = blocks.first?.content { return text }
    return tree.plainText(of: index)
  }

  // MARK: - Pictures

  private func picture(_ index: Int) -> DraftBlock? {
    let source = [HTMLAttribute.dataSrc, .dataOriginal, .src].lazy.compactMap { tree.value(of: $0, at: index) }
      .compactMap(LinkDestination.safe).first
    let alternative = tree.value(of: .alt, at: index).flatMap { $0.isEmpty ? nil : $0 }
    guard source != nil || alternative != nil, !isSmall(index), !PictureCaptions.isFurniture(alternative) else {
      return nil
    }
    let shown = PictureCaptions.isGeneric(alternative) ? nil : alternative
    return DraftBlock(
      .image(source: source, alternative: shown, caption: MarkedText()),
      line: lines.line(of: Int(tree.nodes[index].offset)))
  }

  /// Whether it is an icon, a smiley or a counter by its stated size.
  private func isSmall(_ index: Int) -> Bool {
    [HTMLAttribute.width, .height].contains { name in
      guard let value = tree.value(of: name, at: index), let size = Int(value.prefix { $0.isASCII && $0.isNumber })
      else {
        return false
      }
      return size <= 40 && !value.hasSuffix("%")
    } || styledWidth(index).map { $0 <= 64 } ?? false
  }

  /// The width of a picture in pixels that its style states.
  private func styledWidth(_ index: Int) -> Int? {
    guard let style = tree.bytes(of: .style, at: index), style.count <= 256 else { return nil }
    for rule in style.split(separator: UInt8(ascii: ";")) {
      let parts = rule.split(separator: UInt8(ascii: ":")).map { $0.filter { $0 > 0x20 }.map { $0 | 0x20 } }
      guard parts.count == 2, parts[0].elementsEqual("width".utf8), parts[1].suffix(2).elementsEqual("px".utf8) else {
        continue
      }
      return Int(String(decoding: parts[1].prefix { (0x30...0x39).contains($0) }, as: UTF8.self))
    }
    return nil
  }
}
