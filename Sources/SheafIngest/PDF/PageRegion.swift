/// A part of a page that is read from its top to its bottom: a column, or what stands across columns.
struct PageRegion {
  /// What stands in it.
  var runs: [PrintedRun]
  /// The left and right edge of the column that it is in; its lines may leave room on both sides.
  var edges: ClosedRange<Double>
  /// Whether it is one of several columns side by side, or stands over or under such.
  var isAmongColumns: Bool
}
