/// Lines of a document that belong together: a paragraph, a title, a caption.
struct PrintedBlock {
  /// What lines are together.
  enum Kind {
    /// A title, a heading, or another line set in larger type.
    case display
    /// A paragraph of text.
    case text
    /// A paragraph in smaller type that stands apart from the text, as under a picture.
    case caption
    /// A note at the foot of a page.
    case note
    /// A table; the only line is its first row.
    case table(PrintedTable)
  }

  /// What it is.
  var kind: Kind
  /// Its lines, one at least.
  var lines: [PrintedLine]
  /// Whether more white space than usual stands before it.
  var standsApart = false

  /// The first line.
  var first: PrintedLine { lines[0] }
  /// The last line.
  var last: PrintedLine { lines[lines.count - 1] }
  /// The size of its type.
  var size: Double { first.size }

  var isDisplay: Bool { if case .display = kind { true } else { false } }
  var isText: Bool { if case .text = kind { true } else { false } }

  /// The text of its lines, joined.
  var text: ArraySlice<UInt8> {
    switch kind {
    case .table(let table): return table.rows.flatMap { $0 }.reduce(into: [UInt8]()) { $0 += $1.bytes + [0x20] }[...]
    case .display: return TitleJoint.joined(lines.map(\.text)) { lines[$0].room < 1 }
    case .text, .caption, .note:
      var text: [UInt8] = []
      for line in lines { LineJoint.append(line.text, to: &text) }
      return text[...]
    }
  }
}
