import SheafKit

/// The day that closes a text, under the name of whoever signs it (落款).
enum SignedDay {
  /// The day that the last paragraph holds and nothing else, in Han numerals or figures; nil where it holds anything else.
  static func last(in blocks: [DraftBlock]) -> Stated<CalendarDate>? {
    let last = blocks.last { block in
      if case .image = block.content { false } else { true }
    }
    guard let last, blocks.count > 1, case .paragraph(let text) = last.content, text.bytes.count <= 60 else {
      return nil
    }
    let scalars = text.slice.scalars[...].trimming(\.isSpace)
    guard let found = DateText.match(in: scalars, at: scalars.startIndex), found.range.upperBound == scalars.endIndex
    else { return nil }
    return Stated(found.date, from: text.slice, at: last.place)
  }
}
