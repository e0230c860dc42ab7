import CMark
import SheafKit

/// Walks a tree of CommonMark and makes blocks of it.
///
/// libcmark parses; its tree is as deep as the text nests, so that the walk stops at a depth and takes what is below as
/// text.
struct CommonMarkTree {
  /// The line before the first line of the text, when the text is a part of a file.
  var lineOffset = 0
  /// How much raw HTML was left out.
  private(set) var htmlCount = 0

  static let depthLimit = 100

  /// The blocks of a text.
  mutating func blocks(of text: String) -> [Block] {
    var text = text
    let document = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT) }
    }
    guard let document else { return [] }
    defer { cmark_node_free(document) }
    return blocks(in: document, depth: 0)
  }

  private func children(of node: OpaquePointer) -> [OpaquePointer] {
    Array(sequence(first: cmark_node_first_child(node)) { $0.flatMap { cmark_node_next($0) } }.prefix { $0 != nil })
      .compactMap { $0 }
  }

  private mutating func blocks(in parent: OpaquePointer, depth: Int) -> [Block] {
    var result: [Block] = []
    for node in children(of: parent) { result += block(node, depth: depth) }
    return result
  }

  private mutating func block(_ node: OpaquePointer, depth: Int) -> [Block] {
    let line = Int(cmark_node_get_start_line(node)) + lineOffset
    guard depth < Self.depthLimit else { return [] }
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING:
      return [
        Block(.heading(level: Int(cmark_node_get_heading_level(node)), inlines(in: node, depth: depth)), line: line)
      ]
    case CMARK_NODE_PARAGRAPH:
      if let image = onlyImage(in: node, depth: depth) { return [Block(.image(image), line: line)] }
      let inlines = inlines(in: node, depth: depth)
      return inlines.isEmpty ? [] : [Block(.paragraph(inlines), line: line)]
    case CMARK_NODE_BLOCK_QUOTE:
      return [Block(.quote(blocks(in: node, depth: depth + 1)), line: line)]
    case CMARK_NODE_LIST:
      var items: [[Block]] = []
      for item in children(of: node) { items.append(blocks(in: item, depth: depth + 1)) }
      let ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      return [Block(.list(ordered: ordered, items: items), line: line)]
    case CMARK_NODE_CODE_BLOCK:
      return [Block(.preformatted(literal(node)), line: line)]
    case CMARK_NODE_HTML_BLOCK:
      htmlCount += 1
      return []
    default:
      return []
    }
  }

  // MARK: - Inlines

  private mutating func inlines(in parent: OpaquePointer, depth: Int) -> [Inline] {
    var result: [Inline] = []
    func append(_ text: String) {
      // Neighbouring runs of text become one, so that rules about neighbours see them together.
      if case .text(let before)? = result.last {
        result[result.count - 1] = .text(before + text)
      } else {
        result.append(.text(text))
      }
    }
    for node in children(of: parent) {
      let inner = depth < Self.depthLimit ? depth + 1 : depth
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT: append(literal(node))
      case CMARK_NODE_SOFTBREAK: append("\n")
      case CMARK_NODE_LINEBREAK: result.append(.lineBreak)
      case CMARK_NODE_CODE: result.append(.code(literal(node)))
      case CMARK_NODE_HTML_INLINE: htmlCount += 1
      case _ where inner > Self.depthLimit: break
      case CMARK_NODE_EMPH: result.append(.emphasis(inlines(in: node, depth: inner)))
      case CMARK_NODE_STRONG: result.append(.strong(inlines(in: node, depth: inner)))
      case CMARK_NODE_LINK:
        result.append(.link(inlines(in: node, depth: inner), destination: string(cmark_node_get_url(node))))
      case CMARK_NODE_IMAGE: append(inlines(in: node, depth: inner).plainText)
      default: break
      }
    }
    return result
  }

  /// The picture of a paragraph that holds nothing else.
  private mutating func onlyImage(in paragraph: OpaquePointer, depth: Int) -> Image? {
    guard let node = cmark_node_first_child(paragraph), cmark_node_next(node) == nil,
      cmark_node_get_type(node) == CMARK_NODE_IMAGE
    else { return nil }
    let alternative = inlines(in: node, depth: depth).plainText
    let title = string(cmark_node_get_title(node))
    return Image(
      source: string(cmark_node_get_url(node)), alternative: alternative.isEmpty ? nil : alternative,
      caption: title.isEmpty ? [] : [.text(title)])
  }

  private func literal(_ node: OpaquePointer) -> String { string(cmark_node_get_literal(node)) }

  private func string(_ pointer: UnsafePointer<CChar>?) -> String { pointer.map { String(cString: $0) } ?? "" }
}
