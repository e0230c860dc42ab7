import SheafKit

/// Text that stands on a line of its own, for templates that do not mind what kind of block it comes from.
struct Paragraph: Sendable {
  /// The words.
  let inlines: [Inline]

  /// Blocks as paragraphs: quotations and lists taken apart, a row of a table on one line, words for a picture.
  static func flat(_ blocks: [Block], _ labels: Labels) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    append(blocks, labels, to: &paragraphs)
    return paragraphs
  }

  private static func append(_ blocks: [Block], _ labels: Labels, to paragraphs: inout [Paragraph]) {
    for block in blocks {
      switch block.content {
      case .heading(_, let inlines), .paragraph(let inlines): add(inlines, to: &paragraphs)
      case .quote(let inner): append(inner, labels, to: &paragraphs)
      case .list(_, let items): for item in items { append(item, labels, to: &paragraphs) }
      case .image(let image): add([.text(image.words(labels))], to: &paragraphs)
      case .table(let rows, _):
        for row in rows { add(Array(row.joined(separator: [.text(" | ")])), to: &paragraphs) }
      case .preformatted(let text):
        for line in text.split(separator: "\n") { add([.text(String(line))], to: &paragraphs) }
      }
    }
  }

  private static func add(_ inlines: [Inline], to paragraphs: inout [Paragraph]) {
    if !inlines.isEmpty { paragraphs.append(Paragraph(inlines: inlines)) }
  }
}

extension Image {
  /// What stands for the picture where it cannot be shown: `（图：修船队的第一条船）`.
  func words(_ labels: Labels) -> String {
    let caption = caption.isEmpty ? alternative ?? "" : caption.plainText
    return labels.bracketed([labels.figure, caption].filter { !$0.isEmpty }.joined(separator: labels.colon))
  }
}

extension Scopes {
  /// A paragraph.
  static let paragraph: Scope<Paragraph> = Scope(
    "paragraph",
    [
      .text("text", "its words") { paragraph, _ in paragraph.inlines.plainText },
      .many("inlines", Scopes.inline, "its words with their marks") { paragraph, _ in Run.runs(of: paragraph.inlines) },
    ])
}
