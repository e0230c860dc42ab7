import CMark
import SheafKit

/// The blocks of a CommonMark text.
struct CommonMarkDocument {
  /// The blocks, in order.
  private(set) var blocks: [DraftBlock] = []
  private var rawHTML: [(text: String, line: Int)] = []
  private var rawCount = 0
  private let firstLine: Int

  /// The bytes that the parser makes a node of its own from, or ends one at; and line ends, at each of which it asks every
  /// block that is open.
  static let signs = "*_[]!<&`\\\"'.-\n\r"

  /// Quotes and lists inside one another are kept to this depth; what is deeper stands at it.
  private static let depthLimit = 64

  /// Parses a text whose first line has the number `firstLine` in its file.
  init(_ text: ArraySlice<UInt8>, firstLine: Int) {
    self.firstLine = firstLine
    let root = text.withUnsafeBytes { buffer in
      cmark_parse_document(buffer.bindMemory(to: CChar.self).baseAddress, buffer.count, CMARK_OPT_DEFAULT)
    }
    guard let root else { return }
    defer { cmark_node_free(root) }
    blocks = children(of: root, depth: 0)
  }

  /// What was left out of the text; nil when nothing was.
  func note(in file: String) -> Diagnostic? {
    guard rawCount > 0 else { return nil }
    return Diagnostic(
      .note, id: "raw-html", "raw HTML is left out in \(rawCount == 1 ? "one place" : "\(rawCount) places")",
      at: SourceLocation(file: file), help: "write it as Markdown, or save the article as .html")
  }

  /// What was left out of the text, as a log of an article.
  func dropped(isKept: Bool) -> DropLog {
    var log = DropLog(isKept: isKept)
    for (text, line) in rawHTML { log.add(ArraySlice(text), at: SourcePlace(line: line), by: .rawHTML) }
    return log
  }

  private mutating func leaveOut(_ node: OpaquePointer, line: Int) {
    rawCount += 1
    if rawHTML.count < DropLog.documentLimit { rawHTML.append((String(literal(of: node).prefix(400)), line)) }
  }

  private mutating func children(of node: OpaquePointer, depth: Int) -> [DraftBlock] {
    var blocks: [DraftBlock] = []
    var next = cmark_node_first_child(node)
    while let child = next {
      blocks += self.blocks(of: child, depth: depth)
      next = cmark_node_next(child)
    }
    return blocks
  }

  private mutating func blocks(of node: OpaquePointer, depth: Int) -> [DraftBlock] {
    let line = Int(cmark_node_get_start_line(node)) + firstLine - 1
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING:
      return [DraftBlock(.heading(level: Int(cmark_node_get_heading_level(node)), inlines(of: node).text), line: line)]
    case CMARK_NODE_PARAGRAPH: return paragraph(node, line: line)
    case CMARK_NODE_BLOCK_QUOTE:
      guard depth < Self.depthLimit else { return flatBlocks(below: node) }
      return [DraftBlock(.quote(children(of: node, depth: depth + 1)), line: line)]
    case CMARK_NODE_LIST:
      guard depth < Self.depthLimit else { return flatBlocks(below: node) }
      return [list(node, depth: depth, line: line)]
    case CMARK_NODE_CODE_BLOCK:
      return [DraftBlock(.preformatted(literal(of: node).trimmingLineEnd), line: line)]
    case CMARK_NODE_HTML_BLOCK:
      leaveOut(node, line: line)
      return []
    default: return []
    }
  }

  private mutating func list(_ node: OpaquePointer, depth: Int, line: Int) -> DraftBlock {
    var items: [[DraftBlock]] = []
    var next = cmark_node_first_child(node)
    while let item = next {
      items.append(children(of: item, depth: depth + 1))
      next = cmark_node_next(item)
    }
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    return DraftBlock(.list(ordered: isOrdered, items: items), line: line)
  }

  /// The paragraphs, headings and code below a node, whatever they stand in: no recursion, for text that is nested without end.
  private mutating func flatBlocks(below node: OpaquePointer) -> [DraftBlock] {
    guard let iterator = cmark_iter_new(node) else { return [] }
    defer { cmark_iter_free(iterator) }
    var blocks: [DraftBlock] = []
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return blocks }
      guard event == CMARK_EVENT_ENTER else { continue }
      switch cmark_node_get_type(node) {
      case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING, CMARK_NODE_CODE_BLOCK:
        blocks += self.blocks(of: node, depth: Self.depthLimit)
      default: continue
      }
    }
  }

  /// A paragraph and the pictures in it, each a block of its own.
  private mutating func paragraph(_ node: OpaquePointer, line: Int) -> [DraftBlock] {
    let (text, images) = inlines(of: node)
    return (text.isEmpty ? [] : [DraftBlock(.paragraph(text), line: line)])
      + images.map { DraftBlock($0, line: line) }
  }

  // MARK: - Inlines

  private mutating func inlines(of node: OpaquePointer) -> (text: MarkedText, images: [DraftBlock.Content]) {
    var text = MarkedText()
    var images: [DraftBlock.Content] = []
    guard let iterator = cmark_iter_new(node) else { return (text, images) }
    defer { cmark_iter_free(iterator) }
    // Whether each open element opened a mark; a picture's own text is not text of the paragraph.
    var opened: [Bool] = []
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let inline = cmark_iter_get_node(iterator) else { return (text, images) }
      guard inline != node else { continue }
      let kind = mark(of: inline)
      switch cmark_node_get_type(inline) {
      case CMARK_NODE_TEXT: text.append(literal(of: inline))
      case CMARK_NODE_SOFTBREAK: text.softBreak()
      case CMARK_NODE_LINEBREAK: text.lineBreak()
      case CMARK_NODE_CODE:
        let isOpen = text.begin(.code)
        text.append(literal(of: inline))
        if isOpen { text.end() }
      case CMARK_NODE_HTML_INLINE: leaveOut(inline, line: Int(cmark_node_get_start_line(node)) + firstLine - 1)
      case CMARK_NODE_IMAGE:
        if event == CMARK_EVENT_ENTER {
          images.append(image(inline))
          cmark_iter_reset(iterator, inline, CMARK_EVENT_EXIT)
        }
      default:
        if event == CMARK_EVENT_ENTER {
          opened.append(kind.map { text.begin($0) } ?? false)
        } else if opened.popLast() == true {
          text.end()
        }
      }
    }
  }

  private func mark(of node: OpaquePointer) -> MarkedText.Kind? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: LinkDestination.safe(string(cmark_node_get_url(node))).map { .link($0) }
    default: nil
    }
  }

  /// A picture: what stands between its brackets is the alternative text, its title the caption.
  private func image(_ node: OpaquePointer) -> DraftBlock.Content {
    var alternative = ""
    if let iterator = cmark_iter_new(node) {
      defer { cmark_iter_free(iterator) }
      while true {
        let event = cmark_iter_next(iterator)
        guard event != CMARK_EVENT_DONE, let inner = cmark_iter_get_node(iterator) else { break }
        if event == CMARK_EVENT_ENTER { alternative += literal(of: inner) }
      }
    }
    var caption = MarkedText()
    caption.append(string(cmark_node_get_title(node)))
    return .image(
      source: LinkDestination.safe(string(cmark_node_get_url(node))), alternative: alternative, caption: caption)
  }

  private func literal(of node: OpaquePointer) -> String { string(cmark_node_get_literal(node)) }

  private func string(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }
}

extension String {
  /// The text without the line break at its end.
  fileprivate var trimmingLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}
