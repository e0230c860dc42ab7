/// Labels whose value stands on the line below, as a copy of a page's cells has them: `来源：` and then `砚湖日报`.
enum LabelLine {
  /// The lines, each such label with its value on one line, and without the bullet that a list of fields puts before it.
  static func joined(_ lines: [TextLine]) -> [TextLine] {
    guard lines.contains(where: { isLabel($0) }) else { return lines }
    var joined: [TextLine] = []
    joined.reserveCapacity(lines.count)
    var isOpen = false
    for line in lines {
      if isOpen, let last = joined.last, let whole = whole(last, line) {
        joined[joined.count - 1] = whole
        isOpen = false
      } else {
        isOpen = isLabel(line)
        joined.append(isOpen ? withoutBullet(line) : line)
      }
    }
    return joined
  }

  /// Whether a line is a label and its colon; behind a bullet that may be any of a page's fields.
  private static func isLabel(_ line: TextLine) -> Bool {
    guard line.shape.ending == .colon, line.text.count <= longestLabel else { return false }
    let bare = withoutBullet(line).text
    guard let colon = colons.first(where: { bare.hasSuffix($0) }) else { return false }
    let label = bare.dropLast(colon.count)
    return bare.count < line.text.count ? CreditLabel.isWhole(label) : CreditLabel.isAlone(label)
  }

  private static func withoutBullet(_ line: TextLine) -> TextLine {
    guard let first = line.text.firstScalar, ListMark.isSign(first), ListMark.starts(line.text) else { return line }
    var bare = line
    bare.text = line.text.dropFirst(UTF8.width(first)).drop { $0 <= 0x20 }
    bare.shape = TextShape(of: bare.text)
    return bare
  }

  /// A label and what stands below it as one line; nil when that is no value, which states something with the label before it.
  private static func whole(_ label: TextLine, _ value: TextLine) -> TextLine? {
    guard value.shape.columns <= widestValue, value.gap <= 1, value.shape.ending == .open, !isField(value.text) else {
      return nil
    }
    var line = label
    line.text = label.text + value.text
    guard CreditLine.whole(line.text) != nil else { return nil }
    line.shape = TextShape(of: line.text)
    line.hasTrailingSpace = value.hasTrailingSpace
    return line
  }

  /// Whether a line is a field of its own: it starts with a label and a colon.
  private static func isField(_ line: ArraySlice<UInt8>) -> Bool {
    let scalars = line.clipped(to: 60).scalars[...]
    guard let label = CreditLabel.longest(at: scalars) else { return false }
    return scalars.dropFirst(label.word.count).first.map { $0 == ":" || $0 == "：" } ?? false
  }

  private static let longestLabel = 30
  private static let widestValue = 48
  private static let colons = ["：", ":"].map { Array($0.utf8) }
}
