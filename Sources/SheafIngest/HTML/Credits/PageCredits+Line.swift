import SheafKit

// How a line of credits is put together from what stands side by side.
extension PageCredits {
  /// The line of a unit; with the next one where that holds its value, and whether it does.
  func line(of unit: TextUnit, with next: TextUnit?) -> (text: ArraySlice<UInt8>, takesNext: Bool) {
    let line = InfoLine(tree, unit).text
    guard let next, next.columns <= 40 else { return (line, false) }
    // A label in one cell of a table, its value in the next.
    if unit.columns <= 20, Self.colons.start(line.suffix(3)) || line.last == 0x3A {
      // Links side by side in the value are names side by side.
      return (line + InfoLine(tree, next, joint: next.linked >= next.columns ? "、" : InfoLine.joint).text, true)
    }
    // In a list of terms, and in cells and boxes side by side, the colon is in the style.
    let value = InfoLine(tree, next).text
    if tree.nodes[unit.block].tag == .dt && tree.nodes[next.block].tag == .dd
      || unit.linked == 0 && areSideBySide(unit, next) && CreditLabel.isAlone(line) && !CreditLabel.isAlone(value)
    {
      return (line + Array("：".utf8) + value, true)
    }
    // A year over its day.
    if unit.columns == 4, Self.centuries.start(line), next.columns <= 16 {
      let joined = line + [0x20] + value
      return DateText.first(in: joined) == nil ? (line, false) : (joined, false)
    }
    return (line, false)
  }

  /// Whether a line opens with an element that is credits by itself, a day alone apart: `2021-03-08 09:30`, then a
  /// caption.
  func opensWithField(_ line: ArraySlice<UInt8>) -> Bool {
    let field = line.prefix { $0 != UInt8(ascii: "|") }
    guard field.count < line.count, let found = CreditLine.whole(field.dropLast()) else { return false }
    return found.published == nil || DayRank(of: field) >= .timed
  }

  /// Whether the blocks of two units are children of one element, one behind the other.
  private func areSideBySide(_ unit: TextUnit, _ next: TextUnit) -> Bool {
    unit.block != next.block && tree.parent(of: unit.block) == tree.parent(of: next.block)
      && next.block - Int(tree.nodes[unit.block].end) <= 1
  }

  private static let colons = Phrases("：")

  private static let centuries = Phrases("19 20")
}
