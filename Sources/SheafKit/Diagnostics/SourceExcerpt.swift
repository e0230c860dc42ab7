/// The line of a file that a diagnostic is about, as a terminal can show it, with carets under the place.
///
/// A Han character is two columns wide, so the carets count columns and not characters. A long line is cut to a window
/// around the place, with `…` where something is left out.
struct SourceExcerpt {
  /// The line, at most `width` columns wide.
  let text: String
  /// Spaces and carets to print under it; nil when the whole line is meant.
  let carets: String?

  /// The most columns of an excerpt.
  static let width = 100
  /// The columns to keep before the place when the line is cut.
  private static let lead = 40

  /// Cuts the excerpt from a line; `column` counts code points from 1, `length` how many of them are meant.
  init(line: some Sequence<Unicode.Scalar>, column: Int?, length: Int?) {
    // A line can have a million characters: only those that can fall into the window are looked at.
    let column = column.map { max(1, $0) }
    let skipped = max(0, (column ?? 1) - 1 - Self.width)
    let near = line.dropFirst(skipped).prefix(3 * Self.width)
    let cells = near.map(Cell.init)
    let place = min((column ?? 1) - 1 - skipped, cells.count)
    let window = Self.window(of: cells, around: place, fits: skipped == 0 && cells.count < 3 * Self.width)
    let cut = (before: skipped + window.lowerBound > 0, after: window.upperBound < cells.count)
    text = (cut.before ? "…" : "") + cells[window].map(\.text).joined() + (cut.after ? "…" : "")
    guard column != nil else {
      carets = nil
      return
    }
    let before = cells[window.lowerBound..<place].reduce(cut.before ? 1 : 0) { $0 + $1.columns }
    let end = min(window.upperBound, place + max(1, length ?? 1))
    let marked = place < end ? cells[place..<end].reduce(0) { $0 + $1.columns } : 1
    carets = String(repeating: " ", count: before) + String(repeating: "^", count: max(1, marked))
  }

  /// The cells to show: as many as fit, the place among them.
  private static func window(of cells: [Cell], around place: Int, fits: Bool) -> Range<Int> {
    if fits, cells.reduce(0, { $0 + $1.columns }) <= width { return 0..<cells.count }
    var start = place
    var columns = 2  // Room for the two `…`.
    while start > 0, columns + cells[start - 1].columns <= lead {
      start -= 1
      columns += cells[start].columns
    }
    var end = place
    while end < cells.count, columns + cells[end].columns <= width {
      columns += cells[end].columns
      end += 1
    }
    return start..<end
  }

  /// One code point of the line, made visible.
  private struct Cell {
    var text: String
    var columns: Int

    init(_ scalar: Unicode.Scalar) {
      if scalar == "\t" {
        (text, columns) = ("→   ", 4)
      } else if let name = VisibleText.name(of: scalar) {
        (text, columns) = (name, name.utf8.count)
      } else {
        text = String(scalar)
        columns = DisplayWidth.columns(of: scalar, reading: .terminal)
      }
    }
  }
}
