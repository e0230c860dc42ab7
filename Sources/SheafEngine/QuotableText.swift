import SheafKit

/// A text with a mark at every 256th code point, so that words far inside a long one are quoted without a walk from its
/// start.
struct QuotableText {
  private let scalars: String.UnicodeScalarView
  private let marks: [String.UnicodeScalarView.Index]
  private static let stride = 256

  init(_ text: String) {
    scalars = text.unicodeScalars
    var marks: [String.UnicodeScalarView.Index] = []
    var count = 0
    for index in scalars.indices {
      if count.isMultiple(of: Self.stride) { marks.append(index) }
      count += 1
    }
    self.marks = marks
  }

  /// The words in a range, as far as it lies in the text.
  func words(in range: TextRange) -> String {
    let range = range.clamped(to: .max)
    let mark = range.lowerBound / Self.stride
    guard marks.indices.contains(mark) else { return "" }
    return String(codePoints: scalars[marks[mark]...].dropFirst(range.lowerBound % Self.stride).prefix(range.count))
  }
}
