import SheafKit

/// The marks that open a point of a list: `1.`, `（一）`, `一、`, `①`, `■`, `-`.
enum ListMark {
  /// Whether a line starts with such a mark.
  static func starts(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.firstScalar, mayStart(first) else { return false }
    if bullets.contains(first) || (0x2460...0x2473).contains(first.value) { return true }
    var scalars = line.clipped(to: 24).scalars[...]
    if "-*–•".unicodeScalars.contains(first) { return scalars.dropFirst().first == " " }
    if first == "(" || first == "（" { scalars = scalars.dropFirst() }
    let number = scalars.prefix { isNumeral($0) }
    guard (1...3).contains(number.count), let after = scalars.dropFirst(number.count).first else { return false }
    let isHan = number.contains { !DateText.isDigit($0) }
    if isHan { return "、)）".unicodeScalars.contains(after) }
    guard ".、)）．".unicodeScalars.contains(after) else { return false }
    return scalars.dropFirst(number.count + 1).first.map { !DateText.isDigit($0) } ?? false
  }

  /// Whether a code point is a sign and no number.
  static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    bullets.contains(scalar) || "-*–•".unicodeScalars.contains(scalar)
  }

  /// Whether a line starts with a number of such a mark, and not with an ornament, which titles may have before them.
  static func isNumber(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.firstScalar, isNumeral(first) || "(（".unicodeScalars.contains(first) else { return false }
    return starts(line)
  }

  private static func mayStart(_ scalar: Unicode.Scalar) -> Bool {
    isNumeral(scalar) || "-*–•(（".unicodeScalars.contains(scalar) || (0x2022...0x2BFF).contains(scalar.value)
  }

  /// The ornaments that stand before titles and points.
  static let bullets = ScalarSet([
    "■", "□", "●", "○", "◆", "◇", "★", "☆", "▲", "△", "▶", "►", "※", "◎", "❖", "➤", "▪", "◼", "⬛", "✦", "✪", "●", "▼",
    "▎", "▍",
  ])

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    DateText.isDigit(scalar) || "一二三四五六七八九十".unicodeScalars.contains(scalar)
  }
}
