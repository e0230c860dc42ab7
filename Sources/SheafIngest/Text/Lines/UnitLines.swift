/// The units that stand over the titles of a collection, each on a line of its own, where only the length of the lines says what
/// joins: a unit and a title are no one line that was broken.
enum UnitLines {
  /// The places of such lines: each stands behind a text that is done, the first over all of them, and a title follows each.
  static func lines(of lines: [TextLine]) -> [Int] {
    var isOpen = true
    var found: [Int] = []
    for (index, line) in lines.enumerated().dropLast() {
      if isOpen, line.shape.ideographs * 2 == line.shape.columns, (6...32).contains(line.shape.columns),
        lines[index + 1].shape.ending == .open, UnitName.isOne(line.text.scalars[...])
      {
        found.append(index)
        isOpen = false
      } else if line.shape.isEnded {
        // A text came before the first.
        if found.isEmpty { return [] }
        isOpen = true
      } else {
        isOpen = false
      }
    }
    guard found.count >= fewest, Set(found.map { lines[$0].text }).count * 3 >= found.count * 2 else { return [] }
    return found
  }

  private static let fewest = 3
}
