/// A box on a page, in points (1/72 inch) from the upper left corner.
struct PrintedBox: Hashable {
  /// The left edge.
  var left: Double
  /// The upper edge.
  var top: Double
  /// The right edge.
  var right: Double
  /// The lower edge.
  var bottom: Double

  /// From edge to edge.
  var width: Double { right - left }
  /// From edge to edge.
  var height: Double { bottom - top }
  /// Half way between left and right.
  var middle: Double { (left + right) / 2 }
  /// Half way between top and bottom.
  var centre: Double { (top + bottom) / 2 }

  /// The smallest box around this one and another.
  func union(_ other: PrintedBox) -> PrintedBox {
    PrintedBox(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }

  /// Whether another box stands over or under this one, at least in part.
  func sharesColumn(with other: PrintedBox) -> Bool { left < other.right && other.left < right }
}
