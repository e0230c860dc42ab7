import SheafKit

/// The spaces of a headline that part two clauses of it, `老码头　300级台阶补齐`, though one side is Han and the other a figure or
/// a Latin word, between which a space is else a habit of typesetting.
enum HeadlineSpaces {
  /// A headline in the form of `ChineseText`, with these spaces in it.
  ///
  /// A wide space parts clauses; a plain one where the headline sets other figures or words close to Han.
  static func normalise(_ bytes: ArraySlice<UInt8>) -> String {
    let text = bytes.scalars
    guard text.count <= 240, text.contains(where: Han.isIdeograph), text.contains(where: \.isSpace) else {
      return ChineseText.normalise(bytes)
    }
    let isClose = zip(text, text.dropFirst()).contains { areOfTwoKinds($0, $1) }
    var clauses: [ArraySlice<Unicode.Scalar>] = []
    var start = 0
    var place = 0
    while place < text.count {
      let gap = text[place...].prefix(while: \.isSpace)
      guard !gap.isEmpty else {
        place += 1
        continue
      }
      if place > start, gap.endIndex < text.count, areOfTwoKinds(text[place - 1], text[gap.endIndex]),
        isClose || gap.contains("\u{3000}")
      {
        clauses.append(text[start..<place])
        start = gap.endIndex
      }
      place = gap.endIndex
    }
    guard !clauses.isEmpty else { return ChineseText.normalise(bytes) }
    clauses.append(text[start...])
    return clauses.map { ChineseText.normalise(String(scalars: $0)) }.joined(separator: " ")
  }

  /// Whether one of two code points is Han and the other a figure, a Latin letter or a unit.
  private static func areOfTwoKinds(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    Han.isIdeograph(left) && isWord(right) || isWord(left) && Han.isIdeograph(right)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLatinLetter || (0x30...0x39).contains(scalar.value) || scalar == "%" || scalar == "％"
  }
}
