import CMark

/// What libcmark, the reference implementation of CommonMark, reads out of Markdown.
struct ParsedMarkdown {
  /// A character of the text with the marks that it stands under; white space is left out.
  struct Letter: Hashable {
    var scalar: Unicode.Scalar
    var isEmphasised = false
    var isStrong = false
    var isCode = false
    var link = ""
  }

  /// The blocks in reading order: what each is (`paragraph`, `heading 2`, `code_block`, inside `block_quote > list`)
  /// and its letters.
  private(set) var blocks: [(kind: String, letters: [Letter])] = []
  /// Raw HTML that was read, in order.
  private(set) var html: [String] = []

  init(_ markdown: String) {
    let document = markdown.withCString { cmark_parse_document($0, markdown.utf8.count, CMARK_OPT_DEFAULT) }
    defer { cmark_node_free(document) }
    var path: [String] = []
    var style = Letter(scalar: " ")
    var letters: [Letter] = []
    let walk = cmark_iter_new(document)
    defer { cmark_iter_free(walk) }
    while case let event = cmark_iter_next(walk), event != CMARK_EVENT_DONE {
      let node = cmark_iter_get_node(walk)
      let kind = String(cString: cmark_node_get_type_string(node))
      let isEntry = event == CMARK_EVENT_ENTER
      func name(_ kind: String) -> String { (path + [kind]).joined(separator: " > ") }
      func literal() -> String { cmark_node_get_literal(node).map { String(cString: $0) } ?? "" }
      switch cmark_node_get_type(node) {
      case CMARK_NODE_EMPH: style.isEmphasised = isEntry
      case CMARK_NODE_STRONG: style.isStrong = isEntry
      case CMARK_NODE_LINK, CMARK_NODE_IMAGE: style.link = isEntry ? String(cString: cmark_node_get_url(node)) : ""
      case CMARK_NODE_TEXT: letters += Self.letters(of: literal(), style)
      case CMARK_NODE_CODE:
        var code = style
        code.isCode = true
        letters += Self.letters(of: literal(), code)
      case CMARK_NODE_HTML_INLINE, CMARK_NODE_HTML_BLOCK: html.append(literal())
      case CMARK_NODE_CODE_BLOCK: blocks.append((name(kind), Self.letters(of: literal(), style)))
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_DOCUMENT: break
      case CMARK_NODE_THEMATIC_BREAK: blocks.append((kind, []))
      case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
        let level = cmark_node_get_heading_level(node)
        if !isEntry { blocks.append((name(level > 0 ? "\(kind) \(level)" : kind), letters)) }
        letters = []
      default:
        // A list of its own, so that two that have run into one show.
        if isEntry, cmark_node_get_type(node) == CMARK_NODE_LIST { blocks.append((name(kind), [])) }
        if isEntry { path.append(kind) } else { path.removeLast() }
      }
    }
  }

  /// The letters of all blocks.
  var letters: [Letter] { blocks.flatMap(\.letters) }

  static func letters(of text: String, _ style: Letter) -> [Letter] {
    text.unicodeScalars.filter { !$0.properties.isWhitespace }.map { scalar in
      var letter = style
      letter.scalar = scalar
      return letter
    }
  }
}
