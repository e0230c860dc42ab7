/// The type that most of a document is set in.
struct BodyType {
  /// Its size, in points.
  let size: Double

  /// Finds the size in which the most characters are set, to a quarter of a point.
  init(of pages: some Sequence<PrintedPage>) {
    var counts: [Int: Int] = [:]
    for page in pages {
      for run in page.runs { counts[Int(min(run.size, 1000) * 4 + 0.5), default: 0] += run.text.count }
    }
    let most = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 40
    size = max(1, Double(most) / 4)
  }

  /// Whether type is so much larger that it is set for a title or a heading.
  func isDisplay(_ other: Double) -> Bool { other >= 1.13 * size }

  /// Whether type is so much larger that it is set for a title.
  func isHeadline(_ other: Double) -> Bool { other >= 1.35 * size }

  /// Whether type is so much smaller that it is set for captions and notes.
  func isSmall(_ other: Double) -> Bool { other <= 0.93 * size }
}
