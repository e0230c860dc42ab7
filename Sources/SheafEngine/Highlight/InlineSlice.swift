import SheafKit

extension [Inline] {
  /// These inlines with every range of `marks` wrapped in `.mark`; ranges count code points of the plain text, rise and
  /// do not overlap.
  func marking(_ marks: [TextRange]) -> [Inline] {
    guard !marks.isEmpty else { return self }
    var marker = Marker(rest: marks[...])
    return marker.mark(self)
  }
}

/// Walks over inlines and their marks side by side, so that each is looked at once.
private struct Marker {
  /// The marks that end behind the offset.
  var rest: ArraySlice<TextRange>
  /// The code points of the plain text that were passed.
  var offset = 0

  /// The same runs of text with the marks put in.
  mutating func mark(_ inlines: [Inline]) -> [Inline] {
    var result: [Inline] = []
    for inline in inlines {
      switch inline {
      case .text(let text): mark(text, into: &result)
      case .emphasis(let inner): result.append(.emphasis(mark(inner)))
      case .strong(let inner): result.append(.strong(mark(inner)))
      case .link(let inner, let destination): result.append(.link(mark(inner), destination: destination))
      case .code, .mark, .lineBreak:
        offset += inline.plainText.unicodeScalars.count
        result.append(inline)
      }
    }
    return result
  }

  private mutating func mark(_ text: String, into result: inout [Inline]) {
    let scalars = text.unicodeScalars
    var (index, place) = (scalars.startIndex, offset)
    func part(to end: Int) -> Inline? {
      let next = scalars.index(index, offsetBy: end - place, limitedBy: scalars.endIndex) ?? scalars.endIndex
      defer { (index, place) = (next, end) }
      return index < next ? .text(String(scalars[index..<next])) : nil
    }
    offset += scalars.count
    rest = rest.drop { $0.end <= place }
    while let mark = rest.first, mark.start < offset {
      if mark.start > place, let plain = part(to: mark.start) { result.append(plain) }
      if let marked = part(to: min(mark.end, offset)) { result.append(.mark([marked])) }
      // What is left of a mark stands in the next inline.
      guard mark.end <= offset else { break }
      rest = rest.dropFirst()
    }
    if place < offset, let plain = part(to: offset) { result.append(plain) }
  }
}
