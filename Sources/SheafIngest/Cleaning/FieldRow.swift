/// A row of the table that official papers are filed by, run into one line: `索 引 号  0012  发布机构  某某县政府  公开日期  2021-03-08`.
enum FieldRow {
  /// Whether a line is labels and values by turns, parted by wide space: two labels at least, the first cell or the second one
  /// of them.
  static func isRow(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count <= 480, text.firstRange(of: room) != nil else { return false }
    let cells = cells(of: text)
    guard cells.count >= 3, cells.allSatisfy({ $0.count <= longestCell }) else { return false }
    let areLabels = cells.map { CreditLabel.isWhole($0) }
    return areLabels.prefix(3).contains(true) && areLabels.count { $0 } >= 2
  }

  private static func cells(of text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var cells: [ArraySlice<UInt8>] = []
    var rest = text
    while let gap = rest.firstRange(of: room) {
      if gap.lowerBound > rest.startIndex { cells.append(rest[..<gap.lowerBound]) }
      rest = rest[gap.upperBound...].drop { $0 == 0x20 }
    }
    if !rest.isEmpty { cells.append(rest) }
    return cells
  }

  private static let room = Array("  ".utf8)
  /// Values are names and numbers.
  private static let longestCell = 72
}
