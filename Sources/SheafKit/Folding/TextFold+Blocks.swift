extension TextFold {
  /// Appends the folded UTF-8 of what a block reads as, the same as that of its `plainText`, which is never made.
  package static func append(_ block: Block, to bytes: inout [UInt8]) {
    switch block.content {
    case .heading(_, let inlines), .paragraph(let inlines): append(inlines, to: &bytes)
    case .quote(let blocks): append(blocks, to: &bytes)
    case .list(_, let items):
      // Items without blocks leave no line.
      separated(items.joined(), to: &bytes) { append($0, to: &$1) }
    case .image(let image): append(image.caption, to: &bytes)
    case .table(let rows, _):
      separated(rows, to: &bytes) { row, bytes in separated(row, to: &bytes) { append($0, to: &$1) } }
    case .preformatted(let text): append(text, to: &bytes)
    }
  }

  /// Appends the folded UTF-8 of what inlines read as.
  package static func append(_ inlines: [Inline], to bytes: inout [UInt8]) {
    for inline in inlines {
      switch inline {
      case .text(let text), .code(let text): append(text, to: &bytes)
      case .emphasis(let inner), .strong(let inner), .link(let inner, _), .mark(let inner): append(inner, to: &bytes)
      case .lineBreak: bytes.append(UInt8(ascii: " "))
      }
    }
  }

  private static func append(_ blocks: [Block], to bytes: inout [UInt8]) {
    separated(blocks, to: &bytes) { append($0, to: &$1) }
  }

  /// Appends elements with what line breaks and tabs fold to between them.
  private static func separated<Elements: Sequence>(
    _ elements: Elements, to bytes: inout [UInt8], append: (Elements.Element, inout [UInt8]) -> Void
  ) {
    var isFirst = true
    for element in elements {
      if !isFirst { bytes.append(UInt8(ascii: " ")) }
      isFirst = false
      append(element, &bytes)
    }
  }
}
