import SheafKit

/// A day whose parts stand in elements of their own, so that style can set them apart: `<b>08</b><i>2021-03</i>`,
/// `<span>2021</span><span>03</span><span>08</span>`.
enum SplitDay {
  /// The first such day among some nodes, and the element that holds all of it; nil when there is none.
  static func first(
    _ tree: HTMLTree, in nodes: Range<HTMLTree.Index>
  ) -> (date: CalendarDate, element: HTMLTree.Index)? {
    for index in nodes where tree.nodes[index].tag == .text && isPart(tree.text(of: index)) {
      for element in tree.elements(around: index, limit: 3) {
        let inside = tree.subtree(of: element)
        guard inside.count <= 16 else { break }
        let pieces = inside.filter { tree.nodes[$0].tag == .text && tree.text(of: $0).contains { $0 > 0x20 } }
        guard pieces.allSatisfy({ isPart(tree.text(of: $0)) }) else { break }
        guard pieces.count >= 2, pieces.first == index else { continue }
        if let date = day(of: pieces.map { tree.text(of: $0).scalars[...].trimming(isBlank) }) {
          return (date, element)
        }
      }
    }
    return nil
  }

  /// The day that pieces tell in the order in which they stand.
  static func day(of pieces: [ArraySlice<Unicode.Scalar>]) -> CalendarDate? {
    let text = pieces.map { String(scalars: $0) }
    if let date = DateText.first(in: text.joined(separator: " ")) { return date }
    let numbers = pieces.flatMap { piece in
      piece.split { !DateText.isDigit($0) }.map { (digits: $0.count, value: Int(String(scalars: $0)) ?? 0) }
    }
    guard numbers.count == 3 else { return nil }
    let year = numbers.firstIndex { $0.digits == 4 && (1990...2099).contains($0.value) }
    return switch year {
    case 0: CalendarDate(year: numbers[0].value, month: numbers[1].value, day: numbers[2].value)
    // The day over its month.
    case 1: CalendarDate(year: numbers[1].value, month: numbers[2].value, day: numbers[0].value)
    case 2 where text.first?.contains("月") == true || text.first?.contains(where: { "/-.".contains($0) }) == true:
      CalendarDate(year: numbers[2].value, month: numbers[0].value, day: numbers[1].value)
    default: nil
    }
  }

  /// Whether a text is made of what dates in figures are made of, with a figure in it.
  private static func isPart(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count <= 40, text.contains(where: { (0x30...0x39).contains($0) }) else {
      return text.count <= 8 && text.scalars.allSatisfy { isBlank($0) || "-/.年月日,，".unicodeScalars.contains($0) }
    }
    let scalars = text.scalars[...].trimming(isBlank)
    return scalars.count <= 10
      && scalars.allSatisfy { DateText.isDigit($0) || "-/.年月日 ,，".unicodeScalars.contains($0) }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.isSpace || scalar.value <= 0x20 }
}
