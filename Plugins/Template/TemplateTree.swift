import SheafKit

/// A template with its sections in one another.
struct TemplateTree: Sendable {
  /// A tag with what stands in it.
  struct Node: Sendable {
    /// The tag; for a section its opening one.
    var tag: TemplateTag
    /// What stands between the opening and the closing tag of a section; empty for everything else.
    var inner: [Node] = []
    /// The closing tag of a section.
    var end: TemplateTag?

    /// Whether it is a section of either kind.
    var isSection: Bool { tag.kind == .section || tag.kind == .inverted }
  }

  /// The text it was read from.
  let text: TemplateText
  /// The tags and texts on the outside.
  let nodes: [Node]
  /// What is wrong with tags and sections.
  let diagnostics: [Diagnostic]

  /// Reads a template.
  init(_ text: TemplateText) {
    self.text = text
    if let problem = text.problem() {
      (nodes, diagnostics) = ([], [problem])
      return
    }
    let (tags, problems) = TagScanner.scan(text)
    var builder = Builder(text: text)
    for tag in tags { builder.add(tag) }
    nodes = builder.finish()
    diagnostics = (problems + builder.diagnostics).inReadingOrder()
  }
}

extension TemplateTree {
  /// Puts tags into their sections.
  private struct Builder {
    let text: TemplateText
    var diagnostics: [Diagnostic] = []
    /// The sections that are open, the innermost last, below them the template itself.
    private var open: [Node] = []
    private var outside: [Node] = []
    /// Closing tags of sections that were too deep to open.
    private var skipped = 0

    init(text: TemplateText) { self.text = text }

    mutating func add(_ tag: TemplateTag) {
      switch tag.kind {
      case .section, .inverted:
        guard open.count < TemplateLimits.depth else {
          skipped += 1
          if skipped == 1 {
            report(
              "too-deep", "sections stand more than \(TemplateLimits.depth) levels deep", tag,
              help: "move the inner ones to another file and write `{{> name}}`")
          }
          return
        }
        open.append(Node(tag: tag))
      case .end: end(tag)
      case .text, .value, .raw, .partial, .comment: append(Node(tag: tag))
      }
    }

    private mutating func end(_ tag: TemplateTag) {
      guard skipped == 0 else {
        skipped -= 1
        return
      }
      guard let match = open.lastIndex(where: { $0.tag.name == tag.name }) else {
        let hint = open.last.map { "write `{{/\($0.tag.name)}}`, which is open here" }
        report(
          "unopened-section", "`{{/\(tag.name)}}` closes a section that was not opened", tag,
          help: hint ?? "write `{{#\(tag.name)}}` before it, or delete it")
        return
      }
      while open.count > match + 1 { closeUnclosed(before: "`{{/\(tag.name)}}`") }
      guard var section = open.popLast() else { return }
      section.end = tag
      append(section)
    }

    /// Closes the innermost section, which nothing closed, and says so.
    private mutating func closeUnclosed(before place: String) {
      guard let section = open.popLast() else { return }
      let sign = section.tag.kind == .section ? "#" : "^"
      report(
        "unclosed-section", "`{{\(sign)\(section.tag.name)}}` is not closed before \(place)", section.tag,
        help: "write `{{/\(section.tag.name)}}` where it ends")
      append(section)
    }

    mutating func finish() -> [Node] {
      while !open.isEmpty { closeUnclosed(before: "the end of the file") }
      return outside
    }

    private mutating func append(_ node: Node) {
      if open.isEmpty { outside.append(node) } else { open[open.count - 1].inner.append(node) }
    }

    private mutating func report(_ id: String, _ message: String, _ tag: TemplateTag, help: String) {
      diagnostics.append(Diagnostic(.error, id: id, message, at: text.location(tag.range), help: help))
    }
  }
}
