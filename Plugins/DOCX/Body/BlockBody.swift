import SheafKit
import SheafMarkup

/// Blocks.
extension DocumentBody {
  /// Writes blocks.
  mutating func write(_ blocks: [Block], at place: Place) {
    for block in blocks { write(block, at: place) }
  }

  /// Writes a block; one with nothing to show leaves nothing.
  mutating func write(_ block: Block, at place: Place) {
    switch block.content {
    case .paragraph(let inlines): write(paragraph: inlines, at: place)
    case .heading(let level, let inlines):
      guard !inlines.isBlank else { return }
      // Inside a quote or an item a heading is a bold line: the outline is the article's own.
      guard place.left == 0, pendingItem == nil else { return write(paragraph: [.strong(inlines)], at: place) }
      paragraph(.heading(sheet.outline.headline + max(1, min(6, level)))) { $0.write(inlines) }
    case .quote(let blocks):
      var inner = place
      inner.paragraphs = .quote
      inner.left = indented(place.left)
      inner.isOnlyInLists = false
      inner.quotes += 1
      write(blocks, at: inner)
    case .list(let isOrdered, let items): write(items, isOrdered: isOrdered, at: place)
    case .image(let image): write(image, at: place)
    case .table(let rows, let hasHead): write(rows, hasHead: hasHead, at: place)
    case .preformatted(let text): write(preformatted: text, at: place)
    }
  }

  /// Writes a paragraph of the text.
  mutating func write(paragraph inlines: [Inline], at place: Place, keepsWithNext: Bool = false) {
    guard !inlines.isBlank else { return }
    var format = self.format(at: place)
    if keepsWithNext { format.keepsWithNext = true }
    paragraph(place.paragraphs, format) { $0.write(inlines) }
  }

  private mutating func write(preformatted text: String, at place: Place) {
    let format = format(at: place)
    paragraph(.code, format) { body in
      body.xml.markup("<w:r>")
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { body.xml.markup("<w:br/>") }
        for (index, piece) in line.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
          if index > 0 { body.xml.markup("<w:tab/>") }
          if !piece.isEmpty { body.xml.element("w:t", ("xml:space", "preserve"), text: String(piece)) }
        }
      }
      body.xml.markup("</w:r>")
    }
  }

  // MARK: - Lists

  private mutating func write(_ items: [[Block]], isOrdered: Bool, at place: Place) {
    finishItem(at: place)
    var inner = place
    inner.paragraphs = .listItem
    inner.left = place.left == 0 ? numbering.indent(0) : indented(place.left)
    inner.lists += 1
    let level = min(8, place.lists)
    var list = numbering.bullets
    if isOrdered {
      if let numbered = numbering.addList(level: level) { list = numbered } else { degraded.count("numbered list") }
    }
    for item in items {
      pendingItem = ParagraphFormat.Numbering(list: list, level: level)
      write(item, at: inner)
      finishItem(at: inner)
    }
  }

  /// Writes an item that nothing opened: it is empty, or begins with what takes no number.
  mutating func finishItem(at place: Place) {
    if pendingItem != nil { paragraph(.listItem, format(at: place)) { _ in } }
  }

  /// A step inwards, up to half of the width.
  private func indented(_ left: Int) -> Int { min(left + sheet.step, sheet.page.typeWidth / 2) }

  /// What a paragraph at a place has beside its style: the number of its item, and an indent where the style and the
  /// number do not give it.
  mutating func format(at place: Place) -> ParagraphFormat {
    var format = ParagraphFormat()
    let item = pendingItem
    pendingItem = nil
    format.numbering = item
    guard place.left > 0 else { return format }
    if item != nil {
      if !place.isOnlyInLists || place.left != numbering.indent(place.lists - 1) || place.lists > 9 {
        format.left = place.left
        format.firstLine = .hanging(sheet.step)
      }
    } else if place.lists > 0 || place.quotes > 1 {
      format.left = place.left
    }
    return format
  }
}
