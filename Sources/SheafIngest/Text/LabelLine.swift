/// Labels whose value stands on the line below, as a copy of a page's cells has them: `来源：` and then `砚湖日报`.
enum LabelLine {
  /// The lines, each such label with its value on one line.
  static func joined(_ lines: [TextLine]) -> [TextLine] {
    guard lines.contains(where: { isLabel($0.text) }) else { return lines }
    var joined: [TextLine] = []
    joined.reserveCapacity(lines.count)
    for line in lines {
      if let label = joined.last, isLabel(label.text), let whole = whole(label, line) {
        joined[joined.count - 1] = whole
      } else {
        joined.append(line)
      }
    }
    return joined
  }

  /// Whether a line is a label and its colon.
  private static func isLabel(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= longestLabel, let colon = colons.first(where: { line.hasSuffix($0) }) else { return false }
    return CreditLabel.isAlone(line.dropLast(colon.count))
  }

  /// A label and what stands below it as one line; nil when that is no value, which states something with the label before it.
  private static func whole(_ label: TextLine, _ value: TextLine) -> TextLine? {
    guard value.shape.columns <= widestValue, value.gap <= 1, value.shape.ending == .open else { return nil }
    var line = label
    line.text = label.text + value.text
    guard let credits = CreditLine.whole(line.text), CreditLine.whole(value.text) == nil || credits.source != nil else {
      return nil
    }
    line.shape = TextShape(of: line.text)
    line.hasTrailingSpace = value.hasTrailingSpace
    return line
  }

  private static let longestLabel = 30
  private static let widestValue = 48
  private static let colons = ["：", ":"].map { Array($0.utf8) }
}
