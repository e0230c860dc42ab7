import SheafKit

extension MarkedText {
  /// The text in its final form, without marks.
  var plain: String { ChineseText.normalise(bytes[...]) }

  /// The text in its final form, with its marks.
  ///
  /// The form may change a character's width and the spaces between characters, never their number: marks are kept by
  /// counting the characters that print.
  var inlines: [Inline] { inlines(isSettled: false) }

  /// The same for a text that may be known to have its final form already.
  func inlines(isSettled: Bool) -> [Inline] {
    let text = isSettled ? slice.string : plain
    guard !marks.isEmpty, !text.isEmpty else { return text.isEmpty ? [] : [.text(text)] }
    let target = Array(text.utf8)
    let from = Self.printed(bytes)
    let to = Self.printed(target)
    // A form that does change their number loses the marks rather than moving them to other words.
    guard from.count == to.count else { return [.text(text)] }
    let moved = marks.map { mark -> Mark in
      let start = Self.ordinal(of: mark.range.lowerBound, in: from)
      guard mark.kind != .lineBreak else {
        let place = start < to.count ? to[start].lowerBound : target.count
        return Mark(kind: .lineBreak, range: place..<place)
      }
      let end = Self.ordinal(of: mark.range.upperBound, in: from)
      guard start < end else { return Mark(kind: mark.kind, range: 0..<0) }
      return Mark(kind: mark.kind, range: to[start].lowerBound..<to[end - 1].upperBound)
    }.filter { $0.kind == .lineBreak || !$0.range.isEmpty }
    return InlineBuilder(text: target, marks: moved).inlines()
  }

  /// The places of the characters that print, in bytes.
  private static func printed(_ bytes: [UInt8]) -> [Range<Int>] {
    bytes.withUnsafeBufferPointer { buffer in
      var cursor = UTF8Cursor(buffer)
      var places: [Range<Int>] = []
      places.reserveCapacity(bytes.count / 2)
      while true {
        let start = cursor.position
        guard let value = cursor.next() else { return places }
        switch Glyph(value) {
        case .space, .nothing: break
        default: places.append(start..<cursor.position)
        }
      }
    }
  }

  /// How many of the places end at or before an offset.
  private static func ordinal(of offset: Int, in places: [Range<Int>]) -> Int {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Turns text with marks over it into nested inlines.
private struct InlineBuilder {
  let text: [UInt8]
  /// Each before those that stand inside it.
  let marks: [MarkedText.Mark]

  func inlines() -> [Inline] { inlines(in: 0..<text.count, marks: marks[...]) }

  private func inlines(in range: Range<Int>, marks: ArraySlice<MarkedText.Mark>) -> [Inline] {
    var inlines: [Inline] = []
    var place = range.lowerBound
    var rest = marks
    while let mark = rest.popFirst() {
      guard mark.range.lowerBound >= place, mark.range.upperBound <= range.upperBound else { continue }
      let isBreak = mark.kind == .lineBreak
      add(place..<mark.range.lowerBound, to: &inlines, trimsEnd: isBreak)
      let inner = rest.prefix { $0.range.upperBound <= mark.range.upperBound && !mark.range.isEmpty }
      rest = rest.dropFirst(inner.count)
      switch mark.kind {
      case .emphasis: inlines.append(.emphasis(self.inlines(in: mark.range, marks: inner)))
      case .strong: inlines.append(.strong(self.inlines(in: mark.range, marks: inner)))
      case .link(let destination):
        inlines.append(.link(self.inlines(in: mark.range, marks: inner), destination: destination))
      case .code: inlines.append(.code(String(decoding: text[mark.range], as: UTF8.self)))
      case .lineBreak: inlines.append(.lineBreak)
      }
      place = mark.range.upperBound
    }
    add(place..<range.upperBound, to: &inlines, trimsEnd: false)
    return inlines
  }

  private func add(_ range: Range<Int>, to inlines: inout [Inline], trimsEnd: Bool) {
    var slice = text[range]
    if trimsEnd { while slice.last == 0x20 { slice.removeLast() } }
    if !slice.isEmpty { inlines.append(.text(String(decoding: slice, as: UTF8.self))) }
  }
}
