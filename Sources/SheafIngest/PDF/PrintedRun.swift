/// Words that stand close together on one line of a page: less than a line where there are columns or cells.
struct PrintedRun {
  /// The text in UTF-8.
  var text: [UInt8]
  /// Where it stands; its height is the size of its type.
  var box: PrintedBox
  /// The white space inside it that is wider than words need, from left to right: that of columns or cells which stand so
  /// close may look like it.
  var gaps: [Gap] = []

  /// White space between two words of a run.
  struct Gap {
    /// The bytes of the text before it.
    let end: Int
    /// The place in the text where it goes on.
    let start: Int
    /// Where it stands.
    let space: ClosedRange<Double>
  }

  /// The size of its type, in points.
  var size: Double { box.height }

  /// Where its ink ends: a full-width mark at the end is white on its right half, and may hang over the edge.
  var inkRight: Double {
    guard let last = text[...].lastValue, Glyph(last) == .stop || Glyph(last) == .closer || Glyph(last) == .closingQuote
    else { return box.right }
    return box.right - size / 2
  }

  /// How many code points it has.
  var count: Int { text.count { $0 & 0xC0 != 0x80 } }

  /// It as several runs that stand side by side, parted at those of its gaps that are chosen.
  func parted(where isChosen: (Gap) -> Bool) -> [PrintedRun] {
    let chosen = gaps.filter(isChosen)
    guard !chosen.isEmpty else { return [self] }
    var parts: [PrintedRun] = []
    var (start, left) = (0, box.left)
    for gap in chosen {
      parts.append(part(start..<gap.end, from: left, to: gap.space.lowerBound))
      (start, left) = (gap.start, gap.space.upperBound)
    }
    parts.append(part(start..<text.count, from: left, to: box.right))
    return parts
  }

  private func part(_ range: Range<Int>, from left: Double, to right: Double) -> PrintedRun {
    PrintedRun(
      text: Array(text[range]), box: PrintedBox(left: left, top: box.top, right: right, bottom: box.bottom),
      gaps: gaps.filter { $0.end > range.lowerBound && $0.start < range.upperBound }.map { gap in
        Gap(end: gap.end - range.lowerBound, start: gap.start - range.lowerBound, space: gap.space)
      })
  }
}

/// A page of a document.
struct PrintedPage {
  /// Its number in the file, from 1.
  let number: Int
  /// Its width, in points.
  let width: Double
  /// Its height, in points.
  let height: Double
  /// What is printed on it, in no order that counts.
  var runs: [PrintedRun]
}

/// White space between words that stand on one line.
enum PrintedGap {
  /// Whether a gap is a space.
  ///
  /// Between Latin words any gap is one, since words come apart already. Between Han characters it is one when these stand
  /// close otherwise, or when it is as wide as half a character. `size` is the size of the type in points, as `gap` is.
  static func isSpace(
    _ gap: Double, after last: UInt32?, before first: UInt32?, size: Double, isClose: Bool = false
  ) -> Bool {
    guard let last, let first else { return false }
    return switch (last >= 0x2E80, first >= 0x2E80) {
    case (false, false): gap > 0.05 * size
    case (true, false), (false, true): gap > 0.6 * size
    case (true, true): gap > (isClose ? 0.15 : 0.45) * size
    }
  }
}

extension ArraySlice<UInt8> {
  /// The value of the last code point; nil when there is no text.
  var lastValue: UInt32? {
    guard let start = lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return nil }
    return self[start...].firstScalar?.value
  }
}
