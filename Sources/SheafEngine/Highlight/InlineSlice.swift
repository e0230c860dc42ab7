import SheafKit

extension [Inline] {
  /// These inlines with every range of `marks` wrapped in `.mark`; ranges count code points of the plain text and do
  /// not overlap.
  func marking(_ marks: [TextRange]) -> [Inline] {
    guard !marks.isEmpty else { return self }
    var offset = 0
    return marking(marks, offset: &offset)
  }

  private func marking(_ marks: [TextRange], offset: inout Int) -> [Inline] {
    var result: [Inline] = []
    for inline in self {
      switch inline {
      case .text(let text): result += Self.mark(text, marks, offset: &offset)
      case .emphasis(let inner): result.append(.emphasis(inner.marking(marks, offset: &offset)))
      case .strong(let inner): result.append(.strong(inner.marking(marks, offset: &offset)))
      case .link(let inner, let destination):
        result.append(.link(inner.marking(marks, offset: &offset), destination: destination))
      case .code, .mark, .lineBreak:
        offset += inline.plainText.unicodeScalars.count
        result.append(inline)
      }
    }
    return result
  }

  private static func mark(_ text: String, _ marks: [TextRange], offset: inout Int) -> [Inline] {
    let scalars = [Unicode.Scalar](text.unicodeScalars)
    let start = offset
    offset += scalars.count
    func part(_ range: Range<Int>) -> Inline { .text(String(String.UnicodeScalarView(scalars[range]))) }
    var result: [Inline] = []
    var position = 0
    for mark in marks where mark.end > start && mark.start < start + scalars.count {
      let first = Swift.max(mark.start - start, position)
      let last = Swift.min(mark.end - start, scalars.count)
      guard first < last else { continue }
      if position < first { result.append(part(position..<first)) }
      result.append(.mark([part(first..<last)]))
      position = last
    }
    if position < scalars.count { result.append(part(position..<scalars.count)) }
    return result
  }
}
