import SheafKit

/// The items of a list block as passages of their own, when they are long enough to be read alone.
enum ListItems {
  /// An item: where it stands in the list's `plainText`, and its lead.
  struct Item {
    var range: TextRange
    var lead: Passage.Lead?
  }

  /// The items; nil for a list of short ones, which is read as a whole.
  ///
  /// Items are long when they are sentences for the most part: half of them end as sentences do, and a mean of 30 Han
  /// characters, or 60 letters, is reached.
  static func items(of items: [[Block]], block: Int) -> [Item]? {
    var ranges: [TextRange] = []
    var openings: [BlockOpening] = []
    var place = 0
    var ended = 0
    for item in items {
      guard let first = item.first else { continue }
      let text = item.map(\.plainText).joined(separator: "\n")
      let length = text.unicodeScalars.count
      ranges.append(TextRange(start: place, end: place + length))
      place += length + 1
      let opening = BlockOpening(text, inlines: BlockOpening.inlines(of: first))
      openings.append(opening)
      if opening.isEnded || opening.last == "." { ended += 1 }
    }
    guard let first = openings.first, ranges.count >= 2, ended * 2 >= ranges.count,
      place >= ranges.count * (first.isHan ? 30 : 60)
    else { return nil }
    let signs = openings.map { LeadReader.signs(in: $0).first(where: isLead) }
    let isRow = signs.filter { $0 != nil }.count * 2 > signs.count
    return ranges.indices.map { index in
      let sign = isRow ? signs[index] : nil
      return Item(
        range: ranges[index],
        lead: sign.map { openings[index].lead(.item, $0, block: block, offset: ranges[index].start) })
    }
  }

  /// Whether a sign may be the lead of an item; an item is set apart by its list already.
  private static func isLead(_ sign: LeadSign) -> Bool {
    switch sign.form {
    case .bracket, .strong, .dash, .person, .office, .short, .topic, .named: true
    case .title, .number, .introduced, .slogan: false
    }
  }
}

extension BlockOpening {
  /// The runs of a paragraph or a heading.
  static func inlines(of block: Block) -> [Inline] {
    switch block.content {
    case .paragraph(let inlines), .heading(_, let inlines): inlines
    case .quote, .list, .image, .table, .preformatted: []
    }
  }

  /// The lead that a sign is, in the text of a block that this one stands in from `offset` on.
  func lead(_ kind: Passage.Lead.Kind, _ sign: LeadSign, block: Int, offset: Int = 0) -> Passage.Lead {
    Passage.Lead(
      kind: kind, text: String(codePoints: scalars[sign.range]), headline: String(codePoints: scalars[sign.label]),
      block: block, range: TextRange(start: sign.range.lowerBound + offset, end: sign.range.upperBound + offset),
      bodyStart: sign.bodyStart + offset, person: sign.person, isTitle: kind == .speaker ? false : sign.isTitle)
  }
}
