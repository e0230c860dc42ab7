import SheafKit

/// What stands in a digest beside plain paragraphs, and how deep.
struct Constructs {
  /// How often each kind stands there, under the name that a template asks for it by: `block.table`.
  private var counts: [String: Int] = [:]
  private var blockDepth = 0
  private var inlineDepth = 0

  /// Counts what is in a digest.
  init(in digest: Digest) {
    count(digest.note, 1)
    for section in digest.sections {
      for group in section.groups {
        for entry in group.entries { count(entry) }
      }
    }
  }

  /// The levels that partials have to go down at most: blocks in blocks, and marks in marks below them.
  var depth: Int { blockDepth + inlineDepth + 2 }

  /// What templates do not ask for, and so show as plain words; `words` are the names that they ask for.
  ///
  /// A picture is shown only by its address.
  func degraded(words: Set<String>) -> [FormattedDigest.Degradation] {
    var degraded: [FormattedDigest.Degradation] = []
    for kind in Block.Kind.allCases where kind != .paragraph {
      let name = kind == .image ? "block.address" : "block.\(kind.rawValue)"
      if !words.contains(name) { degraded.count(kind.rawValue, times: counts["block.\(kind.rawValue)"] ?? 0) }
    }
    for kind in [Run.Kind.emphasis, .strong, .mark, .link] {
      let name = "inline.\(kind.rawValue)"
      if !words.contains(name) { degraded.count(kind.rawValue, times: counts[name] ?? 0) }
    }
    return degraded
  }

  private mutating func count(_ entry: Entry) {
    count(entry.note ?? [], 1)
    for part in entry.parts {
      switch part {
      case .text(let blocks): count(blocks, 1)
      case .highlights(let highlights): for highlight in highlights { count(highlight.inlines, 1) }
      }
    }
  }

  private mutating func count(_ blocks: [Block], _ level: Int) {
    if !blocks.isEmpty { blockDepth = max(blockDepth, level) }
    for block in blocks {
      counts["block.\(block.kind.rawValue)", default: 0] += 1
      switch block.content {
      case .heading(_, let inlines), .paragraph(let inlines): count(inlines, 1)
      case .quote(let inner): count(inner, level + 1)
      case .list(_, let items): for item in items { count(item, level + 1) }
      case .image(let image): count(image.caption, 1)
      case .table(let rows, _): for cell in rows.joined() { count(cell, 1) }
      case .preformatted: break
      }
    }
  }

  private mutating func count(_ inlines: [Inline], _ level: Int) {
    if !inlines.isEmpty { inlineDepth = max(inlineDepth, level) }
    for inline in inlines {
      switch inline {
      case .text, .code, .lineBreak: break
      case .emphasis(let inner): count(inner, as: .emphasis, level)
      case .strong(let inner): count(inner, as: .strong, level)
      case .mark(let inner): count(inner, as: .mark, level)
      case .link(let inner, _): count(inner, as: .link, level)
      }
    }
  }

  private mutating func count(_ inner: [Inline], as kind: Run.Kind, _ level: Int) {
    counts["inline.\(kind.rawValue)", default: 0] += 1
    count(inner, level + 1)
  }
}
