import Mustache

/// Writes checked templates anew for the library, so that it reads nothing that was not checked.
///
/// - Tags stand between two control characters, which no template holds: braces in a stylesheet cost the library a look
///   to the end of the file each.
/// - Every file says first how text is escaped; the library falls back to HTML in each partial otherwise.
/// - A partial that comes back to itself is written once for each level of nesting that the digest has, and what would
///   go deeper asks for a name that ends the run: the library would go on until the stack is full.
/// - Lines that a tag stands alone on were taken out before, since the library forgets some; a comment before each tag
///   keeps it from taking more.
/// - A file that is included inside a line loses the line break at its end, which editors add and nobody means.
struct LibraryText {
  private static let opening: UInt8 = 1
  private static let closing: UInt8 = 2

  /// What the outermost thing is asked for in the end; the name of the partial that goes on too long stands behind it.
  static let endless = "endless"

  let graph: PartialGraph
  let escaping: Escaping
  /// How deep blocks and marks stand in one another.
  let depth: Int

  /// A file in one of the forms in which it is written.
  private struct Form: Hashable {
    var name: String
    /// How often it was entered from itself; 0 for one that never is.
    var level = 0
    /// Whether it stands inside a line.
    var isInline = false

    /// What the library calls it; no file is called so.
    var key: String { "\(name)?\(level)" + (isInline ? "?" : "") }
  }

  /// The templates for the library: that which the run starts from, under `key(of:)`, and those that it includes.
  func library(from start: String) throws -> MustacheLibrary {
    var templates: [String: MustacheTemplate] = [:]
    var next = [Form(name: start)]
    while let form = next.popLast() {
      guard templates[form.key] == nil, let tree = graph.trees[form.name] else { continue }
      var bytes = Array("{{=\u{1} \u{2}=}}\n\u{1}%CONTENT_TYPE:\(escaping.contentTypeName)\u{2}\n".utf8)
      for node in tree.nodes { write(node, of: tree.text, in: form, to: &bytes) }
      if form.isInline, bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
      templates[form.key] = try MustacheTemplate(string: String(decoding: bytes, as: UTF8.self))
      next += PartialGraph.partials(in: tree.nodes).compactMap { self.form(of: $0.tag, of: tree.text, in: form) }
    }
    return MustacheLibrary(templates: templates)
  }

  /// What the library calls the template that a run starts from.
  func key(of start: String) -> String { Form(name: start).key }

  /// The form in which a tag includes its partial; nil where that would be deeper than the digest.
  private func form(of tag: TemplateTag, of text: TemplateText, in outer: Form) -> Form? {
    let isRecursive = graph.recursive.contains(outer.name) && graph.recursive.contains(tag.name)
    let level = isRecursive ? outer.level + 1 : 0
    return level > depth ? nil : Form(name: tag.name, level: level, isInline: !text.standsAlone(tag.range))
  }

  private func write(_ node: TemplateTree.Node, of text: TemplateText, in form: Form, to bytes: inout [UInt8]) {
    func tag(_ sign: String, _ name: String) {
      if ["#", "^", "/", ">"].contains(sign) { bytes += [Self.opening, UInt8(ascii: "!"), Self.closing] }
      bytes.append(Self.opening)
      bytes += sign.utf8
      bytes += name.utf8
      bytes.append(Self.closing)
    }
    switch node.tag.kind {
    case .text: bytes += text.bytes[node.tag.range]
    case .comment, .end: break
    case .value: tag("", node.tag.name)
    case .raw: tag("&", node.tag.name)
    case .section, .inverted:
      tag(node.tag.kind == .section ? "#" : "^", node.tag.name)
      for inner in node.inner { write(inner, of: text, in: form, to: &bytes) }
      tag("/", node.tag.name)
    case .partial:
      if let inner = self.form(of: node.tag, of: text, in: form) {
        tag(">", inner.key)
      } else {
        tag("", "\(Self.endless).\(node.tag.name)")
      }
    }
  }
}
