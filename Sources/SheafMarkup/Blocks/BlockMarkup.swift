import SheafKit

/// Writes the blocks and inlines of a digest as HTML or XHTML, and keeps count of what that could not show.
///
/// The digest must be a printable one (`PrintableDigest`): that bounds how deep elements stand in one another.
public struct BlockMarkup: Sendable {
  /// What formats do in different ways.
  let policy: MarkupPolicy
  let labels: Labels
  let available: Pictures
  /// The article whose pictures are meant.
  var article = ""
  /// The level of the last heading, for an outline that never skips a level on the way down, whatever the sources do.
  /// A format sets it to the level of each heading that it writes itself.
  public var outline = 1
  /// What could not be shown as it is; a format may count for some of its parts apart.
  public var degraded: [FormattedDigest.Degradation]
  /// The addresses that links led to, in the order of their numbers, where `MarkupPolicy.links` is `references`.
  public internal(set) var addresses: [String] = []
  /// The pictures that the text shows, with their names, where `MarkupPolicy.pictures` is `files`.
  public internal(set) var pictures: [(name: String, picture: Picture)] = []
  /// How many bytes of pictures are shown.
  var pictureBytes = 0
  var referenceNumbers: [String: Int] = [:]
  var pictureAddresses: [Pictures.Key: String] = [:]

  /// Starts with nothing shown. `degraded` is what was lost before, by making the digest printable.
  public init(
    _ policy: MarkupPolicy, labels: Labels, pictures: Pictures = Pictures(),
    degraded: [FormattedDigest.Degradation] = []
  ) {
    self.policy = policy
    self.labels = labels
    available = pictures
    self.degraded = degraded
  }

  /// Writes what an entry shows of its article, under a heading of level `base`.
  public mutating func write(_ parts: [EntryPart], of entry: Entry, base: Int, to page: inout MarkupWriter) {
    article = entry.article
    defer { article = "" }
    for part in parts {
      switch part {
      case .text(let blocks): write(blocks, base: base, to: &page)
      case .highlights(let highlights):
        for inlines in highlights.paragraphs(omission: labels.omission) {
          write(Block(.paragraph(inlines)), base: base, to: &page)
        }
      }
    }
  }

  /// Writes blocks; their headings stand `base` levels below the page's.
  public mutating func write(
    _ blocks: some Sequence<Block>, base: Int, isInItem: Bool = false, to page: inout MarkupWriter
  ) {
    for block in blocks { write(block, base: base, isInItem: isInItem, to: &page) }
  }

  /// Writes a block on lines of its own; one with nothing to show leaves nothing.
  mutating func write(_ block: Block, base: Int, isInItem: Bool = false, to page: inout MarkupWriter) {
    switch block.content {
    case .paragraph(let inlines):
      guard !inlines.isBlank else { return }
      write(inlines, as: .paragraph(isInItem: isInItem), to: &page)
    case .heading(let level, let inlines):
      guard !inlines.isBlank else { return }
      outline = min(base + max(1, min(6, level)), outline + 1, 6)
      write(inlines, as: .heading(level: outline), to: &page)
    case .quote(let blocks):
      wrap(.quote, to: &page) { writer, page in
        page.newline()
        writer.write(blocks, base: base, to: &page)
      }
    case .list(let isOrdered, let items):
      wrap(.list(isOrdered: isOrdered), to: &page) { writer, page in
        page.newline()
        for item in items { writer.write(item: item, base: base, to: &page) }
      }
    case .image(let image): write(image, to: &page)
    case .table(let rows, let hasHead): write(rows, hasHead: hasHead, to: &page)
    case .preformatted(let text):
      wrap(.preformatted, to: &page) { writer, page in writer.write(preformatted: text, to: &page) }
    }
    page.newline()
  }

  private func write(preformatted text: String, to page: inout MarkupWriter) {
    switch policy.lines {
    case .kept:
      // A parser of HTML drops the first line end in it.
      if page.syntax == .html { page.newline() }
      page.text(text)
    case .broken:
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() {
        if index > 0 { page.void("br") }
        page.text(String(line).replacing("\t", with: "\u{A0}\u{A0}\u{A0} ").replacing("  ", with: "\u{A0} "))
      }
    }
  }

  /// Writes an item; one of a single paragraph is set close.
  private mutating func write(item: [Block], base: Int, to page: inout MarkupWriter) {
    wrap(.item, to: &page) { writer, page in
      if case .paragraph(let inlines)? = item.first?.content {
        writer.write(inlines, to: &page)
        writer.write(item.dropFirst(), base: base, isInItem: true, to: &page)
      } else {
        writer.write(item, base: base, isInItem: true, to: &page)
      }
    }
    page.newline()
  }

  /// Writes the element of a construct around what `content` writes.
  mutating func wrap(
    _ construct: MarkupConstruct, _ attributes: MarkupWriter.Attribute..., to page: inout MarkupWriter,
    content: (inout BlockMarkup, inout MarkupWriter) -> Void
  ) {
    let dress = policy.dress(construct)
    page.open(dress.element, attributes + dress.attributes)
    content(&self, &page)
    page.close(dress.element)
  }
}
