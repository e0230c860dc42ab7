/// A line of a column, or of what stands across columns, with its place.
struct PrintedLine {
  /// The text in UTF-8.
  var text: ArraySlice<UInt8>
  /// Where it stands; its height is the size of its type.
  var box: PrintedBox
  /// The edges of its column.
  var edges: ClosedRange<Double>
  /// The page, from 1.
  var page: Int
  /// Its number on the page in reading order, from 1.
  var number: Int
  /// The region that it is in, counted through the document.
  var region: Int
  /// Whether its region is one of several columns, or stands over or under such.
  var isAmongColumns: Bool
  /// Whether a number stands apart at its end, as page numbers do in a table of contents.
  var endsInNumber: Bool
  /// Its shape.
  var shape: TextShape

  /// The size of its type, in points.
  var size: Double { box.height }

  /// The white space before it inside its column, in characters.
  var indent: Double { (box.left - edges.lowerBound) / size }

  /// The white space behind it inside its column, in characters.
  var room: Double { (edges.upperBound - box.right) / size }

  /// Whether it stands in the middle of its column, with room on both sides.
  var isCentred: Bool { indent > 2.3 && room > 2.3 && abs(indent - room) < 1.2 }
}
