import SheafKit

/// Brings the text of blocks into normal form, inline markup kept.
enum InlineText {
  /// A block with the text of its paragraphs, headings and captions normalised.
  static func normalised(_ block: Block) -> Block {
    var block = block
    switch block.content {
    case .paragraph(let inlines): block.content = .paragraph(normalised(inlines))
    case .heading(let level, let inlines): block.content = .heading(level: level, normalised(inlines))
    case .quote(let blocks): block.content = .quote(blocks.map(normalised))
    case .list(let ordered, let items): block.content = .list(ordered: ordered, items: items.map { $0.map(normalised) })
    case .image(var image):
      image.caption = normalised(image.caption)
      block.content = .image(image)
    case .table(let rows, let hasHead):
      block.content = .table(rows: rows.map { $0.map { normalised($0) } }, hasHead: hasHead)
    case .preformatted: break
    }
    return block
  }

  /// One run of plain text is normalised as a whole; in mixed runs only line breaks are resolved, since the rules
  /// about neighbours would not see across the marks.
  static func normalised(_ inlines: [Inline]) -> [Inline] {
    if case .text(let text)? = inlines.first, inlines.count == 1 { return [.text(ChineseText.normalise(text))] }
    return inlines.map { inline in
      switch inline {
      case .text(let text): .text(joined(text))
      case .emphasis(let inner): .emphasis(normalised(inner))
      case .strong(let inner): .strong(normalised(inner))
      case .mark(let inner): .mark(normalised(inner))
      case .link(let inner, let destination): .link(normalised(inner), destination: destination)
      case .code, .lineBreak: inline
      }
    }
  }

  /// Line breaks of the source: nothing beside Han, else a space.
  private static func joined(_ text: String) -> String {
    guard text.contains("\n") else { return text }
    var result = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      guard scalar == "\n" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      let before = index > 0 ? scalars[index - 1] : "\n"
      let after = index + 1 < scalars.count ? scalars[index + 1] : "\n"
      func isHan(_ scalar: Unicode.Scalar) -> Bool { Han.isIdeograph(scalar) || Han.isPunctuation(scalar) }
      if !isHan(before), !isHan(after) { result += " " }
    }
    return result
  }
}
